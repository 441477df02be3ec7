import { pool } from '@release-tools/base'
import type { StoreAddress } from '../address.ts'
import { counted } from '../counted.ts'
import type { Driver, StoreContext } from '../driver.ts'
import { isPartName, recordFor, requirePart, requireSameRecord } from '../part.ts'
import { folderOf, readRecord, recordName, tagFolderOf } from '../record.ts'
import type { FileToKeep, Kept, KeptFile, LockFact, Part, Progress, Store } from '../store.ts'
import { S3Client } from './s3/client.ts'
import { tryDeletion } from './s3/deletion-trial.ts'
import { fetchFile } from './s3/fetch-file.ts'
import { toRead } from './s3/head.ts'
import { Keeper } from './s3/keep.ts'
import { requireLastingKey } from './s3/key-life.ts'
import { type BucketLock, bucketLock, factOf, requireLockable, untilOf } from './s3/lock.ts'
import { optionNames, readOptions, type S3Options } from './s3/options.ts'
import { dayOf, listVersions, type Version, versionQuery } from './s3/versions.ts'

/**
 * Stores with the API of S3: AWS, MinIO, R2, B2. A deletion without a version only hides a file, and a second version replaces nothing: the oldest
 * version of a name is the one that counts.
 */
export const s3: Driver = {
  scheme: 's3',
  options: optionNames,
  decides: true,
  // The region may come from a variable of the job.
  requireAddress: address => void readOptions(address, { AWS_REGION: 'us-east-1' }),
  async open(address: StoreAddress, context: StoreContext): Promise<Store> {
    return new S3Store(new S3Client(readOptions(address, context.host.env), context))
  },
  async tryDeletion(address, context) {
    const client = new S3Client(readOptions(address, context.host.env), context, true)
    const store = new S3Store(client)
    const folder = store.key(`${context.repository}/`)
    return tryDeletion(client, { folder, place: store.place, bucket: await store.bucket() })
  },
}

class S3Store implements Store {
  readonly place: string
  readonly limits: string
  readonly #client: S3Client
  /** Locks of one run end at the same time. */
  readonly #now = Date.now()
  #bucketLock: Promise<BucketLock> | undefined

  constructor(client: S3Client) {
    this.#client = client
    this.place = client.place(client.options.prefix)
    this.limits = limitsOf(client.options)
  }

  keeps(): boolean {
    return true
  }

  async check(): Promise<LockFact> {
    const { lock, legalHold } = this.#client.options
    await listVersions(this.#client, this.key('check'))
    const bucket = await this.bucket()
    if (bucket.kind === 'unreadable') return bucket
    if (bucket.kind === 'off') return { kind: 'none', why: 'the bucket has no Object Lock' }
    const rule = lock ?? bucket.rule
    if (rule !== undefined) return factOf({ mode: rule.mode, until: untilOf(rule, this.#now), legalHold })
    if (legalHold) return { kind: 'legal-hold', bypass: 'roles with s3:PutObjectLegalHold' }
    return { kind: 'none', why: 'neither the address nor the bucket asks for a lock' }
  }

  async put(part: Part, files: FileToKeep[], progress: Progress): Promise<Kept[]> {
    const record = recordFor(part, files)
    const folder = `${this.key(folderOf(part))}/`
    const bucket = await this.bucket()
    const { versions, markers } = await listVersions(this.#client, folder)
    const kept = await this.#recordBytes(versions.get(`${folder}${recordName}`))
    requireSameRecord(kept, { part, place: this.place, record })
    const keeper = new Keeper({
      client: this.#client,
      place: this.place,
      folder,
      // A folder that is that of no tag: `=` and two hex digits are in those.
      probe: this.key(`${part.repository}/=free`),
      bucket,
      now: this.#now,
    })
    const contents = files.map(({ path, ...file }) => ({ ...file, source: path }))
    return keeper.keep(contents, { ...record, source: record.bytes }, { versions, markers, progress })
  }

  async files(part: Part): Promise<KeptFile[] | undefined> {
    requirePart(part)
    const key = this.key(`${folderOf(part)}/${recordName}`)
    const { versions, markers } = await listVersions(this.#client, key)
    const bytes = await this.#recordBytes(versions.get(key))
    const marker = bytes && markers.get(key)
    if (marker !== undefined)
      this.#client.host.warning(
        `${recordName} of ${part.tag} in ${this.place} is hidden by a delete marker, ${marker.id} of ${dayOf(marker)}. What it hides is still there.`,
      )
    return bytes && readRecord(bytes, part, this.place)
  }

  async parts(tag: Omit<Part, 'name'>): Promise<string[]> {
    const folder = `${this.key(tagFolderOf(tag))}/`
    const { folders } = await listVersions(this.#client, folder, true)
    const names = folders
      .map(path => path.slice(folder.length, -1))
      .filter(isPartName)
      .sort()
    const isWhole = await pool(names, 4, name => this.#hasRecord(`${folder}${name}/${recordName}`))
    return names.filter((_, index) => isWhole[index])
  }

  async #hasRecord(key: string): Promise<boolean> {
    return (await listVersions(this.#client, key)).versions.has(key)
  }

  async get(part: Part, file: KeptFile, path: string, progress: Progress): Promise<void> {
    const key = this.key(`${folderOf(part)}/${file.name}`)
    await fetchFile(this.#client, { place: this.place, key, file, path, onSize: counted(file.size, progress) })
  }

  /** The key of a path below the place of the store. */
  key(path: string): string {
    const { prefix } = this.#client.options
    return prefix === '' ? path : `${prefix}/${path}`
  }

  /** What the bucket says, read once. Throws a Problem if the lock of the address can't be, or would outlive its key. */
  bucket(): Promise<BucketLock> {
    this.#bucketLock ??= this.#readBucket()
    return this.#bucketLock
  }

  async #readBucket(): Promise<BucketLock> {
    const bucket = await bucketLock(this.#client)
    const { lock } = this.#client.options
    requireLockable(this.#client, bucket, this.place)
    if (lock !== undefined) await requireLastingKey(this.#client, untilOf(lock, this.#now))
    return bucket
  }

  async #recordBytes([first]: Version[] = []): Promise<Buffer | undefined> {
    if (first === undefined) return undefined
    const { body } = await this.#client.call({
      method: 'GET',
      key: first.key,
      query: versionQuery(first.id),
      attempted: `read ${this.#client.place(first.key)}`,
      action: toRead,
    })
    return body
  }
}

/** Only what no lock prevents: whether there is one is read later, and said by the lock facts. */
function limitsOf({ lock }: S3Options): string {
  const always =
    'Whoever closes the account, has the disks, or deletes the KMS key of the files ends everything, whatever their lock'
  if (lock?.mode === 'COMPLIANCE') return `${always}.`
  if (lock?.mode === 'GOVERNANCE')
    return `${always}, and roles with s3:BypassGovernanceRetention can delete the files at any time.`
  return `${always}, and without a rule of the bucket whoever may delete versions can delete the files.`
}
