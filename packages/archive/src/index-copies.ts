import type { Store } from './store.ts'

/** Name of the tag of the copies of the index of releases, which no release has: `/` would be escaped in it. */
export const indexCopies = 'release-index'

/** The newest version of the index of releases that a store keeps, as a part of its own; 0 if it keeps none. */
export async function newestIndexCopy(store: Store, repository: string): Promise<number> {
  const names = await store.parts({ repository, tag: indexCopies })
  const versions = names.flatMap(name => /^index-(\d{1,15})$/.exec(name)?.[1] ?? []).map(Number)
  return Math.max(0, ...versions)
}
