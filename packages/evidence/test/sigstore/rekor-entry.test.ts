import { describe, expect, test } from '@jest/globals'
import { messageOf } from '@release-tools/base'
import { CannotCheck } from '../../src/sigstore/cannot-check.ts'
import { bundleOfParts, certificateOfEntry, entriesOfAnswer, entryOfCosign } from '../../src/sigstore/rekor-entry.ts'
import { sigstoreAuthority } from '../../testing/authority.ts'
import { generatorRun, provenanceV02 } from '../../testing/builds.ts'
import type { Json } from '../../testing/bundles.ts'

const authority = sigstoreAuthority()
const owner = authority.certify(generatorRun('generator_generic'))
const envelope = authority.envelope(provenanceV02({ sha256: 'a'.repeat(64) }), owner)
const logged = authority.log(envelope, owner)
const [uuid = ''] = Object.keys(logged.answer)

/** The reason for which an answer cannot be read. */
function refusal(read: () => unknown): string {
  try {
    return `read: ${JSON.stringify(read())}`
  } catch (error) {
    return error instanceof CannotCheck ? error.found : `unexpected: ${messageOf(error)}`
  }
}

/** The answer with a changed entry. */
const changed = (over: Json) => ({ [uuid]: { ...logged.answer[uuid], ...over } })

describe('an answer of Rekor', () => {
  test('becomes the entry of a bundle, alone or in a list', () => {
    const expected = [{ uuid, entry: logged.entry }]
    expect(entriesOfAnswer(logged.answer)).toEqual(expected)
    expect(entriesOfAnswer([logged.answer])).toEqual(expected)
    expect(entriesOfAnswer(JSON.stringify(logged.answer))).toEqual(expected)
    expect(entriesOfAnswer([])).toEqual([])
  })

  test('without a proof has a promise only', () => {
    const { inclusionProof, ...entry } = logged.entry
    const { signedEntryTimestamp } = logged.answer[uuid].verification
    expect(inclusionProof).toBeDefined()
    expect(entriesOfAnswer(changed({ verification: { signedEntryTimestamp } }))).toEqual([{ uuid, entry }])
  })

  test.each([
    ['a number', 7, 'it is not an answer of Rekor'],
    ['no body', changed({ body: undefined }), 'it has no body, log, index or time.'],
    ['a text as index', changed({ logIndex: '7' }), 'it has no body, log, index or time.'],
    ['no promise', changed({ verification: {} }), 'it has no promise of the log'],
    [
      'a proof without size',
      changed({ verification: { signedEntryTimestamp: 'x', inclusionProof: {} } }),
      'its proof of inclusion has no index or size.',
    ],
    [
      'too many entries',
      Array.from({ length: 21 }, () => logged.answer),
      'it has 21 entries, more than the 20 accepted.',
    ],
  ])('%s', (_, answer, reason) => {
    expect(refusal(() => entriesOfAnswer(answer))).toContain(`the log entry cannot be read: ${reason}`)
  })

  test('a body that is no JSON, or says one thing twice', () => {
    for (const body of ['no JSON', '{"kind":"dsse","kind":"intoto"}'])
      expect(refusal(() => entriesOfAnswer(changed({ body: Buffer.from(body).toString('base64') })))).toMatch(
        /^unexpected: Could not read the body of the log entry: /,
      )
  })
})

test('the bundle that cosign kept', () => {
  const { inclusionProof, ...entry } = logged.entry
  expect(inclusionProof).toBeDefined()
  expect(entryOfCosign(JSON.stringify(logged.cosign))).toEqual(entry)
  expect(refusal(() => entryOfCosign({}))).toContain('it has no body, log, index or time.')
})

test('the certificate in an entry of each form', () => {
  for (const form of ['dsse 0.0.1', 'intoto 0.0.1', 'intoto 0.0.2'] as const)
    expect(certificateOfEntry(authority.log(envelope, owner, form).entry)).toBe(owner.pem)
  const canonicalizedBody = Buffer.from('{"kind":"hashedrekord"}').toString('base64')
  expect(certificateOfEntry({ ...logged.entry, canonicalizedBody })).toBeUndefined()
})

test('a certificate that is none', () => {
  for (const pem of ['', 'x'.repeat(100_000)])
    expect(() => bundleOfParts(envelope, pem, logged.entry)).toThrow(/it is not a certificate in PEM form/)
})
