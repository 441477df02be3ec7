import { Problem, pool, sha256 } from '@release-tools/base'
import { taken } from '../../differences.ts'
import type { Kept, LockFact, Progress } from '../../store.ts'
import type { S3Client } from './client.ts'
import type { Content } from './content.ts'
import { type Head, readHead } from './head.ts'
import { type BucketLock, extendLock, lockFact, untilOf } from './lock.ts'
import { hasBytes } from './same-bytes.ts'
import { upload } from './upload.ts'
import { dayOf, type Listing, listVersions, type Version } from './versions.ts'

/** Where the files of one part go. */
interface Place {
  client: S3Client
  /** For messages. */
  place: string
  /** Ends with a slash. */
  folder: string
  /** Key of the file that shows whether the store writes only to free names. */
  probe: string
  bucket: BucketLock
  /** When the run began, in milliseconds. */
  now: number
}

/** What the store has of a file. */
interface Known {
  head: Head
  /** About what hides it. */
  warning: string | undefined
}

type Found = Pick<Listing, 'versions' | 'markers'>

/** How many files are sent at the same time. */
const width = 4

/** Keeps the files of one part. */
export class Keeper {
  readonly #at: Place

  constructor(place: Place) {
    this.#at = place
  }

  /** Looks at all files before the first is written: of a part that can't be kept whole, nothing is written. The record comes last. */
  async keep(
    files: Content[],
    record: Content,
    { progress, ...found }: Found & { progress: Progress },
  ): Promise<Kept[]> {
    const look = async (content: Content) => [content, await this.#find(found, content)] as const
    const before = new Map(await pool([...files, record], width, look))
    for (const known of before.values()) if (known?.warning !== undefined) this.#at.client.host.warning(known.warning)
    if ([...before.values()].includes(undefined)) await this.#proveCondition()
    const keep = (content: Content, progress: Progress) => {
      const head = before.get(content)?.head
      if (head === undefined) return this.#write(content, progress)
      progress(content.size)
      return this.#keepOld(content, head)
    }
    const kept = await pool(files, width, file => keep(file, progress))
    return [...kept, await keep(record, () => {})]
  }

  /**
   * Writes a small file if its name is free, and then again: a store other than that of AWS may ignore that condition. Throws a Problem if it
   * does, before it got anything of the release.
   */
  async #proveCondition(): Promise<void> {
    const { client, place, now, probe } = this.#at
    if (client.options.endpoint === undefined) return
    const source = Buffer.from('A file that is written only if its name is free.\n')
    const content = { name: probe, size: source.length, sha256: sha256(source), mediaType: 'text/plain', source }
    const settings = { now, progress: () => {}, protection: { lock: undefined, legalHold: false } }
    for (const _ of ['may be new', 'is there']) if ((await upload(client, probe, content, settings)) === 'taken') return
    throw new Problem(`use the store ${place}`, {
      found: 'it ignores If-None-Match: it wrote the same name twice, and would replace files.',
      next: 'Use a store that obeys If-None-Match: AWS, MinIO, R2.',
    })
  }

  async #write(content: Content, progress: Progress): Promise<Kept> {
    const { client, place, now } = this.#at
    const key = this.#key(content)
    const written = await upload(client, key, content, { now, progress })
    if (written === 'taken') {
      const known = await this.#find(await listVersions(client, key), content)
      if (known !== undefined) return this.#keepOld(content, known.head)
    }
    const head = written === 'taken' ? undefined : await readHead(client, key, written.version)
    if (head === undefined || !(await hasBytes(client, head, content)))
      throw new Problem(`keep ${content.name} in ${place}`, {
        found: 'the store took it, and does not show it.',
        next: 'Check that nobody else deletes there, and that the endpoint is one store. Then run this again.',
      })
    return this.#kept(content, head, false)
  }

  async #keepOld(content: Content, head: Head): Promise<Kept> {
    const { client } = this.#at
    if (!(await extendLock(client, head, client.options))) return this.#kept(content, head, true)
    return this.#kept(content, (await readHead(client, head.key, head.id)) ?? head, true)
  }

  async #kept({ name, sha256 }: Content, head: Head, already: boolean): Promise<Kept> {
    const { client, bucket } = this.#at
    const lock = await lockFact(client, head, bucket)
    if (!already) this.#requireLocked(name, lock)
    const version = head.id === undefined || head.id === 'null' ? undefined : head.id
    return { name, sha256, version, lock, already }
  }

  /** The oldest version with these bytes; undefined if the name is free. Throws a Problem if other bytes have it. */
  async #find({ versions, markers }: Found, content: Content): Promise<Known | undefined> {
    const { client, place } = this.#at
    const key = this.#key(content)
    const known = versions.get(key) ?? []
    for (const version of known) {
      const head = version.size === content.size ? await readHead(client, key, version.id) : undefined
      if (head === undefined || !(await hasBytes(client, head, content))) continue
      return { head, warning: this.#warningOf(content, version, { versions, markers }) }
    }
    if (known[0] === undefined) return undefined
    throw taken(place, content, known[0].size === content.size ? {} : { size: known[0].size })
  }

  /** Undefined if a reader who asks for no version gets this one. */
  #warningOf({ name }: Content, version: Version, { markers, versions }: Found): string | undefined {
    const { key, id, latest } = version
    if (latest) return undefined
    const { place } = this.#at
    const marker = markers.get(key)
    const newer = versions.get(key)?.at(-1)
    const by = marker === undefined ? `a newer version, ${newer?.id}` : `a delete marker, ${marker.id}`
    const next = marker === undefined ? 'Find out who wrote it' : 'Delete the marker to see the file again'
    return `${name} in ${place} is hidden by ${by} of ${dayOf(marker ?? newer ?? version)}. Its version ${id} is still there, and is the one that counts. ${next}.`
  }

  /** Throws a Problem if a new version is not protected as the address asks. */
  #requireLocked(name: string, fact: LockFact): void {
    const { client, place, now } = this.#at
    const { lock, legalHold } = client.options
    const isHeld = fact.kind === 'legal-hold' || ('legalHold' in fact && fact.legalHold)
    const isLocked =
      lock === undefined ||
      (fact.kind === lock.mode.toLowerCase() &&
        'until' in fact &&
        Date.parse(fact.until) >= Date.parse(untilOf(lock, now)))
    if (isLocked && (isHeld || !legalHold)) return
    throw new Problem(`lock ${name} in ${place}`, {
      found:
        fact.kind === 'unreadable'
          ? 'the login may not see the lock.'
          : 'the store took the file, and shows no such lock.',
      next: 'Allow s3:GetObjectRetention and s3:GetObjectLegalHold. If it may do both, use another store.',
    })
  }

  #key({ name }: Content): string {
    return `${this.#at.folder}${name}`
  }
}
