import { messageOf, Problem, parseStrictJson } from '@release-tools/base'
import { type Bundle, bundleFromJSON } from '@sigstore/bundle'
import { bundleMediaType } from './bundle-type.ts'

export type { Bundle }

const older = ['0.1', '0.2', '0.3'].map(version => `application/vnd.dev.sigstore.bundle+json;version=${version}`)
/** Maximum number of log entries or timestamps, more than any signer writes. Each costs a check of a signature. */
const maxWitnesses = 8

/**
 * Reads a Sigstore bundle (text or parsed JSON). Checks its shape, but not its signature. Throws a Problem.
 * https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_bundle.proto
 */
export function parseBundle(json: unknown): Bundle {
  const value =
    typeof json === 'string' || json instanceof Uint8Array ? parseStrictJson(json, 'the signature bundle') : json
  refuseUnknownType(value)
  const bundle = fromJson(value)
  refuseTooMany('log entries', bundle.verificationMaterial.tlogEntries.length)
  refuseTooMany('timestamps', bundle.verificationMaterial.timestampVerificationData?.rfc3161Timestamps.length ?? 0)
  return bundle
}

function fromJson(value: unknown): Bundle {
  try {
    return bundleFromJSON(value)
  } catch (cause) {
    throw unusable(`it is damaged (${messageOf(cause)}).`, cause)
  }
}

function refuseUnknownType(value: unknown) {
  const mediaType = typeof value === 'object' && value !== null && 'mediaType' in value ? value.mediaType : undefined
  if (mediaType === bundleMediaType || older.includes(String(mediaType))) return
  throw unusable(
    `its media type is ${JSON.stringify(mediaType) ?? 'missing'}; known are ${[bundleMediaType, ...older].join(', ')}.`,
  )
}

function refuseTooMany(what: string, count: number) {
  if (count > maxWitnesses) throw unusable(`it has ${count} ${what}, more than the ${maxWitnesses} accepted.`)
}

function unusable(found: string, cause?: unknown): Problem {
  return new Problem('read the signature bundle', {
    found,
    next: 'Give a Sigstore bundle, as `cosign sign-blob --bundle` writes it.',
    cause,
  })
}
