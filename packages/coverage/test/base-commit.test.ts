import { realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import type { Event, PullRequest } from '@release-tools/host'
import { git, gitRepository } from '@release-tools/host/testing'
import { freshDir } from '@release-tools/scan/testing'
import { testHost } from '@release-tools/testbed'
import { baseOf } from '../src/base-commit.ts'
import { repositoryOf } from '../src/git.ts'

const missing = '0123456789abcdef0123456789abcdef01234567'
let origin: string

function commit(directory: string, name: string): string {
  writeFileSync(join(directory, name), name)
  git(directory, 'add', '--all')
  git(directory, 'commit', '--quiet', '--message', name)
  return git(directory, 'rev-parse', 'HEAD').trim()
}

function clone(...options: string[]): string {
  const directory = realpathSync(freshDir('clone'))
  git(directory, 'clone', '--quiet', ...options, `file://${origin}`, '.')
  return directory
}

async function base(directory: string, event: Partial<Event>, asked?: string): Promise<string | undefined> {
  const whole: Event = {
    name: 'push',
    ref: 'refs/heads/topic',
    defaultBranch: 'main',
    before: undefined,
    actor: 'ann',
    pullRequest: undefined,
    ...event,
  }
  return baseOf(asked, whole, await repositoryOf(directory, testHost()), testHost())
}

let first: string
beforeEach(() => {
  origin = gitRepository()
  first = commit(origin, 'first')
})

test('what was asked for comes before the event, and is not looked at', async () => {
  expect(await base(origin, { before: first }, 'release/1.x')).toBe('release/1.x')
})

describe('a push', () => {
  test('is compared with the commit before it', async () => {
    commit(origin, 'second')
    expect(await base(clone(), { before: first })).toBe(first)
  })

  test('of a new branch has nothing to compare with', async () => {
    expect(await base(clone(), {})).toBeUndefined()
  })

  test('by force is compared with the default branch, or with nothing there', async () => {
    const directory = clone()
    expect(await base(directory, { before: missing })).toBe(first)
    expect(await base(directory, { before: missing, ref: 'refs/heads/main' })).toBeUndefined()
  })

  test('in a shallow checkout names the commit that is not there', async () => {
    commit(origin, 'second')
    expect(await base(clone('--depth=1'), { before: first })).toBe(first)
  })
})

describe('a pull request', () => {
  function merged() {
    git(origin, 'switch', '--quiet', '--create', 'topic')
    const head = commit(origin, 'change')
    git(origin, 'switch', '--quiet', 'main')
    const main = commit(origin, 'other')
    git(origin, 'switch', '--quiet', '--detach')
    git(origin, 'merge', '--quiet', '--no-edit', 'topic')
    const pullRequest: PullRequest = {
      number: 1,
      head: 'topic',
      base: 'main',
      baseSha: first,
      headSha: head,
      isFork: false,
    }
    return { main, pullRequest }
  }

  test('is compared with the base of the merge that is checked out, not with an older one of the event', async () => {
    const { main, pullRequest } = merged()
    expect(await base(origin, { name: 'pull_request', pullRequest })).toBe(main)
  })

  test('whose head is checked out is compared with the base branch', async () => {
    const { main, pullRequest } = merged()
    git(origin, 'switch', '--quiet', 'topic')
    const directory = clone()
    expect(await base(directory, { name: 'pull_request', pullRequest })).toBe(main)
  })

  test('in a shallow checkout of its head names the commit of the event', async () => {
    const { pullRequest } = merged()
    git(origin, 'switch', '--quiet', 'topic')
    expect(await base(clone('--depth=1'), { name: 'pull_request', pullRequest })).toBe(first)
  })
})
