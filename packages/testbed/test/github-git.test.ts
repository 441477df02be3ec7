import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { getOctokit } from '@actions/github'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type GitHubDouble, type GitHubOptions, startGitHub } from '../src/github.ts'
import { testHost } from '../src/test-host.ts'

const repo = { owner: 'acme', repo: 'widget' }
const mutation = `mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid url } } }`
let dir: string
let github: GitHubDouble
let octokit: ReturnType<typeof getOctokit>

async function start(options: Partial<GitHubOptions> = {}, token = 'writer', path = '') {
  await github?.stop()
  const tokens = { writer: { contents: 'write' }, reader: { contents: 'read' } } as const
  github = await startGitHub({ dir, repository: 'acme/widget', tokens, ...options })
  octokit = getOctokit(token, {
    baseUrl: `${github.apiUrl}${path}`,
    log: { debug() {}, info() {}, warn() {}, error() {} },
  })
}

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'git-'))
  await start()
})
afterEach(async () => {
  expect(github.errors()).toEqual([])
  await github.stop()
  rmSync(dir, { recursive: true })
})

async function orphan(branch = 'data', path = 'index.yaml'): Promise<string> {
  const entry = { path, mode: '100644', type: 'blob', content: 'releases: []\n' } as const
  const tree = await octokit.rest.git.createTree({ ...repo, tree: [entry] })
  const made = await octokit.rest.git.createCommit({ ...repo, message: 'Begin', tree: tree.data.sha, parents: [] })
  await octokit.rest.git.createRef({ ...repo, ref: `refs/heads/${branch}`, sha: made.data.sha })
  return made.data.sha
}

function input(head: string, files: Record<string, string>, branch = 'data') {
  const additions = Object.entries(files).map(([path, text]) => ({
    path,
    contents: Buffer.from(text).toString('base64'),
  }))
  return {
    branch: { repositoryNameWithOwner: 'acme/widget', branchName: branch },
    expectedHeadOid: head,
    message: { headline: 'Add', body: 'Why' },
    fileChanges: { additions },
  }
}

async function commit(given: object) {
  const { data } = await octokit.request('POST /graphql', { query: mutation, variables: { input: given } })
  return data
}

test('an orphan branch grows by commits that GitHub signs, and a real git finds no fault in its objects', async () => {
  const first = await orphan()
  const { data } = await commit(input(first, { 'v1/release/a.txt': 'a', 'index.yaml': 'releases: [v1]\n' }))
  const head = data.createCommitOnBranch.commit.oid
  const found = (await octokit.rest.git.getCommit({ ...repo, commit_sha: head })).data
  expect([found.message, found.parents.map(({ sha }) => sha), found.verification.verified]).toEqual([
    'Add\n\nWhy',
    [first],
    true,
  ])
  const root = (await octokit.rest.git.getTree({ ...repo, tree_sha: found.tree.sha })).data.tree
  expect(root.map(({ path, type, mode }) => [path, type, mode])).toEqual([
    ['index.yaml', 'blob', '100644'],
    ['v1', 'tree', '040000'],
  ])
  const blob = (await octokit.rest.git.getBlob({ ...repo, file_sha: root[0]?.sha ?? '' })).data
  expect(Buffer.from(blob.content, 'base64').toString()).toBe('releases: [v1]\n')
  expect((await octokit.rest.repos.compareCommits({ ...repo, base: first, head })).data).toMatchObject({
    status: 'ahead',
    ahead_by: 1,
  })

  const host = testHost({ workspace: join(dir, 'clone') })
  const git = async (...args: string[]) => (await host.exec('git', args, { cwd: host.workspace })).stdout
  mkdirSync(host.workspace)
  await git('init', '--quiet', '--initial-branch', 'data')
  for (const [id, { type, bytes }] of github.repository.branches.objects.all()) {
    const folder = join(host.workspace, '.git/objects', id.slice(0, 2))
    mkdirSync(folder, { recursive: true })
    writeFileSync(
      join(folder, id.slice(2)),
      deflateSync(Buffer.concat([Buffer.from(`${type} ${bytes.length}\0`), bytes])),
    )
  }
  await git('update-ref', 'refs/heads/data', head)
  expect(await git('fsck', '--strict', '--no-dangling')).toBe('')
  expect(await git('log', '--format=%H %s', 'data')).toBe(`${head} Add\n${first} Begin\n`)
  expect(await git('show', 'data:v1/release/a.txt')).toBe('a')
})

test('a commit on a head other than the expected one is refused with the status 200', async () => {
  const head = await orphan()
  await commit(input(head, { a: 'a' }))
  expect(await commit(input(head, { b: 'b' }))).toEqual({
    data: { createCommitOnBranch: null },
    errors: [
      {
        type: 'STALE_DATA',
        path: ['createCommitOnBranch'],
        locations: [{ line: 1, column: 49 }],
        message: `Expected branch to point to "${head}" but it did not. Pull and try again.`,
      },
    ],
  })
})

test('a branch that is taken, absent, or of another repository is refused', async () => {
  const head = await orphan()
  await expect(orphan()).rejects.toThrow('Reference already exists')
  const types = async (given: object) => (await commit(given)).errors.map(({ type }: { type: string }) => type)
  expect(await types(input(head, { a: 'a' }, 'other'))).toEqual(['NOT_FOUND'])
  const elsewhere = { ...input(head, {}), branch: { repositoryNameWithOwner: 'acme/other', branchName: 'data' } }
  expect(await types(elsewhere)).toEqual(['NOT_FOUND'])
})

