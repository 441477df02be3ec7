import { messageOf, Problem, parseStrictJson, renderJson } from '@release-tools/base'
import { canonicalize } from '@tufjs/canonical-json'
import { Metadata, MetadataKind, type Root, type Snapshot, type Targets, type Timestamp } from '@tufjs/models'

/** A document of an index: what is signed, and the signatures. */
export type SignedDocument = Metadata<Root | Targets | Snapshot | Timestamp>

type Json = Parameters<typeof Metadata.fromJSON>[1]

const kibibyte = 1024

/**
 * Most bytes of a file. A root with a hundred keys has 50 KiB, and a release takes some 500 bytes of the targets, so that these are at
 * most 4,000. The time that @tufjs/models takes to read a file grows with the square of that, and it reads before it verifies.
 */
export const fileLimits = {
  root: 128 * kibibyte,
  timestamp: 64 * kibibyte,
  snapshot: 64 * kibibyte,
  targets: 2048 * kibibyte,
}

/** The bytes that are signed: canonical JSON. http://wiki.laptop.org/go/Canonical_JSON */
export function signedBytes(document: SignedDocument): Buffer {
  return Buffer.from(canonicalize(document.signed.toJSON()))
}

/** The file of a document. The same document gives the same bytes. */
export function fileOf(document: SignedDocument): Buffer {
  const { signatures, signed } = document.toJSON()
  const ordered = (signatures as { keyid: string }[]).sort((a, b) => (a.keyid < b.keyid ? -1 : 1))
  return Buffer.from(renderJson({ signed, signatures: ordered }))
}

/** Reads a root without asking who signed it. `what` names it in the Problem that is thrown if it is none. */
export function parseRoot(bytes: Buffer, what: string): Metadata<Root> {
  const json = parseStrictJson(bytes, what, fileLimits.root) as Json
  try {
    return Metadata.fromJSON(MetadataKind.Root, json)
  } catch (cause) {
    throw new Problem(`read ${what}`, {
      found: `it is not the root of an index (${messageOf(cause)}).`,
      next: 'Give the file that the project has as .github/index-root.json.',
      cause,
    })
  }
}

/** Reads targets without asking who signed them; undefined if they are none. */
export function parseTargets(bytes: Buffer): Metadata<Targets> | undefined {
  try {
    return Metadata.fromJSON(MetadataKind.Targets, parseStrictJson(bytes, 'the targets', fileLimits.targets) as Json)
  } catch {
    return undefined
  }
}

/** Reads a timestamp without asking who signed it; undefined if it is none. */
export function parseTimestamp(bytes: Buffer): Metadata<Timestamp> | undefined {
  try {
    return Metadata.fromJSON(
      MetadataKind.Timestamp,
      parseStrictJson(bytes, 'the timestamp', fileLimits.timestamp) as Json,
    )
  } catch {
    return undefined
  }
}

/** A time as TUF writes it: `2026-01-31T12:00:00Z`. */
export function tufTime(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`
}

/** The time after some days. */
export function daysAfter(time: Date, days: number): Date {
  return new Date(time.getTime() + days * 86_400_000)
}

/**
 * When a document was made, as it says itself, in a field of ours that other readers of TUF pass over; undefined if another program made
 * it. By this, readers notice a clock that is behind, and know how long a timestamp lives.
 */
export function issuedOf({ signed }: SignedDocument): Date | undefined {
  const { issued } = signed.unrecognizedFields
  const time = new Date(typeof issued === 'string' ? issued : Number.NaN)
  return Number.isNaN(time.getTime()) ? undefined : time
}

/**
 * The version of the newest root when a timestamp was signed, as it says itself, in a field of ours; undefined if another program made it.
 * By this, readers notice a place that withholds a root: they would go on with the one before, without a word.
 */
export function rootSaidBy({ signed }: Metadata<Timestamp>): number | undefined {
  const { root } = signed.unrecognizedFields
  return typeof root === 'number' ? root : undefined
}
