import { Problem, sha256 } from '@release-tools/base'
import type { LockFact } from '../../store.ts'
import type { S3Client } from './client.ts'
import { base64Of } from './content.ts'
import type { Head } from './head.ts'
import { modeOf, type S3Options, type WantedLock } from './options.ts'
import { versionQuery } from './versions.ts'
import { readXml, textOf } from './xml.ts'

/** What a bucket says about Object Lock. */
export type BucketLock =
  /** `rule` is what each new version gets that asks for nothing else. */
  { kind: 'on'; rule: WantedLock | undefined } | { kind: 'off' } | { kind: 'unreadable'; why: string }

/** What new versions get. */
export type Protection = Pick<S3Options, 'lock' | 'legalHold'>

const day = 24 * 60 * 60 * 1000
const read = 's3:GetBucketObjectLockConfiguration'
const mayNotRead = `the login lacks ${read}`
const bypass = { governance: 'roles with s3:BypassGovernanceRetention', hold: 'roles with s3:PutObjectLegalHold' }

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectLockConfiguration.html */
export async function bucketLock(client: S3Client): Promise<BucketLock> {
  const { body, code } = await client.call({
    method: 'GET',
    query: [['object-lock', '']],
    attempted: `read the Object Lock of ${client.place()}`,
    action: read,
    accept: ['ObjectLockConfigurationNotFoundError', 'AccessDenied', 'NotImplemented', 'InvalidRequest'],
  })
  if (code === 'AccessDenied') return { kind: 'unreadable', why: mayNotRead }
  if (code === 'ObjectLockConfigurationNotFoundError') return { kind: 'off' }
  if (code !== undefined)
    return { kind: 'unreadable', why: 'this store has no Object Lock of S3; it may have rules of its own' }
  const top = readXml(body, `the Object Lock of ${client.place()}`)
  if (textOf(top, 'ObjectLockEnabled') !== 'Enabled') return { kind: 'off' }
  const rule = (name: string) => textOf(top, 'Rule', 'DefaultRetention', name)
  const days = Number(rule('Days') ?? 365 * Number(rule('Years') ?? 0))
  const mode = modeOf(rule('Mode'))
  return { kind: 'on', rule: mode === undefined || !(days > 0) ? undefined : { mode, days } }
}

/** Throws a Problem if the address asks for a lock that the bucket can't give. */
export function requireLockable({ options: { lock, legalHold } }: S3Client, bucket: BucketLock, place: string): void {
  if ((lock === undefined && !legalHold) || bucket.kind === 'on') return
  const found = bucket.kind === 'off' ? 'the bucket has no Object Lock' : bucket.why
  throw new Problem(`lock files in ${place}`, {
    found: `${found}.`,
    next: repair(bucket),
  })
}

function repair(bucket: Exclude<BucketLock, { kind: 'on' }>): string {
  if (bucket.kind === 'off')
    return 'Turn on versioning and Object Lock for the bucket, or leave lock and hold out of the address.'
  if (bucket.why === mayNotRead) return `Allow ${read} on the bucket.`
  return 'Leave lock and hold out of the address.'
}

/** When a lock ends that begins at `from` (milliseconds). S3 knows no parts of a second. */
export function untilOf({ days }: WantedLock, from: number): string {
  return new Date(Math.ceil((from + days * day) / 1000) * 1000).toISOString().replace('.000Z', 'Z')
}

/** Headers of a new version that is to be locked. */
export function lockHeaders({ lock, legalHold }: Protection, now: number): Record<string, string> {
  return {
    ...(lock === undefined
      ? {}
      : { 'x-amz-object-lock-mode': lock.mode, 'x-amz-object-lock-retain-until-date': untilOf(lock, now) }),
    ...(legalHold ? { 'x-amz-object-lock-legal-hold': 'ON' } : {}),
  }
}

