import { describe, expect, test } from '@jest/globals'
import { parsePolicy } from '../../src/policy/policy.ts'
import { recordersIn } from '../../src/policy/recorders.ts'
import { parseTrustedRoot } from '../../src/sigstore/trusted-root.ts'
import { readSourceRecords } from '../../src/source-track/read-source-records.ts'
import { sourceHistoryStatement } from '../../src/source-track/source-history.ts'
import { sourceRecordStatement } from '../../src/source-track/verify-source-record.ts'
import { keyEnvelope, keyPair, signedSourceRecord, sigstoreAuthority, sourceRecord } from '../../testing/index.ts'

const authority = sigstoreAuthority()
const trustedRoot = parseTrustedRoot(JSON.stringify(authority.trustedRoot))
const record = sourceRecord()
const repository = record.repository.url
const issuer = 'https://token.actions.githubusercontent.com'
const [released, fork, withdrawn] = ['a', 'b', 'c'].map(digit => digit.repeat(40)) as [string, string, string]
const builders = {
  ...{ repository: 'https://github.com/org/release-tools', issuer },
  releases: [
    { tag: 'v1.4.0', commit: released },
    { tag: 'v1.3.0', commit: withdrawn, withdrawn: 'It signs anything.' },
  ],
}

/** A record that a workflow signed in a run of the push. */
function by(workflow: string, run: { repository?: string; issuer?: string } = {}): string {
  const own = { repository: 'acme/widget', ref: record.ref, commit: record.after, ...run }
  return JSON.stringify(authority.bundle(sourceRecordStatement(record), { workflow, ...own }))
}

const ours = (ref: string) => `org/release-tools/.github/workflows/source-record.yml@${ref}`
const read = (line: string, signers: Parameters<typeof readSourceRecords>[1]['signers'] = []) =>
  readSourceRecords([line], { signers, trustedRoot }, repository, builders)

describe('a record counts', () => {
  test.each([
    ['by our workflow at the tag of a release', by(ours('refs/tags/v1.4.0'))],
    ['by our workflow at a moving tag', by(ours('refs/tags/v1'))],
    ['by our workflow at a commit that was released', by(ours(released))],
  ])('%s', (_, line) => {
    expect(read(line)).toMatchObject({ records: [{ record, logged: true }], refused: [] })
  })

  test('by our workflow at the commit that signs the release too', () => {
    const identity = `https://github.com/org/release-tools/.github/workflows/release.yml@${fork}`
    expect(read(by(ours(fork)), [{ kind: 'identity', identity, issuer }]).records).toHaveLength(1)
  })

  test('by our workflow on a server of yours, if the policy names it exactly', () => {
    const [identity, own] = [
      `https://github.com/${ours('refs/tags/v1.4.0')}`,
      'https://ghes.example.org/_services/token',
    ]
    const policy = (named: string) =>
      parsePolicy(`{version: 1, slsa: {recorders: [{identity: "${named}", issuer: "${own}"}]}}`)
    const line = by(ours('refs/tags/v1.4.0'), { issuer: own })
    expect(read(line, recordersIn(policy(identity))).records).toHaveLength(1)
    expect(read(line, recordersIn(policy(`${identity}.1`))).records).toEqual([])
    expect(read(line, recordersIn(parsePolicy('version: 1'))).records).toEqual([])
  })

  test('by a key that is trusted', () => {
    const { privateKey, publicKey } = keyPair()
    const line = signedSourceRecord(record, privateKey).toString()
    expect(read(line, [{ kind: 'key', publicKey }]).records).toHaveLength(1)
    expect(read(line, [{ kind: 'key', publicKey: keyPair().publicKey }]).records).toEqual([])
  })
})

test('a history of rules counts as a record does, and is read beside them', () => {
  const { privateKey, publicKey } = keyPair()
  const history = {
    ...{ version: 1 as const, repository: record.repository, commit: record.after, time: record.time, run: record.run },
    unseen: [],
  }
  const line = JSON.stringify(keyEnvelope(privateKey, JSON.stringify(sourceHistoryStatement(history))))
  const lines = [line, signedSourceRecord(record, privateKey).toString()]
  const found = readSourceRecords(lines, { signers: [{ kind: 'key', publicKey }], trustedRoot }, repository, builders)
  expect(found).toMatchObject({ records: [{ record }], histories: [{ history }], refused: [] })
  expect(read(line, [{ kind: 'key', publicKey: keyPair().publicKey }])).toEqual({
    ...{ records: [], histories: [] },
    refused: [expect.stringMatching(/^record 1 of 1 does not count: /)],
  })
})

describe('a record does not count', () => {
  test.each([
    ['by our workflow at a commit that may be of a fork', by(ours(fork))],
    ['by our workflow at a release that was withdrawn', by(ours(withdrawn))],
    ['by our workflow at a branch', by(ours('refs/heads/main'))],
    ['by our workflow at a pull request', by(ours('refs/pull/7/merge'))],
    ['by another workflow of ours', by('org/release-tools/.github/workflows/other.yml@refs/tags/v1.4.0')],
    ['by a workflow of somebody else', by('eve/tools/.github/workflows/source-record.yml@refs/tags/v1.4.0')],
    ['by our workflow in a run of another repository', by(ours('refs/tags/v1.4.0'), { repository: 'eve/widget' })],
    ['by another issuer', by(ours('refs/tags/v1.4.0'), { issuer: 'https://issuer.example.org' })],
    ['that is not a bundle', '{}'],
  ])('%s', (_, line) => {
    expect(read(line)).toEqual({
      records: [],
      histories: [],
      refused: [expect.stringMatching(/^record 1 of 1 does not count: /)],
    })
  })
})
