import { join } from 'node:path'
import { Problem, readLimited, sha256, writeFileAtomic } from '@release-tools/base'
import { withScratch } from '@release-tools/host'
import type { StoreContext } from './driver.ts'
import { recordLimit } from './record.ts'
import type { Part, Store, StoreListing } from './store.ts'

// A store with a listing, such as a branch, is a convenience. Each copy of its listing in the others is a part of its own, so that nothing
// is overwritten there, and tells later whether the store still has what it had.

/**
 * Throws a Problem if a store with a listing would be the only one that has a release, or if it has not all that the newest copies of its
 * listing in the others say. Call it before anything is kept.
 */
export async function requireListing({ listing, place }: Store, others: Store[], context: StoreContext): Promise<void> {
  if (listing === undefined) return
  if (others.length === 0) throw onlyStore(place)
  for (const other of others) {
    const copy = await newestCopy(other, listing, context)
    if (copy !== undefined) await listing.requireGrown(copy)
  }
}

/** Keeps the listing of a store, if it has one, in the others. Call it after everything is kept. */
export async function copyListing(
  { listing }: Store,
  others: Store[],
  { repository, host }: StoreContext,
): Promise<void> {
  const now = await listing?.read()
  if (listing === undefined || now === undefined) return
  await withScratch('listing', host, async directory => {
    const path = join(directory, listing.fileName)
    await writeFileAtomic(path, now.bytes)
    const { length: size } = now.bytes
    const file = { name: listing.fileName, path, size, sha256: sha256(now.bytes), mediaType: 'application/yaml' }
    for (const other of others) await other.put(partOf(listing, repository, now.number), [file], () => {})
  })
}

async function newestCopy(store: Store, listing: StoreListing, { repository, host }: StoreContext) {
  const names = await store.parts({ repository, tag: listing.name })
  const numbers = names.flatMap(name => /^listing-(\d{1,15})$/.exec(name)?.[1] ?? []).map(Number)
  if (numbers.length === 0) return undefined
  const number = Math.max(...numbers)
  const part = partOf(listing, repository, number)
  const file = (await store.files(part))?.find(({ name }) => name === listing.fileName)
  if (file === undefined || file.size > recordLimit) throw unread(store, part)
  return withScratch('listing', host, async directory => {
    const path = join(directory, listing.fileName)
    await store.get(part, file, path, () => {})
    return { number, bytes: await readLimited(path, recordLimit), place: store.place }
  })
}

function partOf({ name }: StoreListing, repository: string, number: number): Part {
  return { repository, tag: name, name: `listing-${number}` }
}

function onlyStore(place: string): Problem {
  return new Problem(`archive to ${place}`, {
    found: 'no other store has the release, and whoever may change the rules of a branch can delete it.',
    next: 'Add a store elsewhere, such as s3://bucket/prefix, or repair those that failed.',
  })
}

function unread({ place }: Store, { name }: Part): Problem {
  return new Problem(`read ${name} in ${place}`, {
    found: 'its record lists no listing, or one that is too large.',
    next: 'Find out who wrote it.',
  })
}
