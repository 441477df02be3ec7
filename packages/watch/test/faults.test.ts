import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { testHost } from '@release-tools/testbed'
import { type RemedyContext, remedies } from '../src/index.ts'
import { releaseTag } from '../testing/index.ts'
import { disturbances, rowOf, undisturbed } from './support/remedy-faults.ts'
import { remediesAtGitHub, startWreck } from './support/wreck.ts'

// What a network or the end of the process does to a remedy, at each of its requests; then the same remedy again, undisturbed.

const wreck = await startWreck()
afterAll(() => wreck.stop())

describe.each(remediesAtGitHub)('%s', remedy => {
  test('disturbed at any request, and done again, ends as if nothing had happened', async () => {
    // The looks that a post-mortem begins with write nothing.
    const isShort = remedy === 'post-mortem'
    const calm = await undisturbed(wreck, remedy, path => !isShort || path.includes('/issues'))
    expect(calm.state.published).toEqual(wreck.published)
    expect(calm.requests.length).toBeGreaterThan(2)
    for (const name of Object.keys(disturbances).filter(one => !isShort || /after|stale/.test(one))) {
      const row = await rowOf(wreck, remedy, name, calm)
      expect(row).toMatchObject({ remedy, name, tried: calm.requests.length })
    }
  }, 60_000)

  test('two at once end as one', async () => {
    const { state: calm } = await undisturbed(wreck, remedy)
    wreck.reset()
    const said = await Promise.all([wreck.attempt(remedy), wreck.attempt(remedy)])
    expect(said.filter(text => text.startsWith('failed'))).toEqual([])
    const { advisories, issues, ...rest } = wreck.state()
    expect(rest).toEqual({ runs: calm.runs, drafts: calm.drafts, published: wreck.published })
    // GitHub lets both: one of two issues is closed, and two drafts are said.
    expect(issues.filter(one => one === 'open')).toEqual(calm.issues)
    expect(said.join().includes('Close one of them.')).toBe(advisories.length > 1)
  })
})

describe('a branch in a clone', () => {
  const root = mkdtempSync(join(tmpdir(), 'release-tools-test-faults-'))
  const clone = join(root, 'clone')
  const branch = 'release-tools/patch-v1.2.1'
  const committer = {
    GIT_AUTHOR_NAME: 'a',
    GIT_AUTHOR_EMAIL: 'a@example.org',
    GIT_COMMITTER_NAME: 'a',
    GIT_COMMITTER_EMAIL: 'a@example.org',
  }
  const env = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', ...committer }
  const git = (...args: string[]) => execFileSync('git', ['-C', clone, ...args], { env, encoding: 'utf8' }).trim()
  const host = testHost({ workspace: clone, env })
  const prepare = async (own: RemedyContext['host'] = host) => {
    const unknown = { ...wreck.known, manifest: undefined }
    const remedy = remedies.find(({ name }) => name === 'patch-release')
    const run = remedy?.run(unknown, { ...wreck.at.context, host: own, today: '2026-11-30' })
    return run?.then(() => 'done').catch((error: Error) => error.message)
  }
  beforeAll(() => {
    mkdirSync(clone)
    writeFileSync(join(clone, 'pyproject.toml'), '[project]\nname = "widget"\nversion = "1.2.0"\n')
    git('init', '--quiet')
    git('add', '.')
    git('commit', '--quiet', '--message', 'one')
    git('tag', releaseTag)
  })

  afterAll(() => rmSync(root, { recursive: true, force: true }))

  test('is whole or not there, wherever the process ends', async () => {
    const whole = '[project]\nname = "widget"\nversion = "1.2.1"'
    let ended = true
    for (let number = 1; ended; number += 1) {
      let calls = 0
      const mortal = {
        ...host,
        exec: (...args: Parameters<typeof host.exec>) => {
          calls += 1
          return calls < number ? host.exec(...args) : Promise.reject(new Error('ended'))
        },
      }
      ended = (await prepare(mortal)) !== 'done'
      const there = git('branch', '--list', branch) !== ''
      if (there) expect(git('show', `${branch}:pyproject.toml`)).toBe(whole)
      expect(await prepare()).toBe('done')
      expect(git('show', `${branch}:pyproject.toml`)).toBe(whole)
      expect(git('status', '--porcelain')).toBe('')
      git('branch', '--quiet', '-D', branch)
      expect(number).toBeLessThan(20)
    }
  }, 60_000)

  test('is made once by three at once', async () => {
    const three = await Promise.all([prepare(), prepare(), prepare()])
    expect(three).toEqual(['done', 'done', 'done'])
    expect(git('log', '--format=%s', branch).split('\n')).toEqual(['Prepare v1.2.1, which fixes v1.2.0', 'one'])
  })
})
