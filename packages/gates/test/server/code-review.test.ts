import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { serverError, testHost } from '@release-tools/testbed'
import { codeReview } from '../../src/server/code-review.ts'
import { landedCommits } from '../../src/server/landed.ts'
import { runGit } from '../local/gate-context.ts'
import { addCommit, type GateServer, startGateServer } from './gate-server.ts'

const head = 'a'.repeat(40)
const earlier = 'b'.repeat(40)
let server: GateServer

type Pull = GateServer['github']['repository']['work']['pulls'][number]

beforeAll(async () => {
  server = await startGateServer('github.com', {
    plain: { contents: 'read' },
    job: { contents: 'read', 'pull-requests': 'read' },
  })
  Object.assign(server.github.repository.work, {
    collaborators: { alice: 'maintain', bob: 'write', carol: 'write', dave: 'read' },
    teams: { writers: ['carol'] },
  })
})

beforeEach(() => pull())

afterAll(async () => {
  expect(server.github.errors()).toEqual([])
  await server.github.stop()
})

/** The pull request that brought the commit: of erin, approved by bob, unless a test says otherwise. */
function pull(more: Partial<Pull> = {}): void {
  const bobs = { by: 'bob', state: 'APPROVED' as const, commit: head }
  server.github.repository.work.pulls = [
    { number: 7, author: 'erin', head, landed: [server.commit], reviews: [bobs], ...more },
  ]
}

const look = async (...context: Parameters<GateServer['context']>) => codeReview.look(await server.context(...context))

test('passes if a person who may write approved the last commit of each change, with every answer as evidence', async () => {
  const found = await look()
  expect(found).toMatchObject({
    result: 'pass',
    found: '1 commit since v1.0.0 came with 1 pull request, each approved.',
    wanted:
      'Each change since v1.0.0 has an approval of a person who may write and did not make it, of its last commit, and of an owner of each file by CODEOWNERS.',
    link: `https://github.com/acme/widget/compare/v1.0.0...${server.commit}`,
  })
  expect(found).toHaveProperty(
    'evidence',
    [
      `commits/${server.commit}/pulls?per_page=100&page=1`,
      'pulls/7/reviews?per_page=100&page=1',
      'pulls/7/commits?per_page=100&page=1',
      'collaborators/bob/permission',
      `codeowners/errors?ref=${server.commit}`,
    ].map(call => ({
      source: `GET /repos/acme/widget/${call}`,
      ...(call.startsWith('codeowners') ? {} : { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }),
      time: '2026-11-30T12:00:00Z',
    })),
  )
})

const by = (login: string | null, more: object = {}) => ({
  by: login,
  state: 'APPROVED' as const,
  commit: head,
  ...more,
})

