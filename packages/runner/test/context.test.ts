import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { readContext, sourceOfRun } from '../src/context.ts'

const env = { GITHUB_REPOSITORY: 'acme/widget', GITHUB_SHA: 'a'.repeat(40), GITHUB_REF: 'refs/tags/v1.2.3' }

test('reads the run, with GitHub’s own addresses where none is given', () => {
  expect(readContext(env)).toEqual({
    repository: 'acme/widget',
    serverUrl: 'https://github.com',
    apiUrl: 'https://api.github.com',
    sha: 'a'.repeat(40),
    ref: 'refs/tags/v1.2.3',
    eventName: '',
    runId: '',
    runAttempt: '1',
    workflowRef: '',
    privateRepository: undefined,
  })
})

test.each([
  ['{"repository":{"private":true}}', true],
  ['{"repository":{"private":false}}', false],
  ['{}', undefined],
  ['not json', undefined],
])('takes visibility from the event %j', (event, expected) => {
  const file = join(mkdtempSync(join(tmpdir(), 'event-')), 'event.json')
  writeFileSync(file, event)
  expect(readContext({ ...env, GITHUB_EVENT_PATH: file }).privateRepository).toBe(expected)
})

test('takes from the event whether the repository is a fork, and from the runner whose it is', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'event-')), 'event.json')
  writeFileSync(file, '{"repository":{"fork":true}}')
  const of = (more: Record<string, string>) => {
    const { isFork, runnerEnvironment } = readContext({ ...env, ...more })
    return [isFork, runnerEnvironment]
  }
  expect(of({ GITHUB_EVENT_PATH: file, RUNNER_ENVIRONMENT: 'self-hosted' })).toEqual([true, 'self-hosted'])
  expect(of({ RUNNER_ENVIRONMENT: '' })).toEqual([undefined, undefined])
})

test('says which variable is missing', () => {
  expect(() => readContext({ ...env, GITHUB_SHA: '' })).toThrow(
    'Could not read the context of the run: GITHUB_SHA is not set. Run this inside GitHub Actions or act.',
  )
})

test('the source of a run is its repository, commit and tag; outside of a run it is not known', () => {
  const env = { GITHUB_REPOSITORY: 'acme/widget', GITHUB_SHA: 'a'.repeat(40), GITHUB_REF: 'refs/tags/v1.2.0' }
  const source = { repository: 'https://github.com/acme/widget', commit: 'a'.repeat(40) }
  expect(sourceOfRun(env)).toEqual({ ...source, tag: 'v1.2.0' })
  expect(sourceOfRun({ ...env, GITHUB_REF: 'refs/heads/main' })).toEqual({ ...source, tag: undefined })
  expect(sourceOfRun({ ...env, GITHUB_SHA: 'main' })).toBeUndefined()
  expect(sourceOfRun({})).toBeUndefined()
})
