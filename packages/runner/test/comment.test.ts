import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { upsertComment } from '@release-tools/github'
import {
  type Faults,
  type GitHubDouble,
  secondaryRateLimit,
  serverError,
  startGitHub,
  testHost,
} from '@release-tools/testbed'
import { commentOnPullRequest } from '../src/comment.ts'
import { connectGitHub } from '../src/runner-github.ts'

const tokens = {
  job: { contents: 'read', 'pull-requests': 'write' },
  reader: { contents: 'read' },
  person: { issues: 'write', user: 'octocat' },
  stranger: { issues: 'write', user: 'mallory' },
} as const
const patience = { attempts: 3, baseMs: 1, maxMs: 1000 }
const body = '<!-- release-tools example -->\nThe text.'
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
    const next = `${body} More.`
    expect((await upsertComment(github, 12, next)).id).toBe(made.id)
    await upsertComment(github, 13, next)
    expect(comments()).toEqual([
      [12, bot, next],
      [13, bot, next],
    ])
  })

  test('finds it among many, and after line ends were changed, and writes the same text only once', async () => {
    const person = await as('person')
    for (let index = 0; index < 120; index += 1) await person.createComment(12, `Comment ${index}`)
    await upsertComment(await as('job'), 12, body.replaceAll('\n', '\r\n'))
    let writes = 0
    double.setFaults(({ method }) => {
      if (method !== 'GET') writes += 1
      return undefined
    })
    await upsertComment(await as('job'), 12, body)
    await upsertComment(await as('job'), 12, `${body}\n2`)
    expect(writes).toBe(1)
    expect(comments().filter(([, author]) => author === bot)).toEqual([[12, bot, `${body}\n2`]])
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

  test('writes no second one if the answer got lost', async () => {
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

describe('commentOnPullRequest', () => {
  const before = { ...process.env }
  afterEach(() => {
    process.env = { ...before }
  })

  async function commentAs(token: keyof typeof tokens, payload: object): Promise<string[]> {
    const path = join(dir, 'event.json')
    await writeFile(path, JSON.stringify(payload))
    Object.assign(process.env, {
      GITHUB_EVENT_PATH: path,
      GITHUB_SHA: 'a'.repeat(40),
      GITHUB_REF: 'refs/pull/12/merge',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_RUN_ID: '1',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_REPOSITORY: 'acme/widget',
      GITHUB_API_URL: double.apiUrl,
    })
    const host = testHost()
    await commentOnPullRequest(body, token, host)
    return host.lines
  }

  const pull = (repo: string) => ({
    pull_request: {
      number: 12,
      head: { ref: 'a', sha: 'b', repo: { full_name: repo } },
      base: { ref: 'main', sha: 'c', repo: { full_name: 'acme/widget' } },
    },
  })

  test('says where the comment is, and once that there is none without a pull request', async () => {
    expect(await commentAs('job', pull('acme/widget'))).toEqual([
      expect.stringMatching(/^Commented: https:\/\/github\.com\/acme\/widget\/pull\/12#issuecomment-\d+$/),
    ])
    expect(await commentAs('job', {})).toEqual(['No comment: the run has no pull request.'])
  })

  test('warns with the permission that is missing, and why a fork has none', async () => {
    const needed = 'warning: No comment on the pull request, which needs `pull-requests: write`.'
    const found = 'Could not comment on the pull request: the token lacks the permission issues: write'
    expect(await commentAs('reader', pull('acme/widget'))).toEqual([expect.stringContaining(`${needed} ${found}`)])
    expect(await commentAs('reader', pull('stranger/widget'))).toEqual([
      expect.stringContaining(`${needed} GitHub gives it to no run of a fork. ${found}`),
    ])
    expect(comments()).toEqual([])
  })
})
