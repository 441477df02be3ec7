import { describe, expect, test } from '@jest/globals'
import { SignatureVerifier } from '../../src/sigstore/sigstore.ts'
import { parseTrustedRoot } from '../../src/sigstore/trusted-root.ts'
import { sigstoreAuthority } from '../../testing/authority.ts'
import { keyPair } from '../../testing/bundles.ts'

const authority = sigstoreAuthority()
const [own, other] = [keyPair(), keyPair()]
const statement = { _type: 'https://in-toto.io/Statement/v1', predicateType: 'https://x', predicate: {} }
const about = { ...statement, subject: [{ name: 'x', digest: { sha256: 'a'.repeat(64) } }] }
const long = new Date('2022-01-01T00:00:00Z')

/** Verifies a statement that `own` signed, with the entry that the owner of `logged` had put into the log for it. */
function verify(logged: string) {
  const envelope = authority.envelope(about, { key: own.privateKey, pem: '', der: Buffer.alloc(0) })
  const owner = { key: own.privateKey, pem: logged, der: Buffer.alloc(0) }
  const { entry } = authority.log(envelope, owner, 'intoto 0.0.1', long)
  const trustedRoot = parseTrustedRoot(authority.trustedRoot)
  const verifier = new SignatureVerifier({ signers: [{ kind: 'key', publicKey: own.publicKey }], trustedRoot })
  return verifier.verifyStatement({
    mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    verificationMaterial: { publicKey: { hint: '' }, tlogEntries: [entry] },
    dsseEnvelope: envelope,
  })
}

describe('an entry without the signature (intoto 0.0.1), for a signature by a key', () => {
  test('is that of the key, and gives its time', () => {
    expect(verify(own.publicKey)).toMatchObject({ logged: true, time: '2022-01-01T00:00:00Z' })
  })

  test.each([
    ['another key', other.publicKey],
    [
      'a certificate',
      authority.certify({
        workflow: 'a/b/.github/workflows/c.yml@refs/heads/d',
        repository: 'a/b',
        ref: 'refs/heads/d',
      }).pem,
    ],
    ['no key', 'nothing'],
  ])('of %s is refused: whoever gets a key later could log what it is to sign in advance', (_, logged) => {
    expect(() => verify(logged)).toThrow('its log entry is about something else.')
  })
})
