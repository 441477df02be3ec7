import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { readEvent } from '../src/event.ts'

function eventOf(payload: unknown, env: NodeJS.ProcessEnv = {}) {
  const path = join(mkdtempSync(join(tmpdir(), 'event-')), 'event.json')
  writeFileSync(path, typeof payload === 'string' ? payload : JSON.stringify(payload))
  return readEvent({ GITHUB_EVENT_PATH: path, ...env })
}

const side = (ref: string, repository: string | null, sha: string) => ({
  ref,
  sha,
  repo: repository === null ? null : { full_name: repository },
})

test('a push', () => {
  const event = eventOf(
    { before: 'a'.repeat(40), repository: { default_branch: 'main' } },
    { GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/main', GITHUB_ACTOR: 'ann' },
  )
  expect(event).toEqual({
    name: 'push',
    ref: 'refs/heads/main',
    defaultBranch: 'main',
    before: 'a'.repeat(40),
    actor: 'ann',
    pullRequest: undefined,
  })
})

test('a new branch has nothing before it', () => {
  expect(eventOf({ before: '0'.repeat(40) }).before).toBeUndefined()
})

test.each([
  ['acme/widget', false],
  ['eve/widget', true],
  [null, true],
])('a pull request of %s', (head, isFork) => {
  const payload = {
    pull_request: { number: 12, head: side('topic', head, 'b'), base: side('main', 'acme/widget', 'c') },
  }
  expect(eventOf(payload).pullRequest).toEqual({
    number: 12,
    head: 'topic',
    base: 'main',
    baseSha: 'c',
    headSha: 'b',
    isFork,
  })
})

test.each([['{'], ['[]'], ['null']])('a payload that says nothing: %s', text => {
  expect(eventOf(text).pullRequest).toBeUndefined()
})

test('no payload at all', () => {
  expect(readEvent({})).toMatchObject({ name: '', defaultBranch: undefined, pullRequest: undefined })
})
