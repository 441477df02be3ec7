import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { workflows } from '../scripts/checks/local-workflows.ts'
import { root, trackedFiles } from '../scripts/shared/repository.ts'
import { type Job, ownAction, readWorkflow } from './support/reusable.ts'

const folder = 'workflows-templates'
const templates = trackedFiles(`:(glob)${folder}/pull-request-*.yml`)
const dependabot = `${folder}/dependabot/dependabot.yml`
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const jobs = templates.flatMap(path => Object.values<Job>(readWorkflow(path).jobs))
const steps = jobs.flatMap(job => job.steps ?? [])

test('there is one for tests, one for dependencies and one for CodeQL, and actionlint reads them', () => {
  const names = ['codeql', 'dependencies', 'tests'].map(name => `${folder}/pull-request-${name}.yml`)
  expect(templates).toEqual(names)
  expect(workflows()).toEqual(expect.arrayContaining(names))
})

test.each(templates)('%s has at most 30 lines without comments', path => {
  const lines = read(path).split('\n')
  expect(lines.filter(line => !/^\s*(#|$)/.test(line)).length).toBeLessThanOrEqual(30)
})

test.each(templates)(
  '%s runs on pull requests with a token that reads, and never with the rights of the repository',
  path => {
    const { on, permissions, jobs } = parse(read(path))
    expect(Object.keys(on)).toContain('pull_request')
    expect(Object.keys(on).filter(event => !['pull_request', 'push'].includes(event))).toEqual([])
    expect(permissions).toEqual({})
    expect(read(path)).not.toContain('secrets.')
    const written = Object.values<Job>(jobs).flatMap(job =>
      Object.entries(job.permissions ?? { all: 'write' }).filter(([, level]) => level !== 'read'),
    )
    // Code scanning takes results only from a token that may write them.
    expect(written).toEqual(path.endsWith('codeql.yml') ? [['security-events', 'write']] : [])
  },
)

test('they test with coverage on several versions, review what is added, scan what is used, and analyse', () => {
  const used = steps.map(step => ownAction(step) ?? step.uses?.split('@')[0] ?? 'run')
  expect(new Set(used)).toEqual(
    new Set([
      'actions/checkout',
      'actions/dependency-review-action',
      'actions/setup-python',
      'github/codeql-action/analyze',
      'github/codeql-action/init',
      'pytest-coverage-to-sonar',
      'run',
      'scan-image',
      'setup-tools',
    ]),
  )
  const { test: tests } = readWorkflow(`${folder}/pull-request-tests.yml`).jobs as Record<
    string,
    Job & { strategy?: object }
  >
  expect(tests?.strategy).toMatchObject({ matrix: { python: ['3.11', '3.12', '3.13', '3.14'] } })
})

// zizmor checks it by the published schema, since it has the name that it has at consumers (scripts/checks/workflows.ts).
test('Dependabot’s configuration is one, updates actions and requirements weekly, and is no workflow', () => {
  const update = (ecosystem: string, group: string) => ({
    'package-ecosystem': ecosystem,
    directories: ['/'],
    schedule: { interval: 'weekly' },
    cooldown: { 'default-days': 14 },
    groups: { [group]: { patterns: ['*'] } },
  })
  expect(parse(read(dependabot))).toEqual({
    version: 2,
    updates: [update('github-actions', 'actions'), update('pip', 'requirements')],
  })
  expect(workflows()).not.toContain(dependabot)
  expect(trackedFiles(`${folder}/*.yml`)).toContain(dependabot)
})
