import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { connectGitHub } from '@release-tools/runner'
import {
  type Faults,
  type GitHubDouble,
  secondaryRateLimit,
  serverError,
  startGitHub,
  testHost,
} from '@release-tools/testbed'
import { commentBody, upsertComment } from '../src/comment.ts'
import { badFacts, projectFacts, testCase } from './support/project-facts.ts'

const tokens = {
  job: { contents: 'read', 'pull-requests': 'write' },
  reader: { contents: 'read' },
  person: { issues: 'write', user: 'octocat' },
  stranger: { issues: 'write', user: 'mallory' },
} as const
const patience = { attempts: 3, baseMs: 1, maxMs: 1000 }
const body = commentBody([projectFacts()])
let dir: string
let double: GitHubDouble

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'comment-'))
  double = await startGitHub({ dir, repository: 'acme/widget', tokens, pullRequests: [12, 13] })
})

afterEach(async () => {
  expect(double.errors()).toEqual([])
  await double.stop()
  await rm(dir, { recursive: true })
})

function as(token: keyof typeof tokens) {
  return connectGitHub({ token, repository: 'acme/widget', apiUrl: double.apiUrl, patience }, testHost())
}

const comments = () => double.repository.comments.map(({ author, body, pullRequest }) => [pullRequest, author, body])
const bot = 'github-actions[bot]'

describe('upsertComment', () => {
  test('writes one comment, and puts the next text into it', async () => {
    const github = await as('job')
    const made = await upsertComment(github, 12, body)
    expect(made.url).toBe(`https://github.com/acme/widget/pull/12#issuecomment-${made.id}`)
    const next = commentBody([badFacts()])
    expect((await upsertComment(github, 12, next)).id).toBe(made.id)
    await upsertComment(github, 13, next)
    expect(comments()).toEqual([
      [12, bot, next],
      [13, bot, next],
    ])
  })

  test('finds it among many, and after line ends were changed', async () => {
    const person = await as('person')
    for (let index = 0; index < 120; index += 1) await person.createComment(12, `Comment ${index}`)
    await upsertComment(await as('job'), 12, body.replaceAll('\n', '\r\n'))
    await upsertComment(await as('job'), 12, body)
    expect(comments().filter(([, author]) => author === bot)).toEqual([[12, bot, body]])
  })

  test('leaves the comments of others alone, whatever they begin with', async () => {
    await (await as('stranger')).createComment(12, body)
    await upsertComment(await as('job'), 12, `${body}\n2`)
    await upsertComment(await as('person'), 12, `${body}\n3`)
    await upsertComment(await as('person'), 12, `${body}\n4`)
    expect(comments()).toEqual([
      [12, 'mallory', body],
      [12, bot, `${body}\n2`],
      [12, 'octocat', `${body}\n4`],
    ])
  })

  test('keeps jobs for other projects apart', async () => {
    const github = await as('job')
    await upsertComment(github, 12, commentBody([projectFacts({ directory: 'a' })]))
    await upsertComment(github, 12, commentBody([projectFacts({ directory: 'b' })]))
    await upsertComment(github, 12, commentBody([projectFacts({ directory: 'b' }), projectFacts({ directory: 'a' })]))
    await upsertComment(github, 12, commentBody([projectFacts({ directory: 'a' }), projectFacts({ directory: 'b' })]))
    expect(comments()).toHaveLength(3)
  })

  test('writes no second one where the answer got lost', async () => {
    let lost = false
    const faults: Faults = ({ method }) => {
      if (method !== 'POST' || lost) return undefined
      lost = true
      return 'cut after'
    }
    double.setFaults(faults)
    await upsertComment(await as('job'), 12, body)
    expect(comments()).toEqual([[12, bot, body]])
  })

  test('does not take a rate limit for a token of nobody', async () => {
    await upsertComment(await as('person'), 12, body)
    double.setFaults(({ path }) => (path === '/user' ? secondaryRateLimit(0) : undefined))
    await expect(upsertComment(await as('person'), 12, body)).rejects.toThrow('GitHub’s rate limit is exceeded.')
    double.setFaults(({ path }) => (path === '/user' ? serverError(500) : undefined))
    await expect(upsertComment(await as('person'), 12, body)).rejects.toThrow('GitHub answered 500.')
    expect(comments()).toHaveLength(1)
  })

  test('names the permission that is missing', async () => {
    await expect(upsertComment(await as('reader'), 12, body)).rejects.toThrow(
      'Could not comment on the pull request: the token lacks the permission issues: write (GitHub reported: Resource not accessible by integration). Add this to the job:\npermissions:\n  issues: write',
    )
    await expect(upsertComment(await as('job'), 99, body)).rejects.toThrow('it does not exist on GitHub')
  })
})

describe('commentBody', () => {
  test('is short: no list of what went in', () => {
    expect(commentBody([badFacts()])).toMatchSnapshot()
  })

  test('fits, whatever failed', async () => {
    const failing = Array.from({ length: 500 }, (_, index) =>
      testCase({ name: `test_${index}`, text: '<&>@#\n'.repeat(900) }),
    )
    const counts = { total: 500, passed: 0, failed: 500, error: 0, skipped: 0 }
    const reason = '@'.repeat(10_000)
    const facts = projectFacts({ tests: { counts, failing }, sonar: { result: 'error', reason, warnings: [] } })
    const several = Array.from({ length: 300 }, (_, index) => ({ ...facts, directory: `${index}/${'é'.repeat(500)}` }))
    for (const projects of [[facts], several.slice(0, 3), several.slice(0, 30), several]) {
      const text = commentBody(projects)
      expect(text.length).toBeLessThanOrEqual(65_536)
      expect(text).toMatch(/^<!-- release-tools pytest-coverage-to-sonar [0-9a-f]{16} -->\n## ❌ /)
      await upsertComment(await as('job'), 12, text)
    }
  })
})
