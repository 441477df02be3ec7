import { indexName, type ReleaseIndex, renderIndex } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { currentOf } from './current-index.ts'
import { parseRoot } from './document.ts'
import { indexOf } from './index-targets.ts'
import { nextSnapshot, nextTargets, nextTimestamp } from './next-documents.ts'
import type { IndexPlace } from './place.ts'
import { preparedTargets } from './prepared-targets.ts'
import type { RoleSigner } from './role-signer.ts'
import { type IndexFiles, type RoleName, timestampName, versioned } from './roles.ts'

/** How long documents live, in days. Each is signed again when half of its life is over, or if it lives longer than that. */
export type Lifetimes = Record<Exclude<RoleName, 'root'>, number>

/** For a job that renews the index every day: somebody who holds back a newer index is noticed after a week. */
export const onlineLifetimes: Lifetimes = { targets: 90, snapshot: 90, timestamp: 7 }
/** For a project without a key that a job can use: nobody notices before that an index is held back. */
export const offlineLifetimes: Lifetimes = { targets: 365, snapshot: 365, timestamp: 365 }

export interface UpdateOptions {
  /** The newest root, signed by its own threshold: the content of .github/index-root.json on the default branch. */
  root: Buffer
  /** An earlier root, as the project keeps it: the content of .github/index-root.<version>.json. Needed for the first update with a new root. */
  earlierRoot?: (version: number) => Promise<Buffer | undefined>
  /** `owner/name` */
  repository: string
  /** Sign the roles for which the root names their keys. */
  signers: RoleSigner[]
  /** Defaults to onlineLifetimes. */
  lifetimes?: Lifetimes
  now: Date
  /** What the index should say, from what it says now. Throws a Problem if that cannot be. */
  change(index: ReleaseIndex): ReleaseIndex
}

/** What is to be written. */
export interface UpdatedIndex {
  index: ReleaseIndex
  version: number
  /** The new files, in the order in which they must be written; none if the index says it already and nothing ends soon. */
  files: IndexFiles
}

/** The first files of an index: the root itself, and what it lists. */
export function makeIndex(options: UpdateOptions, host: Host): Promise<UpdatedIndex> {
  return updateIndex({ text: 'a new index', read: async () => undefined }, options, host)
}

/**
 * Changes an index, or renews it: signs what is new, what a new root gives to other keys, and what has lived half of its life. What the
 * place has is verified first; it may have expired. Targets that were prepared count now. A place without index gets the first one. Throws
 * a Problem.
 */
export async function updateIndex(place: IndexPlace, options: UpdateOptions, host: Host): Promise<UpdatedIndex> {
  const { index, before, signing, files } = await begin(place, options, host)
  const targets = await nextTargets(index, before, signing)
  const snapshot = await nextSnapshot(targets, signing)
  const timestamp = await nextTimestamp(snapshot, signing)
  const { version } = targets.document.signed
  if (targets.isNew) {
    files.set(indexName, renderIndex(index, version))
    files.set(versioned('targets', version), targets.bytes)
  }
  if (snapshot.isNew) files.set(versioned('snapshot', snapshot.document.signed.version), snapshot.bytes)
  if (timestamp.isNew) files.set(timestampName, timestamp.bytes)
  return { index, version, files }
}

/**
 * Signs only what an index lists, for a project whose jobs must not: the next targets. They count when updateIndex finds them in the place,
 * with the keys of the other roles. Throws a Problem.
 */
export async function prepareTargets(place: IndexPlace, options: UpdateOptions, host: Host): Promise<UpdatedIndex> {
  const { index, before, signing } = await begin(place, options, host)
  const { document, bytes, isNew } = await nextTargets(index, before, signing)
  const { version } = document.signed
  return { index, version, files: new Map(isNew ? [[versioned('targets', version), bytes]] : []) }
}

/** What the place has, and what it should say. The files begin with the roots that are new. */
async function begin(place: IndexPlace, options: UpdateOptions, host: Host) {
  const root = parseRoot(options.root, 'the root of the index')
  const { current, lacks } = await currentOf(place, { root, bytes: options.root }, options, host)
  const prepared = await preparedTargets(place, { root, current, now: options.now })
  const targets = (prepared?.document ?? current?.targets)?.signed
  const before = targets && indexOf(targets, place.text)
  return {
    before,
    index: options.change(before ?? { repository: options.repository, releases: [] }),
    signing: { ...options, root, current, prepared, lifetimes: options.lifetimes ?? onlineLifetimes },
    files: new Map(lacks.map(known => [versioned('root', known.root.signed.version), known.bytes])),
  }
}
