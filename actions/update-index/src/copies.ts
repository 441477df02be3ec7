import { join } from 'node:path'
import {
  type FileToKeep,
  indexCopies,
  newestIndexCopy,
  openStore,
  type Store,
  type StoreContext,
  shownAddress,
} from '@release-tools/archive'
import { limits, messageOf, Problem, sha256, writeFileAtomic } from '@release-tools/base'
import { indexName } from '@release-tools/evidence'
import { withScratch } from '@release-tools/host'
import { type BranchIndex, versioned } from '@release-tools/releases'

/** The stores that keep copies of the index, and those that could not be used. */
export interface CopyStores {
  stores: Store[]
  /** The newest version that one of them has. */
  newest: { version: number; place: string } | undefined
  failures: StoreFailure[]
}

export interface StoreFailure {
  place: string
  error: unknown
}

/**
 * Opens the stores and looks which versions of the index they keep; a branch of the repository is passed over, because it has the index itself.
 * Throws nothing: a store that is down must not hold up that a release is withdrawn.
 */
export async function openCopies(addresses: string[], context: StoreContext): Promise<CopyStores> {
  const found: CopyStores = { stores: [], newest: undefined, failures: [] }
  for (const address of addresses) {
    const { place, store, version } = await lookAt(address, context).catch(error => {
      found.failures.push(failed(shownAddress(address), error, context))
      return { place: '', store: undefined, version: 0 }
    })
    if (store !== undefined) found.stores.push(store)
    if (version > (found.newest?.version ?? 0)) found.newest = { version, place }
  }
  return found
}

async function lookAt(address: string, context: StoreContext) {
  const store = await openStore(address, context)
  if (store.listing !== undefined) return { place: store.place, store: undefined, version: 0 }
  await store.check()
  return { place: store.place, store, version: await newestIndexCopy(store, context.repository) }
}

/** Keeps this version of the index in each store that lacks it. Returns the places that have it. */
export async function keepCopies(copies: CopyStores, index: BranchIndex, context: StoreContext): Promise<string[]> {
  return withScratch('index', context.host, async scratch => {
    const files = await filesOf(index, scratch)
    const kept: string[] = []
    for (const store of copies.stores)
      try {
        await keep(store, index, files, context)
        kept.push(store.place)
      } catch (error) {
        copies.failures.push(failed(store.place, error, context))
      }
    return kept
  })
}

/** What proves what a version said: its targets, its rendering, and the roots that lead to the keys. */
async function filesOf({ opened, place }: BranchIndex, scratch: string): Promise<FileToKeep[]> {
  const roots = Array.from({ length: opened.rootVersion }, (_, before) => versioned('root', before + 1))
  const files: FileToKeep[] = []
  for (const name of [...roots, versioned('targets', opened.version), indexName]) {
    const bytes = await place.read(name, limits.evidence)
    // A branch that was begun with a later root lacks those before it.
    if (bytes === undefined) continue
    const path = join(scratch, name)
    await writeFileAtomic(path, bytes)
    const mediaType = name === indexName ? 'application/yaml' : 'application/json'
    files.push({ name, path, size: bytes.length, sha256: sha256(bytes), mediaType })
  }
  return files
}

/** A later run may know one root more: the version is kept if its targets are. */
async function keep(store: Store, { opened }: BranchIndex, files: FileToKeep[], { repository }: StoreContext) {
  const part = { repository, tag: indexCopies, name: `index-${opened.version}` }
  const targets = versioned('targets', opened.version)
  const digestIn = (all: { name: string; sha256: string }[]) => all.find(({ name }) => name === targets)?.sha256
  const known = await store.files(part)
  if (known === undefined) await store.put(part, files, () => {})
  else if (digestIn(known) !== digestIn(files))
    throw new Problem(`keep ${part.name} in ${store.place}`, {
      found: `it has another version ${opened.version} of the index: sha256:${digestIn(known)} instead of sha256:${digestIn(files)}.`,
      next: 'Find out which of both is genuine. Readers that have seen one of them may refuse the other.',
    })
}

function failed(place: string, error: unknown, { host }: StoreContext): StoreFailure {
  host.warning(`${place}: ${messageOf(error)}`)
  return { place, error }
}