test.each<[string, Partial<Pull>, string]>([
  ['without a review', { reviews: [] }, 'Pull request 7 has 0 of 1 approvals.'],
  ['with a comment only', { reviews: [by('bob', { state: 'COMMENTED' })] }, 'Pull request 7 has 0 of 1 approvals.'],
  [
    'approved before its last commit',
    { reviews: [by('bob', { commit: earlier })] },
    'Pull request 7 has 0 of 1 approvals: the one by bob is of an earlier commit.',
  ],
  [
    'approved by its author',
    { author: 'Bob' },
    'Pull request 7 has 0 of 1 approvals: the one by bob is by the author.',
  ],
  [
    'approved by who committed to it',
    { commits: [{ sha: head, author: 'erin', committer: 'bob' }] },
    'Pull request 7 has 0 of 1 approvals: the one by bob is by somebody who made a commit of it.',
  ],
  [
    'approved by a program',
    { reviews: [by('renovate[bot]')] },
    'Pull request 7 has 0 of 1 approvals: the one by renovate[bot] is by a program.',
  ],
  [
    'approved by who may only read',
    { reviews: [by('dave')] },
    'Pull request 7 has 0 of 1 approvals: the one by dave is by somebody who may not write now.',
  ],
  ['approved by a deleted account', { reviews: [by(null)] }, 'Pull request 7 has 0 of 1 approvals.'],
  [
    'whose approval was dismissed',
    { reviews: [by('bob'), by('bob', { state: 'DISMISSED' })] },
    'Pull request 7 has 0 of 1 approvals.',
  ],
  [
    'of which somebody wants changes',
    { reviews: [by('bob'), by('alice', { state: 'CHANGES_REQUESTED' })] },
    'Pull request 7 has a review of alice that wants changes.',
  ],
  [
    'that nobody owns who approved',
    { reviews: [by('carol')] },
    'Pull request 7 changes src/a.py and is not approved by @alice or @bob.',
  ],
  [
    'that is still open',
    { landed: [], commits: [{ sha: 'HEAD', author: 'erin' }] },
    'The commit HEAD came on main without a pull request.',
  ],
  ['that was merged into another branch', { base: 'topic' }, 'The commit HEAD came on main without a pull request.'],
])('fails for a pull request %s', async (_, more, why) => {
  const named = (text: string) => text.replaceAll('HEAD', server.commit.slice(0, 10))
  const { commits, ...rest } = more
  pull({
    ...rest,
    ...(commits && { commits: commits.map(one => ({ ...one, sha: one.sha === 'HEAD' ? server.commit : one.sha })) }),
  })
  expect(await look()).toMatchObject({ result: 'fail', found: named(why) })
})

test('the last word of a reviewer counts, and who may not write wants nothing', async () => {
  pull({
    reviews: [
      by('bob', { state: 'CHANGES_REQUESTED' }),
      by('dave', { state: 'CHANGES_REQUESTED' }),
      by('bob'),
      by('bob', { state: 'COMMENTED' }),
    ],
  })
  expect(await look()).toMatchObject({ result: 'pass' })
})

test('asks for as many approvals as the policy, each of another person', async () => {
  pull({ reviews: [by('bob'), by('bob')] })
  expect(await look('reviews: {approvals: 2}')).toMatchObject({
    result: 'fail',
    found: 'Pull request 7 has 1 of 2 approvals.',
  })
  pull({ reviews: [by('bob'), by('alice')] })
  expect(await look('reviews: {approvals: 2}')).toMatchObject({
    result: 'pass',
    wanted: expect.stringContaining('has approvals of 2 people who may write'),
  })
})

test('a commit of an address without an account may be of who approved it, unless the policy knows the person', async () => {
  pull({ commits: [{ sha: head, author: null, committer: 'web-flow', email: 'home@example.org' }] })
  expect(await look()).toMatchObject({
    result: 'unknown',
    found:
      'Pull request 7 has commits of home@example.org, whom no account and no person of the policy (people) has, and who may be who approved it.',
  })
  const person = (login: string) => ({ people: `{name: Some One, login: ${login}, emails: [home@example.org]}` })
  expect(await look('', person('erin'))).toMatchObject({ result: 'pass' })
  expect(await look('', person('bob'))).toMatchObject({ result: 'fail' })
  pull({
    reviews: [by('bob'), by('alice')],
    commits: [{ sha: head, author: null, committer: 'web-flow', email: 'home@example.org' }],
  })
  expect(await look()).toMatchObject({ result: 'pass' })
})

test('more commits than the server shows may be of anybody', async () => {
  pull({ commits: Array.from({ length: 250 }, () => ({ sha: head, author: 'erin' })) })
  expect(await look()).toMatchObject({
    result: 'unknown',
    found: 'The pull request 7 has more commits than GitHub shows.',
  })
})

test('an approval of somebody of whom nobody knows what they may do is unknown, unless it is one too few in any case', async () => {
  server.github.setFaults(({ path }) => (path.includes('/collaborators/bob/') ? serverError() : undefined))
  try {
    expect(await look()).toMatchObject({
      result: 'unknown',
      found: 'GitHub answered 502.',
    })
    expect(await look('reviews: {approvals: 2}')).toMatchObject({
      result: 'fail',
      found: expect.stringContaining('Pull request 7 has 0 of 2 approvals.'),
    })
  } finally {
    server.github.setFaults(undefined)
  }
})

