import { sha256 } from '@release-tools/base'
import { type ReleaseIndex, renderIndex } from '@release-tools/evidence'
import { Metadata, MetaFile, type Root, Snapshot, Targets, Timestamp } from '@tufjs/models'
import { daysAfter, fileOf, issuedOf, type SignedDocument, tufTime } from './document.ts'
import { targetsOf } from './index-targets.ts'
import { specVersion } from './make-root.ts'
import type { Refreshed } from './refresh.ts'
import type { RoleSigner } from './role-signer.ts'
import type { RoleName } from './roles.ts'
import { signFor } from './sign-document.ts'

/** With what the next documents are made. */
export interface Signing {
  root: Metadata<Root>
  signers: RoleSigner[]
  /** What the place has. */
  current: Refreshed | undefined
  /** How long documents live, in days. */
  lifetimes: Record<OnlineRole, number>
  now: Date
}

type OnlineRole = Exclude<RoleName, 'root'>

/** A document that counts from now on. */
export interface Next<T extends Metadata<Targets | Snapshot | Timestamp>> {
  document: T
  /** True if it was made now. */
  isNew: boolean
}

/** The targets that say an index; those of before if they say it and end late enough. */
export async function nextTargets(
  index: ReleaseIndex,
  before: ReleaseIndex | undefined,
  signing: Signing,
): Promise<Next<Metadata<Targets>>> {
  const current = signing.current?.targets
  const says = before !== undefined && renderIndex(before, 1).equals(renderIndex(index, 1))
  if (current !== undefined && says && holds('targets', current, signing)) return { document: current, isNew: false }
  const version = (current?.signed.version ?? 0) + 1
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
  const current = signing.current?.snapshot
  if (current !== undefined && !targets.isNew && holds('snapshot', current, signing))
    return { document: current, isNew: false }
  const meta = { 'targets.json': targets.isNew ? metaOf(targets.document) : currentMeta(signing, targets.document) }
  const version = (current?.signed.version ?? 0) + 1
  return sign('snapshot', new Snapshot({ ...common('snapshot', version, signing), meta }), signing)
}

/** The timestamp that names a snapshot. */
export async function nextTimestamp(
  snapshot: Next<Metadata<Snapshot>>,
  signing: Signing,
): Promise<Next<Metadata<Timestamp>>> {
  const current = signing.current?.timestamp
  if (current !== undefined && !snapshot.isNew && holds('timestamp', current, signing))
    return { document: current, isNew: false }
  const snapshotMeta = snapshot.isNew
    ? metaOf(snapshot.document)
    : (current?.signed.snapshotMeta ?? metaOf(snapshot.document))
  const version = (current?.signed.version ?? 0) + 1
  return sign('timestamp', new Timestamp({ ...common('timestamp', version, signing), snapshotMeta }), signing)
}

/** What the snapshot of before says of targets that stay: another program may have written their bytes. */
function currentMeta({ current }: Signing, targets: Metadata<Targets>): MetaFile {
  return current?.snapshot.signed.meta['targets.json'] ?? metaOf(targets)
}

function metaOf(document: SignedDocument): MetaFile {
  const bytes = fileOf(document)
  return new MetaFile({ version: document.signed.version, length: bytes.length, hashes: { sha256: sha256(bytes) } })
}

/** True if a document is signed by keys that the root names, and has lived less than half of its life. */
function holds(role: OnlineRole, document: SignedDocument, { root, now, lifetimes }: Signing): boolean {
  const half = daysAfter(now, lifetimes[role] / 2)
  const isEarly = new Date(document.signed.expires) > half && (issuedOf(document) ?? now) <= now
  return isEarly && isAccepted(role, document, root)
}

function isAccepted(role: OnlineRole, document: SignedDocument, root: Metadata<Root>): boolean {
  try {
    root.verifyDelegate(role, document)
    return true
  } catch {
    return false
  }
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
  return { document, isNew: true }
}
