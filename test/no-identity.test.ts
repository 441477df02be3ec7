import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { root, trackedFiles } from '../scripts/shared/repository.ts'
import { type Job, ownAction, type Permissions, type Workflow } from './support/reusable.ts'
import { runJobs } from './support/workflow-run.ts'

/** All that starts a rehearsal, and more: whatever is not the push of a tag. */
const rehearsals = ['pull_request', 'pull_request_target', 'workflow_dispatch', 'merge_group', 'schedule', 'release']

/** What earlier jobs may have told: a job that one of them switches on must not have an identity either. */
const told = [{}, { pythons: '[]' }, { pythons: '[{}]', 'has-artifacts': 'true', 'has-image': 'true' }]

function isRehearsed({ on }: Workflow): boolean {
  const events = typeof on === 'string' ? [on] : Array.isArray(on) ? (on as string[]) : Object.keys(on ?? {})
  return ['workflow_call', ...rehearsals].some(event => events.includes(event))
}

/** True if a job can get an identity token. Jobs that call one of our workflows pass on what its own jobs ask for. */
function hasIdentity({ permissions: own, uses }: Job, all: Permissions | string | undefined): boolean {
  if (uses?.startsWith('org/release-tools/.github/workflows/')) return false
  const permissions: Permissions | string | undefined = own ?? all
  return permissions === 'write-all' || (typeof permissions === 'object' && permissions['id-token'] === 'write')
}

/** The jobs that would have an identity in a run that is not a release: `sign for pull_request`. */
function identitiesIn(workflow: Workflow): string[] {
  const { jobs } = workflow
  const found = rehearsals.flatMap(event =>
    told.flatMap(outputs => {
      const given = Object.fromEntries(Object.keys(jobs).map(id => [id, outputs]))
      const results = runJobs(jobs, { event, ends: {}, outputs: given })
      const having = Object.entries(jobs).filter(([, job]) => hasIdentity(job, workflow.permissions))
      return having.flatMap(([id]) => (results[id] === 'skipped' ? [] : [`${id} for ${event}`]))
    }),
  )
  return [...new Set(found)]
}

const read = (path: string) => readFileSync(join(root, path), 'utf8')

function workflowsIn(page: string): [string, Workflow][] {
  const blocks = [...read(page).matchAll(/^( *)```ya?ml\n(.*?)^ *```$/gms)]
  return blocks.flatMap(({ 1: indent = '', 2: body = '' }, index) => {
    const text = body.replaceAll(new RegExp(`^${indent}`, 'gm'), '')
    return /^on:/m.test(text) && /^jobs:/m.test(text) ? [[`${page}, block ${index + 1}`, parse(text)]] : []
  })
}

const files = trackedFiles('.github/workflows/*.yml', 'workflows-templates/*.yml')
const ofFiles = files.map((path): [string, Workflow] => [path, parse(read(path))]).filter(([, { jobs }]) => jobs)
const all = [...ofFiles, ...trackedFiles('README.md', 'docs/*.md').flatMap(workflowsIn)].filter(([, workflow]) =>
  isRehearsed(workflow),
)

/** The history of the rules is signed and kept daily, as each push is. */
const recorded = ['workflow_dispatch', 'schedule'].flatMap(event => [`record for ${event}`, `keep for ${event}`])

/** What runs daily signs the index, or what the rules were. It runs for no change that somebody proposes. */
const daily: Record<string, string[]> = {
  '.github/workflows/after-release.yml': ['index for workflow_dispatch', 'index for schedule'],
  '.github/workflows/source-record.yml': recorded,
  '.github/workflows/source-record.ghes.yml': recorded,
}

describe('a run that is not a release holds no identity', () => {
  test.each(all)('in %s', (path, workflow) => {
    expect(identitiesIn(workflow)).toEqual(daily[path] ?? [])
  })

  test('in all of our workflows that sign: each has a job that rehearses the same steps without any permission to write', () => {
    const both = ofFiles.filter(([, workflow]) => workflow.jobs.sign !== undefined && isRehearsed(workflow))
    expect(both.length).toBeGreaterThan(4)
    for (const [path, { jobs }] of both) {
      expect([path, jobs.rehearse?.permissions]).toEqual([path, { contents: 'read' }])
      expect(jobs.rehearse?.steps).toEqual(jobs.sign?.steps)
      expect(jobs.rehearse?.steps?.map(ownAction)).toContain('assemble-release')
      for (const [event, runs] of [
        ['push', ['sign']],
        ['pull_request', ['rehearse']],
      ] as const) {
        const results = runJobs(jobs, { event, ends: {}, outputs: { build: told[2] ?? {} } })
        expect(['sign', 'rehearse'].filter(id => results[id] === 'success')).toEqual(runs)
      }
    }
  })
})

describe('an identity in a rehearsal is found', () => {
  const job = (more: object): Workflow => ({ on: { pull_request: null }, jobs: { one: { steps: [], ...more } } })
  const identity = { permissions: { 'id-token': 'write' as const } }
  test.each<[string, Workflow, string[]]>([
    ['of a job without a condition', job(identity), rehearsals.map(event => `one for ${event}`)],
    [
      'of one with an alternative',
      job({ ...identity, if: "github.event_name == 'push' || always()" }),
      rehearsals.map(event => `one for ${event}`),
    ],
    [
      'of one for a certain event',
      job({ ...identity, if: "github.event_name == 'merge_group'" }),
      ['one for merge_group'],
    ],
    [
      'of the whole workflow',
      { ...job({}), permissions: { 'id-token': 'write' } },
      rehearsals.map(event => `one for ${event}`),
    ],
    ['of all permissions', job({ permissions: 'write-all' }), rehearsals.map(event => `one for ${event}`)],
    ['but not that of a release', job({ ...identity, if: "github.event_name == 'push'" }), []],
  ])('%s', (_, workflow, found) => {
    expect(identitiesIn(workflow)).toEqual(found)
  })
})
