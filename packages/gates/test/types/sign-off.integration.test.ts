import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { parsePolicy } from '@release-tools/evidence'
import { SignedRepository } from '@release-tools/evidence/testing'
import { Inquiry, readRequests } from '@release-tools/github'
import { freshDir } from '@release-tools/scan/testing'
import { type GitHubDouble, startGitHub, testHost } from '@release-tools/testbed'
import { checkGates } from '../../src/check.ts'
import type { GateContext } from '../../src/gate.ts'
import { lookThrough } from '../../src/look.ts'
import { signOff } from '../../src/types/sign-off.ts'
import { contextOf } from '../local/gate-context.ts'

const alice = { name: 'Alice Example', email: 'alice@example.org' }
const bob = { name: 'Bob', email: 'bob@example.org' }
const repository = new SignedRepository()
const ids: Record<string, string> = {}
let github: GitHubDouble
let commit = ''

const people = (role: string) => `version: 1
people:
  - {name: Alice Example, login: alice, emails: [alice@example.org], roles: [${role}], keys: [{ssh: .github/keys/alice.pub}]}
  - {name: Bob, login: bob, emails: [bob@example.org], roles: [developer], keys: [{ssh: .github/keys/bob.pub}]}
`

beforeAll(async () => {
  mkdirSync(join(repository.directory, '.github/keys'), { recursive: true })
  const keys = { alice: repository.sshKey('alice', '-t', 'ed25519'), bob: repository.sshKey('bob', '-t', 'ed25519') }
  for (const [name, key] of Object.entries(keys))
    writeFileSync(join(repository.directory, `.github/keys/${name}.pub`), repository.publicKey(key))
  commit = repository.commit(alice)
  ids['v1.0.0'] = repository.tag('v1.0.0', alice, keys.alice)
  repository.tag('v1.1.0', bob, keys.bob)
  repository.tag('v1.2.0', bob, keys.alice)
  repository.git('tag', 'v1.3.0')
  const tokens = {
    reads: { actions: 'read' as const, contents: 'read' as const },
    plain: { contents: 'read' as const },
  }
  github = await startGitHub({
    dir: freshDir('sign-off'),
    repository: 'acme/widget',
    tokens,
    private: true,
    environments: { release: ['Alice'], other: ['Alice', 'Mallory'] },
  })
})
afterAll(async () => {
  await github.stop()
  repository.close()
})
beforeEach(() => {
  github.repository.work.approvals = {}
})

type Facts = Partial<GateContext> & { token?: string; role?: string }

function contextFor(tag: string | undefined, { token = 'reads', role = 'lead', ...more }: Facts = {}) {
  const place = { repository: 'acme/widget', api: github.apiUrl, token }
  const requests = readRequests(place, testHost(), { attempts: 1, baseMs: 0, maxMs: 0, timeoutMs: 30_000 })
  const server = new Inquiry(requests, false, () => new Date('2026-11-30T12:00:00Z'))
  const facts = { commit, policy: parsePolicy(people(role)), now: new Date(), run: '77', server }
  return contextOf(repository.directory, tag, { ...facts, ...more })
}
const approve = (by: string, state: 'approved' | 'rejected' = 'approved', environment = 'release') => {
  github.repository.work.approvals['77'] = [{ by, state, environments: [environment] }]
}

test('passes if a lead approved an environment of the run, and the document names tag object, run and approver', async () => {
  approve('Alice')
  const context = await contextFor('v1.1.0')
  const document = await checkGates(context, { gates: [signOff] })
  expect(document).toMatchObject({
    tag: 'v1.1.0',
    tagObject: expect.stringMatching(/^[0-9a-f]{40}$/),
    run: 'https://github.com/acme/widget/actions/runs/77',
    approver: { name: 'Alice Example', login: 'Alice', by: 'environment', environment: 'release' },
    gates: [
      {
        gate: 'sign-off',
        result: 'pass',
        found: 'Alice Example (Alice) approved the environment release of this run.',
        wanted: 'A release lead approved an environment of this run, or signed the tag.',
        evidence: [
          {
            source: 'GET /repos/acme/widget/actions/runs/77/approvals',
            sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
            time: '2026-11-30T12:00:00Z',
          },
          expect.objectContaining({ source: 'GET /repos/acme/widget/environments/release' }),
        ],
      },
    ],
  })
  expect(github.errors()).toEqual([])
})