test('the path of a file cannot say that other files came with another commit', async () => {
  const commit = addCommit(server.workspace, { [`a\u0001${server.commit}`]: 'A\n', 'docs/c.md': 'C\n' })
  pull({ landed: [server.commit, commit] })
  expect(await look('', { commit })).toMatchObject({
    result: 'fail',
    found: 'Pull request 7 changes docs/c.md and is not approved by @acme/writers.',
  })
  expect(await landedCommits(await server.context('', { commit }), undefined)).toMatchObject([
    { id: server.commit, files: ['src/a.py'] },
    { id: commit, files: [`a\u0001${server.commit}`, 'docs/c.md'] },
  ])
  runGit(server.workspace, 'reset', '-q', '--hard', server.commit)
})

test('a commit that a clone replaces is the one of the repository', async () => {
  const plain = await server.context()
  const other = runGit(server.workspace, 'commit-tree', '-p', 'v1.0.0', '-m', 'Other', 'v1.0.0^{tree}')
  runGit(server.workspace, 'replace', server.commit, other)
  expect(await landedCommits(plain, undefined)).toMatchObject([{ id: server.commit, files: ['src/a.py'] }])
  runGit(server.workspace, 'replace', '-d', server.commit)
})

test('a pull request of a fork that has the commit too brought it nowhere here', async () => {
  pull({ repository: 'erin/widget' })
  expect(await look()).toMatchObject({
    result: 'fail',
    found: `The commit ${server.commit.slice(0, 10)} came on main without a pull request.`,
  })
})

test('a team owns files by its members, and is unknown to a token that may not see it', async () => {
  const commit = addCommit(server.workspace, { 'docs/a.md': 'A\n' })
  try {
    pull({ landed: [server.commit, commit], reviews: [by('bob'), by('carol')] })
    expect(await look('', { commit })).toMatchObject({ result: 'pass' })
    pull({ landed: [server.commit, commit] })
    expect(await look('', { commit })).toMatchObject({
      result: 'fail',
      found: 'Pull request 7 changes docs/a.md and is not approved by @acme/writers.',
    })
    expect(await look('', { commit, token: 'job' })).toMatchObject({
      result: 'unknown',
      found: expect.stringContaining(
        'Pull request 7 changes docs/a.md, and nobody knows whether @acme/writers approved it.',
      ),
      needs: ['members: read'],
    })
    expect(await look('reviews: {code-owners: false}', { commit, token: 'job' })).toMatchObject({ result: 'pass' })
  } finally {
    runGit(server.workspace, 'reset', '-q', '--hard', server.commit)
  }
})

test('an owner by address is a person of the policy', async () => {
  const commit = addCommit(server.workspace, { 'legal/a.md': 'A\n' })
  pull({ landed: [server.commit, commit], reviews: [by('bob'), by('carol')] })
  const people = '{name: Carol, login: carol, emails: [Carol@example.org]}'
  expect(await look('', { commit, people })).toMatchObject({ result: 'pass' })
  expect(await look('', { commit })).toMatchObject({
    result: 'unknown',
    found: expect.stringContaining(
      'CODEOWNERS names carol@example.org, whose login the policy does not have (people).',
    ),
  })
  runGit(server.workspace, 'reset', '-q', '--hard', server.commit)
})

test('lines of CODEOWNERS that the server does not accept fail', async () => {
  server.github.repository.work.codeownersErrors = [{ line: 2, kind: 'Unknown owner' }]
  expect(await look()).toMatchObject({ result: 'fail', found: '.github/CODEOWNERS, line 2: Unknown owner.' })
  server.github.repository.work.codeownersErrors = undefined
})

