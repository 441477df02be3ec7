import { at } from '@release-tools/base'
import type { HashName } from '../in-toto/digests.ts'
import { type Bundle, parseBundle } from '../sigstore/bundle.ts'
import { bundleMediaType } from '../sigstore/bundle-type.ts'
import type { BareSignature, Parts } from './signature.ts'

/** The signature of a DSSE envelope, in base64 as the envelope has it. */
export interface Enveloped {
  payload: string
  payloadType: string
  sig: string
}

/** The bundle with the signature of a statement. Throws a Problem if the parts do not make one. */
export function bundleOfStatement({ payload, payloadType, sig }: Enveloped, parts: Parts): Bundle {
  return bundleOf({ dsseEnvelope: { payload, payloadType, signatures: [{ sig }] } }, parts)
}

/** The bundle with the signature of a file that has this digest (lower-case hex). Throws a Problem if the parts do not make one. */
export function bundleOfFile({ signature, ...parts }: BareSignature, hash: HashName, digest: string): Bundle {
  const messageDigest = {
    algorithm: hash.replace('sha', 'SHA2_'),
    digest: Buffer.from(digest, 'hex').toString('base64'),
  }
  return bundleOf({ messageSignature: { messageDigest, signature } }, parts)
}

function bundleOf(content: object, { certificates, entries = [], timestamps = [] }: Parts): Bundle {
  const [certificate, ...chain] = certificates.map(rawBytes => ({ rawBytes }))
  const isProven = entries.every(entry => at(entry, 'inclusionProof') !== undefined)
  const signer =
    certificate === undefined
      ? { publicKey: { hint: '' } }
      : isProven && chain.length === 0
        ? { certificate }
        : { x509CertificateChain: { certificates: [certificate, ...chain] } }
  return parseBundle({
    mediaType: mediaTypeOf(isProven, chain.length > 0),
    verificationMaterial: {
      ...signer,
      tlogEntries: entries,
      timestampVerificationData: { rfc3161Timestamps: timestamps.map(signedTimestamp => ({ signedTimestamp })) },
    },
    ...content,
  })
}

/** The oldest form needs no proof of a log, and the newest has no place for a chain. */
function mediaTypeOf(isProven: boolean, hasChain: boolean): string {
  if (isProven && !hasChain) return bundleMediaType
  return `application/vnd.dev.sigstore.bundle+json;version=${isProven ? '0.2' : '0.1'}`
}
