/** @needs tools */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { Trust } from '@release-tools/evidence'
import { type GitHubDouble, startGitHub } from '@release-tools/testbed'
import { stateOf } from '../support/fault-matrix.ts'
import type { Order, Result } from '../support/publisher.ts'
import { commit, type MadeRelease, makeRelease } from '../support/release.ts'

jest.setTimeout(120_000)

/** Of both tests together. Each round begins at another request, so that two builds of one kind have every other place. */
const rounds = 20
const root = join(import.meta.dirname, '../../../..')
let made: MadeRelease
/** The same tag, built again with other bytes, as by a run that was dispatched for the tag. */
let other: MadeRelease
let trust: Trust
let processes: ChildProcess[]
const doubles: GitHubDouble[] = []

beforeAll(async () => {
  made = await makeRelease()
  other = await makeRelease('v1.2.0', 'another wheel')
  trust = { signers: [...made.trust.signers, ...other.trust.signers] }
  const execArgv = ['--disable-warning=ExperimentalWarning', '--import', join(root, 'packages/testbed/sources.js')]
  processes = [1, 2].map(() => fork(join(import.meta.dirname, '../support/publisher.ts'), { execArgv }))
})
afterAll(async () => {
  for (const child of processes) child.disconnect()
  await Promise.all(doubles.map(github => github.stop()))
  for (const { root: folder } of [made, other]) await rm(folder, { recursive: true, force: true })
})

async function double(): Promise<GitHubDouble> {
  const dir = join(made.root, `double-${doubles.length}`)
  const github = await startGitHub({ dir, repository: 'acme/widget', tags: { 'v1.2.0': commit } })
  doubles.push(github)
  return github
}

async function order(child: ChildProcess | undefined, github: GitHubDouble, releaseDir: string): Promise<Result> {
  if (child === undefined) throw new Error('there are two processes')
  const { GITHUB_TOKEN: token } = github.env
  child.send({ apiUrl: github.apiUrl, token, releaseDir, trust } satisfies Order)
  const [result] = await once(child, 'message')
  return result as Result
}

/** What a publish makes that nothing overlaps, and the number of its requests. */
async function alone(releaseDir: string): Promise<{ state: unknown; requests: number }> {
  const github = await double()
  await order(processes[0], github, releaseDir)
  return { state: stateOf(github), requests: github.log().length }
}

/** Resolves when the double gets its request number `count`, counted from 0. */
function requestOf(github: GitHubDouble, count: number): Promise<void> {
  return new Promise(resolve =>
    github.setFaults((_, number) => {
      if (number > count) resolve()
      return undefined
    }),
  )
}

test.each([
  ['the same build', 0],
  ['another build', 1],
] as const)(
  'two processes publish one tag at the same time, the second %s: one publishes, the other compares',
  async (which, begin) => {
    const second = which === 'another build' ? other : made
    const mine = await alone(made.releaseDir)
    const theirs = second === made ? mine : await alone(other.releaseDir)
    const drafts: number[] = []
    for (let round = begin; round < rounds; round += 2) {
      const github = await double()
      const [first, later] = round % 4 < 2 ? processes : [...processes].reverse()
      const offset = requestOf(github, Math.floor((mine.requests * round) / rounds))
      const results = await Promise.all([
        order(first, github, made.releaseDir),
        offset.then(() => order(later, github, second.releaseDir)),
      ])
      const winner = results.findIndex(({ already }) => already === false)
      // `errors` has each write to a public release.
      expect({ round, results, errors: github.errors(), state: stateOf(github) }).toEqual({
        round,
        results: [0, 1].map(index => expect.objectContaining({ already: index !== winner })),
        errors: [],
        state: winner === 0 ? mine.state : theirs.state,
      })
      const drafted = github.log().filter(({ operation }) => operation === 'post /repos/{owner}/{repo}/releases')
      drafts.push(drafted.length)
    }
    // In the other rounds the second process began so late that it found the release public.
    expect(drafts.filter(count => count === 2).length).toBeGreaterThan(drafts.length / 2)
  },
)