test.each([
  ['pull_request', 'Changes must be made through a pull request.'],
  ['required_status_checks', 'Required status check "ci" is expected.'],
])('the rule %s lets a branch begin, and refuses every commit', async (type, sentence) => {
  await start({ branchRules: { data: [{ type }] } })
  const head = await orphan()
  expect((await commit(input(head, { a: 'a' }))).errors[0]).toMatchObject({
    type: 'UNPROCESSABLE',
    message: `Repository rule violations found\n\n${sentence}\n`,
  })
  await start({ branchRules: { data: [{ type, bypass: 'always' }] } })
  expect((await commit(input(await orphan(), { a: 'a' }))).errors).toBeUndefined()
})

test('the older protection of a branch has an error of its own', async () => {
  await start({ protectedBranches: ['data'] })
  const { errors } = await commit(input(await orphan(), { a: 'a' }))
  expect(errors[0].type).toBe('BRANCH_PROTECTION_RULE_VIOLATION')
})

test('the rule creation forbids the branch, and required_signatures a commit with an author', async () => {
  await start({ branchRules: { data: [{ type: 'creation' }], signed: [{ type: 'required_signatures' }] } })
  await expect(orphan()).rejects.toThrow('Cannot create ref due to creations being restricted.')
  await orphan('signed')
  const tree = (
    await octokit.rest.git.createTree({ ...repo, tree: [{ path: 'a', mode: '100644', type: 'blob', content: '' }] })
  ).data
  const author = { name: 'Octocat', email: 'octocat@example.org' }
  const made = (await octokit.rest.git.createCommit({ ...repo, message: 'x', tree: tree.sha, author })).data
  expect(made.verification.verified).toBe(false)
  github.repository.branches.force('signed', undefined)
  await expect(octokit.rest.git.createRef({ ...repo, ref: 'refs/heads/signed', sha: made.sha })).rejects.toThrow(
    'verified signatures',
  )
})

test('rules of a branch are listed with their rulesets, which say whether the token may bypass them', async () => {
  await start({
    branchRules: { data: [{ type: 'deletion' }, { type: 'pull_request', parameters: pullRequest, bypass: 'never' }] },
  })
  const { data } = await octokit.rest.repos.getBranchRules({ ...repo, branch: 'data' })
  expect(data.map(({ type }) => type)).toEqual(['deletion', 'pull_request'])
  const ruleset = (id: number) => octokit.rest.repos.getRepoRuleset({ ...repo, ruleset_id: id })
  expect((await ruleset(1)).data.current_user_can_bypass).toBeUndefined()
  expect((await ruleset(2)).data.current_user_can_bypass).toBe('never')
  await expect(ruleset(3)).rejects.toThrow('Not Found')
})

const pullRequest = {
  dismiss_stale_reviews_on_push: false,
  require_code_owner_review: false,
  require_last_push_approval: false,
  required_approving_review_count: 1,
  required_review_thread_resolution: false,
}

test('a token that may not write is refused with the status 200, and an unknown one with 401', async () => {
  const head = await orphan()
  await start({}, 'reader')
  github.repository.branches.push('data', { a: 'a' })
  expect((await commit(input(head, { a: 'b' }))).errors[0]).toMatchObject({ type: 'FORBIDDEN' })
  octokit = getOctokit('stranger', { baseUrl: github.apiUrl, log: { debug() {}, info() {}, warn() {}, error() {} } })
  await expect(commit(input(head, {}))).rejects.toThrow('Bad credentials')
})

test('an Enterprise Server has its GraphQL beside /api/v3', async () => {
  await start({}, 'writer', '/api/v3')
  const head = await orphan()
  await expect(commit(input(head, { a: 'a' }))).rejects.toThrow('Not Found')
  expect(github.errors()).toEqual(['POST /api/v3/graphql: request: the api host has no such operation'])
  octokit = getOctokit('writer', { baseUrl: `${github.apiUrl}/api` })
  expect((await commit(input(head, { a: 'a' }))).errors).toBeUndefined()
  github.log().length = 0
})

test.each([
  ['a deletion', { fileChanges: { deletions: [{ path: 'index.yaml' }] } }, 'the double deletes no files'],
  [
    'an unknown field of the input',
    { surprise: 1 },
    'Field "surprise" is not defined by type "CreateCommitOnBranchInput".',
  ],
  [
    'no expected head',
    { expectedHeadOid: undefined },
    'Field "expectedHeadOid" of required type "GitObjectID!" was not provided.',
  ],
])('%s is an error of the client', async (_, change, sentence) => {
  const head = await orphan()
  const { errors } = await commit({ ...input(head, { a: 'a' }), ...change })
  expect(errors[0].message).toContain(sentence)
  expect(github.errors()).toHaveLength(1)
  github.log().length = 0
})

test('a field that is not in the extract breaks the schema, and so does a body above GitHub’s limit', async () => {
  const { data } = await octokit.request('POST /graphql', { query: '{ viewer { login } }' })
  expect(data.errors[0].message).toBe('Cannot query field "viewer" on type "Query".')
  const large = { query: mutation, variables: { input: { padding: 'x'.repeat(40_000_000) } } }
  await expect(octokit.request('POST /graphql', large)).rejects.toThrow('Payload Too Large')
  expect(github.errors()).toHaveLength(2)
  github.log().length = 0
})
