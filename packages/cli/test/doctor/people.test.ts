import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readGitHub } from '@release-tools/github'
import { survey } from '@release-tools/scaffold'
import { git, pinnedProject, repositoryWith } from '@release-tools/scaffold/testing'
import { type GitHubDouble, startGitHub, testHost } from '@release-tools/testbed'
import { people } from '../../src/doctor/checks/people.ts'

const template = readFileSync(
  join(import.meta.dirname, '../../../../workflows-templates/python-release-and-pypi.yml'),
  'utf8',
)
const policy = (text: string) => ({ '.github/release-policy.yaml': `version: 1\n${text}` })
const owners = { '.github/CODEOWNERS': '/.github/ @alice @acme/leads\n' }
const alice = '{name: Alice, login: alice, roles: [lead]}'
let double: GitHubDouble

beforeAll(async () => {
  const dir = mkdtempSync(join(tmpdir(), 'doctor-people-'))
  double = await startGitHub({ dir, repository: 'acme/widget', environments: { release: ['Alice'], pypi: [] } })
})
afterAll(() => double.stop())

async function check(files: Record<string, string>, isAsked = true): Promise<string[]> {
  const all = { ...pinnedProject, '.github/workflows/release.yml': template, ...files }
  const root = repositoryWith(all, 'https://github.com/acme/widget')
  git(root, 'add', '.')
  const host = testHost({ workspace: root })
  const github = readGitHub({ repository: 'acme/widget', api: double.apiUrl, token: double.env.GITHUB_TOKEN }, host)
  const patient = { survey: await survey(root, host), host, unseen: 'GitHub was not asked.', today: '2026-11-30' }
  const findings = await people({ ...patient, ...(isAsked && { github }) })
  return findings.map(({ status, about, found }) => [status, about, found].filter(one => one !== undefined).join(': '))
}

test('says nothing of a policy without people, and of one that cannot be read', async () => {
  expect([await check({}), await check(policy('')), await check(policy('people: 1\n'))]).toEqual([[], [], []])
})

test('is ok if policy, CODEOWNERS and environments name the same people', async () => {
  expect(await check({ ...policy(`people: [${alice}]`), ...owners })).toEqual([
    'ok: Policy, CODEOWNERS and environments name the same people.',
  ])
})

test('says where they differ', async () => {
  const files = {
    ...policy('people: [{name: Alice, login: alice}, {name: Bob, roles: [lead]}]'),
    CODEOWNERS: '* @carol\n',
  }
  expect(await check(files)).toEqual([
    'warns: .github/release-policy.yaml: By CODEOWNERS, it is of carol, not named in `people` of the policy.',
    'warns: release: Alice may approve it, and is not a lead of the policy. Bob is a lead, and may not approve it.',
  ])
  expect(await check(policy('people: [{name: Alice, login: alice}]'))).toEqual([
    'warns: Nobody of the policy is a lead, so that the gate sign-off cannot pass.',
    'warns: .github/release-policy.yaml: No line of CODEOWNERS covers it, so that no override and no approval in it counts.',
    'warns: release: Alice may approve it, and is not a lead of the policy.',
  ])
})

test('what only the server knows is unknown without a token', async () => {
  expect(await check({ ...policy(`people: [${alice}]`), ...owners }, false)).toEqual(['unknown: GitHub was not asked.'])
})
