import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { Branch, blobId, forbiddingRule, readBranchRules } from '@release-tools/github'
import { connectRequests } from '@release-tools/runner'
import { type Fault, type GitHubDouble, json, startGitHub, testHost } from '@release-tools/testbed'

const message = { headline: 'Add', body: 'Why' }
const file = (path: string, text: string) => ({ path, bytes: Buffer.from(text) })
const absent = '0'.repeat(40)
let dir: string
let github: GitHubDouble

async function start(options: object = {}) {
  await github?.stop()
  const tokens = { writer: { contents: 'write' }, reader: { contents: 'read' } } as const
  github = await startGitHub({ dir, repository: 'acme/widget', tokens, ...options })
}
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'branch-'))
  await start()
})
afterEach(async () => {
  expect(github.errors()).toEqual([])
  await github.stop()
  rmSync(dir, { recursive: true })
})

function requests(token = 'writer', path = '') {
  const patience = { attempts: 2, baseMs: 1, maxMs: 10 }
  const apiUrl = `${github.apiUrl}${path}`
  return connectRequests({ token, repository: 'acme/widget', apiUrl, patience }, testHost())
}
const open = async (name = 'data', token?: string, path?: string) => new Branch(await requests(token, path), name)

/** Answers requests to a path, the first `times` of them. */
function answer(path: string, fault: Fault, times = 100) {
  let count = 0
  github.setFaults(entry => (entry.path.includes(path) && count++ < times ? fault : undefined))
}

async function begun(token?: string, path?: string): Promise<[Branch, string]> {
  const branch = await open('data', token, path)
  await branch.create('Begin', { path: 'index.yaml', content: 'a: 1\n' })
  return [branch, (await branch.head()) ?? '']
}

test('a branch begins without history, grows, and gives back what it has, on a GitHub Enterprise Server too', async () => {
  for (const path of ['', '/api/v3']) {
    await start()
    expect(await (await open('data', 'writer', path)).head()).toBeUndefined()
    const [branch, first] = await begun('writer', path)
    const head = await branch.add(first, message, [file('v1/a.txt', 'a'), file('index.yaml', 'a: 2\n')])
    expect(await branch.head()).toBe(head)
    const commit = await branch.commit(head)
    expect(commit).toEqual({ id: head, message: 'Add\n\nWhy', tree: commit?.tree, parents: [first] })
    const entries = await branch.tree(commit?.tree ?? '')
    expect(entries.map(({ name, mode, type, size }) => [name, mode, type, size])).toEqual([
      ['index.yaml', '100644', 'blob', 5],
      ['v1', '040000', 'tree', undefined],
    ])
    expect(entries[0]?.id).toBe(blobId(Buffer.from('a: 2\n')))
    expect((await branch.file(entries[0]?.id ?? '', 100)).toString()).toBe('a: 2\n')
    expect([await branch.descends(head, first), await branch.descends(head, head)]).toEqual([true, true])
    expect([await branch.descends(first, head), await branch.descends(head, absent)]).toEqual([false, false])
  }
})

test('a branch that somebody else created meanwhile is taken as it is', async () => {
  const [branch, head] = await begun()
  await branch.create('Begin again', { path: 'other', content: '' })
  expect(await branch.head()).toBe(head)
})

test('a commit on an old head can be tried again', async () => {
  const [branch, head] = await begun()
  await branch.add(head, message, [file('a', 'a')])
  let attempts = 0
  const late = branch.retried('add', () => {
    attempts += 1
    return branch.add(head, message, [file('b', 'b')])
  })
  await expect(late).rejects.toThrow('Could not add: somebody else added to it at the same time. Run the job again.')
  expect(attempts).toBe(8)
})

test.each([
  ['pull_request', 'Changes must be made through a pull request.'],
  ['required_status_checks', 'Required status check "ci" is expected.'],
])('the rule %s is named, with the rules that fit', async (type, said) => {
  await start({ branchRules: { data: [{ type }] } })
  const [branch, head] = await begun()
  await expect(branch.add(head, message, [file('a', 'a')])).rejects.toThrow(
    `Could not add to the branch data: a rule of the repository forbids it: ${said} Take data out of that rule (Settings, Rules).`,
  )
})

