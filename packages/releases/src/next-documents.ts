import { Problem, sha256 } from '@release-tools/base'
import { type ReleaseIndex, renderIndex } from '@release-tools/evidence'
import { Metadata, MetaFile, type Root, Snapshot, Targets, Timestamp } from '@tufjs/models'
import { daysAfter, fileLimits, fileOf, issuedOf, rootSaidBy, type SignedDocument, tufTime } from './document.ts'
import { targetsOf } from './index-targets.ts'
import { specVersion } from './make-root.ts'
import type { Prepared } from './prepared-targets.ts'
import type { Refreshed } from './refresh.ts'
import type { RoleSigner } from './role-signer.ts'
import type { RoleName } from './roles.ts'
import { canSign, isAccepted, signFor } from './sign-document.ts'

/** With what the next documents are made. */
export interface Signing {
  root: Metadata<Root>
  signers: RoleSigner[]
  /** What the place has. */
  current: Refreshed | undefined
  /** Targets that a person signed, and that no snapshot names yet. */
  prepared: Prepared | undefined
  /** How long documents live, in days. */
  lifetimes: Record<OnlineRole, number>
  now: Date
}

type OnlineRole = Exclude<RoleName, 'root'>

/** A document that counts from now on. */
export interface Next<T extends Metadata<Targets | Snapshot | Timestamp>> {
  document: T
  /** Its file: another program may have written it, in other bytes than ours. */
  bytes: Buffer
  /** True if no reader has seen it yet. */
  isNew: boolean
}

/** The targets that say an index; those of before if they say it and end late enough. */
export async function nextTargets(
  index: ReleaseIndex,
  before: ReleaseIndex | undefined,
  signing: Signing,
): Promise<Next<Metadata<Targets>>> {
  const { current, prepared } = signing
  const known = prepared ?? (current && { document: current.targets, bytes: current.bytes.targets })
  const says = before !== undefined && renderIndex(before, 1).equals(renderIndex(index, 1))
  if (known !== undefined && says && holds('targets', known.document, signing))
    return { ...known, isNew: prepared !== undefined }
  const version = (known?.document.signed.version ?? 0) + 1
  return sign(
    'targets',
    new Targets({ ...common('targets', version, signing), targets: targetsOf(index, version) }),
    signing,
  )
}

/** The snapshot that names some targets. */
export async function nextSnapshot(
  targets: Next<Metadata<Targets>>,
  signing: Signing,
): Promise<Next<Metadata<Snapshot>>> {
  const { current } = signing
  if (current !== undefined && !targets.isNew && holds('snapshot', current.snapshot, signing))
    return { document: current.snapshot, bytes: current.bytes.snapshot, isNew: false }
  const version = (current?.snapshot.signed.version ?? 0) + 1
  const meta = { 'targets.json': metaOf(targets) }
  return sign('snapshot', new Snapshot({ ...common('snapshot', version, signing), meta }), signing)
}

/** The timestamp that names a snapshot. */
export async function nextTimestamp(
  snapshot: Next<Metadata<Snapshot>>,
  signing: Signing,
): Promise<Next<Metadata<Timestamp>>> {
  const { current } = signing
  const isSaid = current !== undefined && saysRoot(current.timestamp, signing)
  if (isSaid && !snapshot.isNew && holds('timestamp', current.timestamp, signing))
    return { document: current.timestamp, bytes: current.bytes.timestamp, isNew: false }
  const { unrecognizedFields, ...said } = common('timestamp', (current?.timestamp.signed.version ?? 0) + 1, signing)
  const own = { ...unrecognizedFields, root: signing.root.signed.version }
  return sign('timestamp', new Timestamp({ ...said, unrecognizedFields: own, snapshotMeta: metaOf(snapshot) }), signing)
}

/** True if a timestamp says which root counts, or if these signers cannot make it say so. */
function saysRoot(timestamp: Metadata<Timestamp>, signing: Signing): boolean {
  return rootSaidBy(timestamp) === signing.root.signed.version || !canSign('timestamp', signing)
}

function metaOf({ document, bytes }: Pick<Next<Metadata<Targets | Snapshot>>, 'document' | 'bytes'>): MetaFile {
  return new MetaFile({ version: document.signed.version, length: bytes.length, hashes: { sha256: sha256(bytes) } })
}

/**
 * True if a document goes on to count: the root accepts its signatures, and it has lived less than half of its life. That of a document which
 * these signers cannot renew may be another one; it only must not have expired.
 */
function holds(role: OnlineRole, document: SignedDocument, signing: Signing): boolean {
  const { root, now, lifetimes } = signing
  if (!isAccepted(role, document, root)) return false
  if (!canSign(role, signing)) return !document.signed.isExpired(now)
  const expires = new Date(document.signed.expires)
  const isDated = (issuedOf(document) ?? now) <= now
  return isDated && expires > daysAfter(now, lifetimes[role] / 2) && expires <= daysAfter(now, lifetimes[role])
}

function common(role: OnlineRole, version: number, { now, lifetimes }: Signing) {
  const expires = tufTime(daysAfter(now, lifetimes[role]))
  return { version, specVersion, expires, unrecognizedFields: { issued: tufTime(now) } }
}

async function sign<T extends Targets | Snapshot | Timestamp>(
  role: OnlineRole,
  signed: T,
  signing: Signing,
): Promise<Next<Metadata<T>>> {
  const document = new Metadata(signed)
  await signFor(role, document, signing)
  const bytes = fileOf(document)
  if (bytes.length > fileLimits[role]) throw tooLarge(role, bytes.length)
  return { document, bytes, isNew: true }
}

/** Readers would refuse it. */
function tooLarge(role: OnlineRole, size: number): Problem {
  return new Problem(`sign the ${role} of the index`, {
    found: `the file would have ${size} bytes, more than the ${fileLimits[role]} that readers accept.`,
    next: 'List fewer releases: about 4,000 fit.',
  })
}
