import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '@release-tools/base'
import { parse } from 'yaml'
import { root } from '../shared/repository.ts'

const folder = 'workflows-templates'

/** Names of the templates, without `.yml`. */
export function templateNames(): string[] {
  const files = readdirSync(join(root, folder)).filter(name => name.endsWith('.yml'))
  return files.map(name => name.replace(/\.yml$/, ''))
}

/** Path of the template that does nothing but call the reusable workflow with this name; undefined if there is none. */
export function callerOf(name: string): string | undefined {
  return templateNames()
    .map(template => `${folder}/${template}.yml`)
    .find(path => {
      const { jobs = {} } = parse(readFileSync(join(root, path), 'utf8'))
      const [only, ...others] = Object.values<{ uses?: string }>(jobs)
      return others.length === 0 && only?.uses?.includes(`/.github/workflows/${name}.yml@`)
    })
}

/** Throws a Problem for a workflow that publishes on PyPI: an index on this machine cannot have its name. */
export function refuseOwnIndex(name: string, text: string): void {
  const jobs = Object.values<{ steps?: { uses?: string; with?: Record<string, unknown> }[] }>(parse(text).jobs ?? {})
  const steps = jobs.flatMap(({ steps = [] }) => steps)
  const publishing = steps.filter(({ uses }) => uses?.startsWith('org/release-tools/actions/publish-pypi@'))
  if (publishing.every(step => step.with?.['repository-url'] !== undefined)) return
  throw new Problem(`run ${JSON.stringify(name)} with act`, {
    found: 'it publishes on PyPI, which this machine cannot stand in for.',
    next: 'Run `npm run act -- release publish-pypi`: the same jobs, with an index on this machine.',
  })
}