/** What protects a version, as the store says it. */
export async function lockFact(client: S3Client, head: Head, bucket: BucketLock): Promise<LockFact> {
  const { mode, until, legalHold } = head
  if (mode !== undefined && until !== undefined && Date.parse(until) > Date.now())
    return factOf({ mode, until, legalHold })
  if (legalHold) return { kind: 'legal-hold', bypass: bypass.hold }
  if (until !== undefined && Date.parse(until) <= Date.now()) return { kind: 'none', why: `its lock ended on ${until}` }
  if (mode !== undefined || until !== undefined)
    return { kind: 'unreadable', why: 'the store shows only a part of the lock: its mode, or when it ends' }
  if (bucket.kind === 'unreadable') return bucket
  if (bucket.kind === 'off') return { kind: 'none', why: 'the bucket has no Object Lock' }
  if (!(await mayReadRetention(client, head)))
    return { kind: 'unreadable', why: 'the login lacks s3:GetObjectRetention' }
  const isAsked = client.options.lock !== undefined || bucket.rule !== undefined
  return {
    kind: 'none',
    why: isAsked
      ? 'the store shows no lock on it, although the address or the bucket asks for one'
      : 'neither the address nor the bucket asks for a lock',
  }
}

export function factOf(lock: { mode: WantedLock['mode']; until: string; legalHold: boolean }): LockFact {
  const { mode, until, legalHold } = lock
  if (mode === 'COMPLIANCE') return { kind: 'compliance', until, legalHold }
  return { kind: 'governance', until, bypass: bypass.governance, legalHold }
}

/** HEAD leaves a lock out that the login may not see. */
async function mayReadRetention(client: S3Client, { key, id }: Head): Promise<boolean> {
  const { code } = await client.call({
    method: 'GET',
    key,
    query: retentionQuery(id),
    attempted: `read the lock of ${client.place(key)}`,
    action: 's3:GetObjectRetention',
    accept: ['NoSuchObjectLockConfiguration', 'AccessDenied', 'InvalidRequest'],
  })
  return code !== 'AccessDenied'
}

/**
 * Makes the lock of a version at least what is wanted, counted from when it was written, so that a second run changes nothing. Never
 * shortens one. Returns true if it changed something.
 */
export async function extendLock(client: S3Client, head: Head, { lock, legalHold }: Protection): Promise<boolean> {
  const extended = lock !== undefined && isShort(head, lock)
  if (extended) await setRetention(client, head, lock)
  if (!legalHold || head.legalHold) return extended
  await client.call({
    ...setting('<LegalHold xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Status>ON</Status></LegalHold>'),
    key: head.key,
    query: [['legal-hold', ''], ...versionQuery(head.id)],
    attempted: `put a legal hold on ${client.place(head.key)}`,
    action: 's3:PutObjectLegalHold',
  })
  return true
}

/** A day less is what a slow upload, or another clock, makes of the same wish. */
function isShort({ mode, until, written }: Head, lock: WantedLock): boolean {
  // Nobody asked for more of what can't be undone.
  if (mode === 'COMPLIANCE' && lock.mode === 'GOVERNANCE') return false
  const wanted = Date.parse(untilOf(lock, written))
  if (wanted < Date.now()) return false
  const isWeaker = mode === undefined || (mode === 'GOVERNANCE' && lock.mode === 'COMPLIANCE')
  return isWeaker || until === undefined || Date.parse(until) < wanted - day
}

async function setRetention(client: S3Client, head: Head, lock: WantedLock): Promise<void> {
  const { key, id, until = '' } = head
  const wanted = untilOf(lock, head.written)
  const attempted = `lock ${client.place(key)} until ${wanted}`
  const later = Date.parse(until) > Date.parse(wanted) ? until : wanted
  const { code } = await client.call({
    ...setting(
      `<Retention xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Mode>${lock.mode}</Mode><RetainUntilDate>${later}</RetainUntilDate></Retention>`,
    ),
    key,
    query: retentionQuery(id),
    attempted,
    action: 's3:PutObjectRetention',
    accept: head.mode === undefined ? [] : ['AccessDenied', 'InvalidRequest'],
  })
  if (code === undefined) return
  throw new Problem(attempted, {
    found: `it is locked in ${head.mode} mode until ${until}, and the store does not change that for this login.`,
    next: `Allow s3:PutObjectRetention. Somebody with s3:BypassGovernanceRetention can change the mode; or write lock=${head.mode?.toLowerCase()} into the address.`,
  })
}

/** S3 takes a setting of an object only with its digest. */
function setting(xml: string): { method: 'PUT'; body: Buffer; headers: Record<string, string> } {
  const body = Buffer.from(xml)
  return { method: 'PUT', body, headers: { 'x-amz-checksum-sha256': base64Of(sha256(body)) } }
}

function retentionQuery(id: string | undefined): [string, string][] {
  return [['retention', ''], ...versionQuery(id)]
}
