import { randomBytes } from 'node:crypto'
import { cut, oneLine, Problem, sha256 } from '@release-tools/base'
import type { DeletionAnswer, DeletionTrial } from '../../driver.ts'
import { lockSentence } from '../../lock-fact.ts'
import type { S3Client } from './client.ts'
import type { Content } from './content.ts'
import { readHead } from './head.ts'
import { type BucketLock, lockFact } from './lock.ts'
import type { WantedLock } from './options.ts'
import { upload } from './upload.ts'
import { versionQuery } from './versions.ts'

/** How long the file of a trial is locked, in days: nothing of value is tried. */
const trialDays = 5 / (24 * 60)

/**
 * Writes a file with the lock of the store, but for five minutes, and tries to delete it. Before that, it hides the file and deletes what hides it:
 * only a login that may delete a version shows what a lock is worth. Throws a Problem if the store does not obey the lock.
 */
export async function tryDeletion(
  client: S3Client,
  { folder, place, bucket }: { folder: string; place: string; bucket: BucketLock },
): Promise<DeletionTrial> {
  const lock = client.options.lock ?? (bucket.kind === 'on' ? bucket.rule : undefined)
  if (lock === undefined) return { kind: 'none', why: 'neither the address nor the bucket asks for a lock' }
  const { key, id } = await writeProbe(client, folder, lock)
  const kind = await shownLock(client, { key, id, bucket, place }, lock)
  const mayDelete = await deletesMarker(client, key)
  const tries = [await tryOne(client, key, id, false), await tryOne(client, key, id, true)] as const
  const [plain, bypass] = tries
  const isThere = (await readHead(client, key, id)) !== undefined
  if (plain.deleted || (kind === 'compliance' && bypass.deleted) || isThere === bypass.deleted)
    throw untrusted(
      place,
      isThere
        ? 'the store said that it deleted a file, and still shows it.'
        : `the store deleted a file that it showed as locked (${kind}).`,
    )
  return { kind, mayDelete, plain, bypass }
}

/** The lock that the store shows. Throws a Problem if it is not the one that was asked for: then a trial would show nothing of that one. */
async function shownLock(
  client: S3Client,
  { key, id, bucket, place }: { key: string; id: string; bucket: BucketLock; place: string },
  { mode }: WantedLock,
): Promise<'governance' | 'compliance'> {
  const head = await readHead(client, key, id)
  const fact = head && (await lockFact(client, head, bucket))
  const kind = mode === 'COMPLIANCE' ? 'compliance' : 'governance'
  if (fact?.kind === kind) return kind
  const shown = fact === undefined ? 'it does not show the file' : lockSentence(fact)
  throw untrusted(
    place,
    `a file was written with a lock in ${kind} mode, and the store shows something else (${shown}).`,
  )
}

function untrusted(place: string, found: string): Problem {
  return new Problem(`try a deletion in ${place}`, {
    found,
    next: 'Check that the login has s3:GetObjectRetention. If it has, do not trust the locks of this store.',
  })
}

/** A folder that is that of no tag (`=` and two hex digits in those). */
async function writeProbe(client: S3Client, folder: string, lock: WantedLock): Promise<{ key: string; id: string }> {
  const bytes = Buffer.from('A file that release-tools tries to delete.\n')
  const name = `${new Date().toISOString().replace(/[:.]/g, '-')}-${randomBytes(4).toString('hex')}`
  const content: Content = { name, size: bytes.length, sha256: sha256(bytes), mediaType: 'text/plain', source: bytes }
  const key = `${folder}=trial/${name}`
  const protection = { lock: { ...lock, days: trialDays }, legalHold: false }
  const written = await upload(client, key, content, { now: Date.now(), progress: () => {}, protection })
  const id = written === 'taken' ? undefined : written.version
  if (id !== undefined) return { key, id }
  throw new Problem(`try a deletion in ${client.place(key)}`, {
    found: 'the store gave the file no version.',
    next: 'Turn on versioning and Object Lock for the bucket.',
  })
}

/** True if the login may delete a version: one that only hides something, and that no lock protects. */
async function deletesMarker(client: S3Client, key: string): Promise<boolean> {
  const hide = { method: 'DELETE', key, attempted: `hide ${client.place(key)}`, action: 's3:DeleteObject' } as const
  const hidden = await client.call({ ...hide, accept: ['AccessDenied'] })
  const id = hidden.headers.get('x-amz-version-id') ?? undefined
  if (hidden.code !== undefined || id === undefined) return false
  return (await tryOne(client, key, id, false)).deleted
}

async function tryOne(client: S3Client, key: string, id: string, bypasses: boolean): Promise<DeletionAnswer> {
  const { code, status, message } = await client.call({
    method: 'DELETE',
    key,
    query: versionQuery(id),
    headers: bypasses ? { 'x-amz-bypass-governance-retention': 'true' } : {},
    attempted: `delete a version of ${client.place(key)}`,
    action: 's3:DeleteObjectVersion',
    accept: ['AccessDenied', 'InvalidRequest', 'ObjectLocked', 'MethodNotAllowed'],
  })
  return code === undefined
    ? { deleted: true }
    : { deleted: false, answer: cut(oneLine(`${status} ${code}: ${message}`), 200) }
}
