import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
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
