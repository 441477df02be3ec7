import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { commit } from '@release-tools/evidence/testing'
import { type Fault, serverError, testHost, webPage } from '@release-tools/testbed'
import { findRelease, type KnownRelease, type RemedyContext, remedies } from '../src/index.ts'
import {
  contextOf,
  draftBody,
  makeRelease,
  publishOf,
  type ReleaseAtGitHub,
  releaseTag,
  startPlace,
  wanted,
} from '../testing/index.ts'

// What a network or the end of the process does to a remedy, at each of its requests; then the same remedy again, undisturbed.

const root = mkdtempSync(join(tmpdir(), 'release-tools-test-faults-'))
const release = await makeRelease()
const tokens = {
  admin: { contents: 'write', actions: 'write', issues: 'write', 'repository-advisories': 'write' },
} as const
let at: ReleaseAtGitHub
let known: KnownRelease
let published: unknown

beforeAll(async () => {
  at = await startPlace(release, join(root, 'github'), { tokens })
  await publishOf(release, at.github)
  known = await findRelease(wanted, at.context)
  published = structuredClone(at.double.repository.releases)
})
afterAll(async () => {
  await at.double.stop()
  for (const path of [root, release.root]) rmSync(path, { recursive: true, force: true })
})

/** As it was after the wreck: a failed run, and a draft of it. */
function wreck() {
  const { repository } = at.double
  repository.advisories.length = 0
  repository.issues.all.length = 0
  const listed = { commit, status: 'completed', conclusion: 'failure', attempt: 1 } as const
  repository.runs = { '77': { branch: releaseTag, listed: { ...listed } } }
  repository.releases.splice(1)
  const [first] = repository.releases
  if (first === undefined) throw new Error('nothing is published')
  repository.releases.push({ ...first, id: 4711, draft: true, publishedAt: null, body: draftBody, assets: [] })
  at.double.log().length = 0
}

/** All that the double knows, without what differs from run to run. */
const state = () => {
  const { repository } = at.double
  return {
    advisories: repository.advisories.map(({ summary }) => summary),
    issues: repository.issues.all.map(issue => repository.issues.now(issue).state),
    runs: repository.runs['77']?.listed,
    drafts: repository.releases.slice(1).map(({ id }) => id),
    published: repository.releases.slice(0, 1),
  }
}

const remedy = (name: string) => remedies.find(one => one.name === name)
async function attempt(name: string, timeoutMs = 60_000, more: Partial<RemedyContext> = {}): Promise<string> {
  const context = await contextOf(at.double, release, { attempts: 2, baseMs: 0, maxMs: 10, timeoutMs })
  const done = remedy(name)?.run(known, { ...context, today: '2026-11-30', ...more }) ?? Promise.reject(new Error(name))
  return done.then(said => said.join(' ')).catch((error: Error) => `failed: ${error.message}`)
}

interface Disturbance {
  fault: Fault
  /** True if no request comes through after it. */
  last?: true
}

const disturbances: Record<string, Disturbance> = {
  'cut before': { fault: 'cut' },
  'cut after': { fault: 'cut after' },
  'ended before': { fault: 'cut', last: true },
  'ended after': { fault: 'cut after', last: true },
  'cut body': { fault: 'cut body' },
  'a stale list': { fault: 'stale' },
  'status 502': { fault: serverError(502) },
  'a web page': { fault: webPage() },
}

/** Disturbs one request, and lets the remedy end then. Gives what it said, and whether the request came. */
async function disturbed(name: string, { fault, last }: Disturbance, number: number) {
  wreck()
  let [requests, happened] = [0, false]
  at.double.setFaults(() => {
    requests += 1
    if (requests === number) happened = true
    if (requests === number) return fault
    return happened && last ? 'cut' : undefined
  })
  const said = await attempt(name, 500)
  at.double.setFaults(undefined)
  await attempt(name)
  return { happened, isProblem: !said.startsWith('failed') || /^failed: Could not /.test(said) }
}

describe.each(['finish', 'undo-draft', 'advisory-draft', 'post-mortem'])('%s', name => {
  test('disturbed at any request, and done again, ends as if nothing had happened', async () => {
    wreck()
    expect(await attempt(name)).not.toMatch(/^failed/)
    const calm = state()
    expect(calm.published).toEqual(published)
    // The looks that a post-mortem begins with write nothing.
    const places = at.double
      .log()
      .flatMap(({ path }, index) => (name !== 'post-mortem' || path.includes('/issues') ? [index + 1] : []))
    expect(places.length).toBeGreaterThan(2)
    const chosen = Object.entries(disturbances).filter(([how]) => name !== 'post-mortem' || /after|stale/.test(how))
    for (const [how, disturbance] of chosen)
      for (const number of places) {
        const first = await disturbed(name, disturbance, number)
        const found = { how, number, ...first, end: state(), objections: at.double.errors() }
        expect(found).toEqual({ how, number, happened: true, isProblem: true, end: calm, objections: [] })
      }
  }, 60_000)

  test('two at once end as one', async () => {
    wreck()
    await attempt(name)
    const calm = state()
    wreck()
    const said = await Promise.all([attempt(name), attempt(name)])
    expect(said.filter(text => text.startsWith('failed'))).toEqual([])
    const { advisories, issues, ...rest } = state()
    expect(rest).toEqual({ runs: calm.runs, drafts: calm.drafts, published })
    // GitHub lets both: one of two issues is closed, and two drafts are said.
    expect(issues.filter(one => one === 'open')).toEqual(calm.issues)
    expect(said.join().includes('Close one of them.')).toBe(advisories.length > 1)
  })
})

describe('a branch in a clone', () => {
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
    const unknown = { ...known, manifest: undefined }
    const run = remedy('patch-release')?.run(unknown, { ...at.context, host: own, today: '2026-11-30' })
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
