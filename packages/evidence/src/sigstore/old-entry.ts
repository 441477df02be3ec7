import { createPublicKey, type KeyObject, X509Certificate } from 'node:crypto'
import { parseStrictJson, textAt } from '@release-tools/base'
import { type SignedEntity, type TrustMaterial, VerificationError } from '@sigstore/verify'
// The library checks the promise and the proof of every entry alike, but its face has only the check of whole entries that it reads.
import { verifyTLogInclusion } from '@sigstore/verify/dist/tlog/index.js'

type Entry = SignedEntity['tlogEntries'][number]

/** True for the form in which Rekor kept attestations until 2023 (cosign before 2.3, slsa-github-generator before 1.10). */
export function isOldEntry({ kindVersion: { kind, version } }: Entry): boolean {
  return kind === 'intoto' && version === '0.0.1'
}

/**
 * Verifies such an entry, which the library does not read. It does not have the signature, but the digest of the payload, and the
 * certificate or the key. Rekor takes only what is signed with that, so the entry shows that a signature by it existed at its time. `publicKey`
 * is that of a signature by a key.
 * https://github.com/sigstore/rekor/blob/main/pkg/types/intoto/v0.0.1/intoto_v0_0_1_schema.json
 */
export function verifyOldEntry(
  entry: Entry,
  { key, signature }: SignedEntity,
  logs: TrustMaterial['tlogs'],
  publicKey?: KeyObject,
): void {
  verifyTLogInclusion(entry, logs)
  const body = parseStrictJson(entry.canonicalizedBody, 'the log entry')
  const payload = Buffer.from(textAt(body, 'spec', 'content', 'payloadHash', 'value') ?? '', 'hex')
  const isItsOwn =
    textAt(body, 'kind') === 'intoto' &&
    textAt(body, 'apiVersion') === '0.0.1' &&
    textAt(body, 'spec', 'content', 'payloadHash', 'algorithm') === 'sha256'
  if (!isItsOwn || !signature.compareDigest(payload)) throw otherEntry('payload digest mismatch')
  if (key.$case === 'certificate' && !certificateIn(body)?.equals(key.certificate.root.toDER()))
    throw otherEntry('certificate mismatch')
  if (publicKey !== undefined && !keyIn(body)?.equals(publicKey)) throw otherEntry('public key mismatch')
}

function keyIn(body: unknown): KeyObject | undefined {
  try {
    return createPublicKey(Buffer.from(textAt(body, 'spec', 'publicKey') ?? '', 'base64'))
  } catch {
    return undefined
  }
}

function certificateIn(body: unknown): Buffer | undefined {
  try {
    return new X509Certificate(Buffer.from(textAt(body, 'spec', 'publicKey') ?? '', 'base64')).raw
  } catch {
    return undefined
  }
}

function otherEntry(message: string): VerificationError {
  return new VerificationError({ code: 'TLOG_BODY_ERROR', message })
}