test('the older protection of branches, and a forbidden creation, have the same answer', async () => {
  await start({ protectedBranches: ['data'], branchRules: { new: [{ type: 'creation' }] } })
  const [branch, head] = await begun()
  await expect(branch.add(head, message, [file('a', 'a')])).rejects.toThrow('through a pull request. Take data out')
  const created = (await open('new')).create('Begin', { path: 'a', content: '' })
  await expect(created).rejects.toThrow('creations being restricted. Take new out of that rule')
})

test('a token without the permission is told which one it needs', async () => {
  const [, head] = await begun()
  const branch = await open('data', 'reader')
  await expect(branch.retried('add', () => branch.add(head, message, [file('a', 'a')]))).rejects.toThrow(
    'Could not add: GitHub denied access (Resource not accessible by integration). Give the token this permission:\npermissions:\n  contents: write',
  )
})

const oid = { createCommitOnBranch: { commit: { oid: absent } } }
test.each<[string, object, string]>([
  ['nothing', {}, 'the answer is not one of GitHub’s API'],
  ['null', { data: { createCommitOnBranch: null } }, 'the answer is not one of GitHub’s API'],
  ['an id that is none', { data: { createCommitOnBranch: { commit: { oid: 'x' } } } }, 'not one of GitHub’s API'],
  ['an accident', { data: null, errors: [{ message: 'Something went wrong' }] }, 'GitHub answered 500.'],
  ['a rate limit', { errors: [{ type: 'RATE_LIMITED', message: 'exceeded' }] }, 'rate limit is exceeded'],
  ['a second one', { errors: [{ message: 'You have exceeded a secondary rate limit' }] }, 'rate limit is exceeded'],
  ['no repository', { errors: [{ type: 'NOT_FOUND', message: 'x' }] }, 'it does not exist on GitHub, or the token'],
  [
    'another refusal',
    { data: oid, errors: [{ type: 'ODD', message: 'Odd\nand long' }] },
    'GitHub refused it: Odd. See',
  ],
])('an answer with %s is not a commit', async (_, body, found) => {
  const [branch, head] = await begun()
  answer('/graphql', { answer: json(200, body) })
  await expect(branch.retried('add', () => branch.add(head, message, []))).rejects.toThrow(found)
})

test('a file that is not what its id says is asked for again, and so is a folder of which only a part is listed', async () => {
  const [branch, head] = await begun()
  const { tree } = (await branch.commit(head)) ?? { tree: '' }
  const [entry] = await branch.tree(tree)
  answer('/blobs/', { answer: { status: 200, headers: {}, body: 'a: ' } }, 1)
  expect((await branch.file(entry?.id ?? '', 100)).toString()).toBe('a: 1\n')
  await expect(branch.file(entry?.id ?? '', 2)).rejects.toThrow('it has more than the 2 bytes accepted')
  for (const other of [
    { sha: tree, truncated: true },
    { sha: head, truncated: false },
  ]) {
    answer('/trees/', { answer: json(200, { tree: [], ...other }) }, 1)
    expect(await branch.tree(tree)).toHaveLength(1)
  }
})

test('rules are read without a permission, and a rule counts unless the token may bypass it', async () => {
  const rules = (list: object[]) => start({ branchRules: { data: list } })
  const forbidden = async (exists = true) => {
    const seen = await readBranchRules(await requests('reader'), 'data')
    return 'rules' in seen ? forbiddingRule(await requests('reader'), seen.rules, exists) : seen.unseen
  }
  await rules([{ type: 'deletion' }, { type: 'non_fast_forward' }, { type: 'required_signatures' }])
  expect(await forbidden(false)).toBeUndefined()
  await rules([{ type: 'creation' }])
  expect([await forbidden(), await forbidden(false)]).toEqual([undefined, 'creation'])
  await rules([{ type: 'update', parameters: { update_allows_fetch_and_merge: false }, bypass: 'always' }])
  expect(await forbidden()).toBeUndefined()
  await start({ noRulesets: true })
  expect(await forbidden()).toContain('Upgrade to GitHub Pro')
})