test('counts from the commit that the policy names, and of the first release all', async () => {
  expect(await look(`reviews: {since: ${server.commit}}`)).toMatchObject({
    result: 'pass',
    found: `Nothing changed since ${server.commit}.`,
  })
  expect(await look('', { previous: undefined })).toMatchObject({
    result: 'fail',
    found: expect.stringMatching(/^The commit [0-9a-f]{10} came on main without a pull request\.$/),
    link: `https://github.com/acme/widget/commits/${server.commit}`,
  })
  expect(await look('reviews: {since: nothing}')).toMatchObject({
    result: 'unknown',
    found: expect.stringMatching(/^Git could not list the commits: fatal: bad revision/),
  })
})

test('a merge commit is what git makes of its parents, or a person decides', async () => {
  const side = addCommit(server.workspace, { 'src/b.py': 'B = 1\n' })
  runGit(server.workspace, 'reset', '-q', '--hard', server.commit)
  const main = addCommit(server.workspace, { 'src/c.py': 'C = 1\n' })
  const merge = (tree: string) => runGit(server.workspace, 'commit-tree', '-p', main, '-p', side, '-m', 'Merge', tree)
  const clean = merge(runGit(server.workspace, 'merge-tree', '--write-tree', main, side))
  const evil = merge(`${side}^{tree}`)
  pull({ landed: [server.commit, main, clean, evil] })
  expect(await look('', { commit: clean })).toMatchObject({
    result: 'pass',
    found: '3 commits since v1.0.0 came with 1 pull request, each approved.',
  })
  expect(await look('', { commit: evil })).toMatchObject({
    result: 'review',
    found: `The merge commit ${evil.slice(0, 10)} has changes that no pull request showed.`,
  })
  runGit(server.workspace, 'reset', '-q', '--hard', server.commit)
})

test('a clone without the commits before, and more commits than can be asked about, are unknown', async () => {
  const shallow = `${server.workspace}-shallow`
  runGit(server.workspace, 'clone', '-q', '--depth', '1', `file://${server.workspace}`, shallow)
  expect(await look('', { host: testHost({ workspace: shallow }) })).toMatchObject({
    result: 'unknown',
    found: 'The clone is shallow, so that commits are missing: check out with `fetch-depth: 0`.',
  })
  const many = 'commit refs/heads/many\ncommitter A <a@example.org> 1 +0000\ndata 0\n\n'.repeat(251)
  execFileSync('git', ['fast-import', '--quiet'], { cwd: server.workspace, input: many })
  expect(await look('', { commit: 'refs/heads/many' })).toMatchObject({
    result: 'unknown',
    found: 'There are more than 250 commits. Say in the policy since which one they count: gates.reviews.since.',
  })
})

test('a CODEOWNERS that is too long is unknown', async () => {
  const long = addCommit(server.workspace, { '.github/CODEOWNERS': `* @acme/writers\n${'#'.repeat(5_000_000)}\n` })
  const commit = addCommit(server.workspace, { 'docs/b.md': 'B\n' })
  pull({ landed: [commit] })
  expect(await look(`reviews: {since: ${long}}`, { commit })).toMatchObject({
    result: 'unknown',
    found: 'CODEOWNERS is too long to be read.',
  })
  runGit(server.workspace, 'reset', '-q', '--hard', server.commit)
})

test('is unknown without what it needs, and says which', async () => {
  expect(await look('', { token: 'plain' })).toMatchObject({
    result: 'unknown',
    found:
      'The token lacks the permission pull-requests: read (GitHub reported: Resource not accessible by integration).',
    needs: ['pull-requests: read'],
  })
  expect(await look('', { branch: undefined })).toMatchObject({
    result: 'unknown',
    found: 'It is not known from which branch releases are made.',
  })
  expect(await look('', { previous: undefined, previousUnknown: 'the tags are not known' })).toMatchObject({
    result: 'unknown',
    found: 'The tags are not known.',
  })
})
