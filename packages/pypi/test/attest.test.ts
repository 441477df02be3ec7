import { describe, expect, test } from '@jest/globals'
import { attestationOf } from '../src/attest.ts'

const entry = { logIndex: '1', inclusionPromise: { signedEntryTimestamp: 'c2V0' } }
const bundle = (tlogEntries: unknown[]) => ({
  verificationMaterial: {
    certificate: { rawBytes: 'Y2VydA==' },
    tlogEntries,
    timestampVerificationData: { rfc3161Timestamps: [{}] },
  },
  dsseEnvelope: {
    payload: 'e30=',
    payloadType: 'application/vnd.in-toto+json',
    signatures: [{ sig: 'c2ln', keyid: '' }],
  },
})

describe('the attestation of a bundle', () => {
  test('keeps certificate, log entries, statement and signature', () => {
    expect(attestationOf(bundle([entry]))).toEqual({
      version: 1,
      verification_material: { certificate: 'Y2VydA==', transparency_entries: [entry] },
      envelope: { statement: 'e30=', signature: 'c2ln' },
    })
  })

  test('cannot be made of a signature with a key, of whatever service: the format has no place for one', () => {
    const { dsseEnvelope } = bundle([])
    const byKey = { verificationMaterial: { publicKey: { hint: 'a' }, tlogEntries: [entry] }, dsseEnvelope }
    expect(() => attestationOf(byKey)).toThrow(
      'Could not attest the upload: it was signed with a key, and attestations of PEP 740 have no place for keys. Attest with the identity of the job.',
    )
  })

  test.each([
    ['no entry', []],
    ['an entry that only an authority dates', [{ logIndex: '1' }]],
    ['one of two entries without a date', [entry, { logIndex: '2' }]],
  ])('cannot be made with %s: nobody could verify it', (_, entries) => {
    expect(() => attestationOf(bundle(entries))).toThrow(
      'no log entry that the log itself dated. Use a Sigstore with Rekor of version 1',
    )
  })
})
