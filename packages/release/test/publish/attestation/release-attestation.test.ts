import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { parseTrustedRoot } from '@release-tools/evidence'
import { type AttestedParts, releaseAttestation, sigstoreAuthority } from '@release-tools/evidence/testing'
import { connectRequests } from '@release-tools/runner'
import { type GitHubDouble, refusal, serverError, startGitHub, testHost } from '@release-tools/testbed'
import { attestationOfRelease } from '../../../src/index.ts'

const authority = sigstoreAuthority()
const root = parseTrustedRoot(authority.trustedRoot)
const release: AttestedParts = {
  ...{ repository: 'acme/widget', tag: 'v1.2.0', tagObject: 'a'.repeat(40) },
  assets: [{ name: 'widget.whl', sha256: '2'.repeat(64) }],
}
const bundleUrl = 'https://example.org/bundle'
let dir: string
let double: GitHubDouble
let asked: number

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'attestation-'))
  const tokens = { job: { contents: 'write' } } as const
  double = await startGitHub({ dir, repository: 'acme/widget', tokens })
})
afterAll(async () => {
  await double.stop()
  rmSync(dir, { recursive: true })
})
beforeEach(() => {
  for (const digest of Object.keys(double.repository.attestations)) delete double.repository.attestations[digest]
  double.setFaults(undefined)
  asked = double.log().length
})

type Shown = { initiator?: 'user' | 'github'; bundle?: object; bundleUrl?: string }

/** What GitHub shows of the tag from the `from`th question on. */
function show(all: Shown[], from = 1): void {
  double.repository.attestations[`sha1:${release.tagObject}`] = all.map(one => ({
    ...{ bundleUrl, initiator: 'github' as const },
    ...one,
  }))
  let count = 0
  double.setFaults(() => {
    count += 1
    return count < from ? { answer: refusal(404, 'Not Found') } : undefined
  })
}

const signed = (parts: Partial<AttestedParts> = {}): Shown => ({
  bundle: releaseAttestation(authority, { ...release, ...parts }) as object,
})

async function look(pausesMs = [1, 1]) {
  const patience = { attempts: 2, baseMs: 1, maxMs: 1 }
  const address = { token: 'job', repository: 'acme/widget', apiUrl: double.apiUrl, patience }
  const requests = await connectRequests({ ...address, permission: 'attestations=read' }, testHost())
  const state = await attestationOfRelease(requests, release, testHost({ env: {} }), { pausesMs, root })
  expect(double.errors()).toEqual([])
  return state
}

test('GitHub’s attestation is found by the id of what the tag names, once it is there, and verified', async () => {
  show([signed()], 3)
  expect(await look()).toEqual({ state: 'verified', time: expect.stringMatching(/^20/) })
  const last = double.log().at(-1)
  expect([double.log().length - asked, decodeURIComponent(last?.path ?? '')]).toEqual([
    3,
    `/repos/acme/widget/attestations/sha1:${release.tagObject}`,
  ])
})

test('if it does not come, that is said, after a bounded number of questions', async () => {
  expect(await look()).toEqual({ state: 'absent', why: 'GitHub shows none yet.' })
  expect(double.log().length - asked).toBe(3)
})

test('others about the same commit do not count: of users, and of other tags', async () => {
  show([{ ...signed({ tag: 'v1.2' }) }, { ...signed({ assets: [] }), initiator: 'user' }, signed()])
  expect(await look()).toMatchObject({ state: 'verified' })
  show([{ ...signed(), initiator: 'user' }])
  expect(await look([])).toEqual({ state: 'absent', why: 'GitHub shows none yet.' })
  show([signed({ tag: 'v1.2' })])
  expect(await look([])).toEqual({
    state: 'absent',
    why: 'GitHub shows none for v1.2.0, only for other tags of the same commit.',
  })
})

test('a wrong one fails, and says what to do', async () => {
  show([signed({ assets: [{ name: 'widget.whl', sha256: '3'.repeat(64) }] })])
  await expect(look()).rejects.toThrow(
    'Could not verify GitHub’s attestation of the release v1.2.0: its subjects differ from the assets: widget.whl. ' +
      'Compare the assets of the public release with those of this run, and run `gh release verify v1.2.0`.',
  )
  const changed = signed() as { bundle: { dsseEnvelope: { payload: string } } }
  const statement = Buffer.from(changed.bundle.dsseEnvelope.payload, 'base64')
    .toString()
    .replace('"databaseId":"2"', '"databaseId":"9"')
  changed.bundle.dsseEnvelope.payload = Buffer.from(statement).toString('base64')
  show([changed])
  await expect(look()).rejects.toThrow('its log entry is about something else. Compare the assets')
})

test('what nobody can check is said: another authority, two of them, an address elsewhere, no permission, a server in trouble', async () => {
  const others = releaseAttestation(sigstoreAuthority(), release) as object
  show([{ bundle: others }])
  expect(await look()).toMatchObject({
    state: 'unchecked',
    why: expect.stringContaining('the trusted root does not list'),
  })
  show([signed(), signed()])
  expect(await look()).toEqual({ state: 'unchecked', why: 'GitHub shows 2 for the same tag.' })
  show([{}])
  expect(await look()).toEqual({
    state: 'unchecked',
    why: 'the address of the bundle is on example.org, which is not a server of GitHub.',
  })
  double.setFaults(() => ({ answer: refusal(403, 'Resource not accessible by integration') }))
  expect(await look()).toMatchObject({ state: 'unchecked', why: expect.stringMatching(/^GitHub denied access/) })
  double.setFaults(() => serverError())
  expect(await look()).toEqual({ state: 'unchecked', why: 'GitHub answered 502.' })
})
