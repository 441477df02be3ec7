import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { parseTrustedRoot } from '@release-tools/evidence'
import { releaseAttestation, sigstoreAuthority } from '@release-tools/evidence/testing'
import type { Published } from '@release-tools/release'
import { connectRequests } from '@release-tools/runner'
import { type GitHubDouble, startGitHub, testHost } from '@release-tools/testbed'
import { immutabilityOf } from '../src/immutability.ts'

const authority = sigstoreAuthority()
const tagObject = 'a'.repeat(40)
const assets = [{ name: 'widget.whl', size: 1, sha256: '2'.repeat(64) }]
let dir: string
let double: GitHubDouble

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'immutable-'))
  const about = { repository: 'acme/widget', tag: 'v1.2.0', tagObject, assets }
  const bundle = releaseAttestation(authority, about) as object
  const attestations = {
    [`sha1:${tagObject}`]: [{ bundleUrl: 'https://example.org', bundle, initiator: 'github' as const }],
  }
  const tokens = { job: { contents: 'write' } } as const
  double = await startGitHub({ dir, repository: 'acme/widget', tokens, attestations })
})
afterAll(async () => {
  await double.stop()
  rmSync(dir, { recursive: true })
})

async function say(immutable: boolean, options: { serverUrl?: string; object?: string } = {}) {
  const host = testHost({ env: {} })
  const published = { release: { tag: 'v1.2.0', immutable }, tagObject: options.object ?? tagObject, assets }
  const context = { serverUrl: options.serverUrl ?? 'https://github.com', repository: 'acme/widget' }
  const patience = { attempts: 1, baseMs: 1, maxMs: 1 }
  const address = { token: 'job', repository: 'acme/widget', apiUrl: double.apiUrl, patience }
  const found = await immutabilityOf(published as Published, context, await connectRequests(address, host), host, {
    pausesMs: [],
    root: parseTrustedRoot(authority.trustedRoot),
  })
  return { ...found, lines: host.lines }
}

test('an immutable release is named as that, with GitHub’s attestation', async () => {
  const { attestation, sentence, lines } = await say(true)
  expect(attestation).toEqual({ state: 'verified', time: expect.any(String) })
  expect(sentence).toMatch(/^v1\.2\.0 is immutable\. GitHub’s attestation of it is verified \(signed 20[^)]+Z\)\.$/)
  expect(lines).toEqual([sentence])
  expect((await say(true, { object: 'b'.repeat(40) })).sentence).toBe(
    'v1.2.0 is immutable. There is no attestation of it: GitHub shows none yet.',
  )
})

test('of one that is not, a notice says where to switch that on, and nothing is asked', async () => {
  const before = double.log().length
  const { attestation, sentence, lines } = await say(false)
  expect(attestation).toEqual({ state: 'absent', why: 'GitHub attests immutable releases only.' })
  expect(sentence).toBe('v1.2.0 is not immutable: whoever may write can change its files.')
  expect(lines).toEqual([
    `notice: ${sentence} Switch on immutable releases (Settings → General → Releases) to protect the next one. The token of a job cannot see that setting.`,
  ])
  expect(double.log().length).toBe(before)
})

test('on another server it is said without the notice, and its attestations are not checked', async () => {
  const serverUrl = 'https://github.example.org'
  expect((await say(false, { serverUrl })).lines).toEqual([
    'v1.2.0 is not immutable: whoever may write can change its files.',
  ])
  expect((await say(true, { serverUrl })).sentence).toBe(
    'v1.2.0 is immutable. GitHub’s attestation of it could not be checked: only the attestations of github.com are checked.',
  )
})
