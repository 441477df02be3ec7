import { at, isObject, listAt, textAt } from '@release-tools/base'
import { parseBundle } from '../sigstore/bundle.ts'
import type { BareSignature } from './signature.ts'

/** Stands for the digest of the file while the rest of the bundle is read: base64 of any bytes. */
const placeholder = { algorithm: 'SHA2_256', digest: 'AAAA' }

/**
 * A bundle with the signature of a file that does not name the digest of the file, as cosign writes it for Ed25519 keys (and does not verify
 * itself). Such a signature is bare. Undefined for any other JSON. Throws what parseBundle throws.
 */
export function undigestedSignature(value: unknown, format: string): BareSignature | undefined {
  const message = at(value, 'messageSignature')
  const signature = textAt(message, 'signature')
  if (!isObject(value) || !isObject(message) || signature === undefined) return undefined
  if (textAt(message, 'messageDigest', 'digest') !== undefined) return undefined
  parseBundle({ ...value, messageSignature: { ...message, messageDigest: placeholder } })
  const material = at(value, 'verificationMaterial')
  const chain = listAt(material, 'x509CertificateChain', 'certificates')
  return {
    kind: 'bare',
    format,
    signature,
    certificates: [at(material, 'certificate'), ...chain].flatMap(one => textAt(one, 'rawBytes') ?? []),
    entries: listAt(material, 'tlogEntries'),
    timestamps: listAt(material, 'timestampVerificationData', 'rfc3161Timestamps').flatMap(
      one => textAt(one, 'signedTimestamp') ?? [],
    ),
  }
}
