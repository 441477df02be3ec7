import { expect, test } from '@jest/globals'
import { parseTrustedRoot, SignatureVerifier, sourceRecordStatement, verifySourceRecord } from '../../src/index.ts'
import { keyEnvelope, keyPair, signedSourceRecord, sigstoreAuthority, sourceRecord } from '../../testing/index.ts'

const { privateKey, publicKey } = keyPair()
const byKey = new SignatureVerifier({ signers: [{ kind: 'key', publicKey }] })
const record = sourceRecord()

const authority = sigstoreAuthority()
const workflow = 'org/release-tools/.github/workflows/source-record.yml@refs/tags/v1.2.0'
const issuer = 'https://token.actions.githubusercontent.com'
const signer = { kind: 'identity' as const, identity: `https://github.com/${workflow}`, issuer }
const byIdentity = new SignatureVerifier({
  signers: [signer],
  trustedRoot: parseTrustedRoot(JSON.stringify(authority.trustedRoot)),
})
const run = { workflow, repository: 'acme/widget', ref: record.ref, commit: record.after }

function signedByRun(change: Partial<typeof run> & { event?: string }): Buffer {
  return Buffer.from(JSON.stringify(authority.bundle(sourceRecordStatement(record), { ...run, ...change })))
}

function refusal(read: () => unknown): unknown {
  try {
    return read()
  } catch (error) {
    return (error as Error).message
  }
}

test('a signed record is read with its signer', () => {
  expect(verifySourceRecord(signedSourceRecord(record, privateKey), byKey, 'a.json')).toEqual({
    record,
    signer: { kind: 'key', publicKey },
    logged: false,
  })
  expect(verifySourceRecord(signedByRun({}), byIdentity, 'a.json')).toMatchObject({ record, signer, logged: true })
})

test('its subject is the commit, so that whoever has the commit finds it', () => {
  expect(sourceRecordStatement(record).subject).toEqual([
    { uri: `https://github.com/acme/widget/commit/${record.after}`, digest: { gitCommit: record.after } },
  ])
})

test.each([
  [
    { repository: 'acme/other' },
    'the repository is https://github.com/acme/widget, but its certificate says https://github.com/acme/other.',
  ],
  [{ ref: 'refs/heads/topic' }, 'the ref is refs/heads/main, but its certificate says refs/heads/topic.'],
  [{ commit: 'd'.repeat(40) }, `the commit is ${record.after}, but its certificate says ${'d'.repeat(40)}.`],
])('a record that the run of another push signed is refused: %j', (change, found) => {
  expect(refusal(() => verifySourceRecord(signedByRun(change), byIdentity, 'a.json'))).toBe(
    `Could not read a.json: it says that ${found} Find out who wrote it. docs/source/push-v1.md says what a record is.`,
  )
})

test('a record that no push made is refused', () => {
  expect(refusal(() => verifySourceRecord(signedByRun({ event: 'workflow_dispatch' }), byIdentity, 'a.json'))).toBe(
    'Could not read a.json: its certificate is that of a run on workflow_dispatch, and not on a push. Find out who wrote it. docs/source/push-v1.md says what a record is.',
  )
})

test('a signature by somebody else, another statement and a wrong subject are refused', () => {
  const signed = (statement: object) => Buffer.from(JSON.stringify(keyEnvelope(privateKey, JSON.stringify(statement))))
  const statement = sourceRecordStatement(record)
  const read = (bytes: Buffer) => refusal(() => verifySourceRecord(bytes, byKey, 'a.json'))
  expect(read(signedSourceRecord(record, keyPair().privateKey))).toMatch(/^Could not verify the signature/)
  expect(read(signed({ ...statement, predicateType: 'https://slsa.dev/provenance/v1' }))).toMatch(
    /^Could not read the predicate type of a\.json: it is "https:\/\/slsa\.dev\/provenance\/v1", which is not one of/,
  )
  expect(read(signed({ ...statement, subject: [{ digest: { gitCommit: 'd'.repeat(40) } }] }))).toBe(
    `Could not read a.json: its subject is not the commit ${record.after}. Find out who wrote it. docs/source/push-v1.md says what a record is.`,
  )
})

test('what is no record is not signed as one', () => {
  expect(refusal(() => sourceRecordStatement(sourceRecord({ after: 'main' })))).toBe(
    'Could not read the record of a push: "after" is "main", which is not a full commit id. This is a defect of release-tools.',
  )
})