test('says where reviewers and code owners are others than the people of the policy, as doctor does', async () => {
  const policyPath = 'policy.yaml'
  for (const [path, text] of [
    [policyPath, people('lead')],
    ['CODEOWNERS', 'policy.yaml @Alice @carol @acme/leads\n'],
  ] as const)
    writeFileSync(join(repository.directory, path), text)
  approve('Alice', 'approved', 'other')
  const apart = await lookThrough([signOff], await contextFor('v1.1.0', { policyPath }))
  approve('Alice', 'approved', 'gone')
  const gone = await lookThrough([signOff], await contextFor('v1.1.0'))
  rmSync(join(repository.directory, 'CODEOWNERS'))
  expect([...apart, ...gone].map(({ result, found }) => `${result} ${found}`)).toEqual([
    'pass Alice Example (Alice) approved the environment other of this run. By CODEOWNERS, the policy is of carol, not named in `people`. Of the environment other: Mallory may approve it, and is not a lead of the policy.',
    expect.stringMatching(/^pass .* of this run\. Of the environment gone, nobody knows who may approve it: /),
  ])
})

test('passes if a lead signed the tag, also without a run and a server', async () => {
  const context = await contextFor('v1.0.0', { run: undefined, server: undefined })
  const document = await checkGates(context, { gates: [signOff] })
  expect(document).toMatchObject({
    tagObject: ids['v1.0.0'],
    approver: { name: 'Alice Example', login: 'alice', by: 'tag' },
    gates: [{ result: 'pass', found: 'Alice Example signed the tag v1.0.0.' }],
  })
  expect(document).not.toHaveProperty('run')
})

test('a tag that a lead signed needs no server', async () => {
  const [record] = await lookThrough([signOff], await contextFor('v1.0.0', { server: undefined, run: undefined }))
  expect(record).toMatchObject({ result: 'pass', found: 'Alice Example signed the tag v1.0.0.' })
})

test.each<[string, string, string, Facts]>([
  ['fail', 'v1.1.0', 'Nobody approved an environment of this run. Bob signed v1.1.0, and is not a lead.', {}],
  ['fail', 'v1.2.0', 'The signature of v1.2.0 does not count: the SSH key', {}],
  ['unknown', 'v1.3.0', 'The tag v1.3.0 is not signed.', { server: undefined, run: undefined }],
  ['unknown', 'v1.1.0', 'This is not a run, so that nobody could approve one.', { run: undefined }],
  ['unknown', 'v1.1.0', 'Nobody asked who approved the run: there is no token.', { server: undefined }],
  ['unknown', 'v9.9.9', 'The tag v9.9.9 is not known: ', {}],
])('says %s of %s: %s', async (result, tag, found, more) => {
  const answer = await signOff.look(await contextFor(tag, more))
  expect(answer).toMatchObject({ result, found: expect.stringContaining(found) })
})

test('without a lead, it is unknown if the policy requires it, and else not there', async () => {
  const context = await contextFor('v1.0.0', { role: 'reviewer' })
  expect(await signOff.look(context)).toEqual([])
  const policy = parsePolicy(`${people('reviewer')}gates: {required: [sign-off]}`)
  expect(await signOff.look({ ...context, policy })).toMatchObject({
    result: 'unknown',
    found: 'the policy names no lead: give somebody of `people` the role lead',
  })
})

test('the approval of somebody else, and a refusal, do not count', async () => {
  approve('bob')
  expect(await signOff.look(await contextFor('v1.1.0'))).toMatchObject({
    result: 'fail',
    found: 'bob approved this run, and is not a lead. Bob signed v1.1.0, and is not a lead.',
  })
  approve('alice', 'rejected')
  expect(await signOff.look(await contextFor('v1.1.0'))).toMatchObject({ result: 'fail' })
})

test('names the permission that is missing, and does not know before there is a tag', async () => {
  expect(await signOff.look(await contextFor(undefined, { token: 'plain' }))).toMatchObject({
    result: 'unknown',
    found: expect.stringMatching(/^Nobody knows who approved the run: .* No tag is known yet\.$/),
    needs: ['actions: read'],
  })
})
