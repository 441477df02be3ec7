import { setTimeout as sleep } from 'node:timers/promises'
import { textAt } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { addToTag, type TagEntry, type TagPlace } from './referrers-tag.ts'
import type { Registry } from './registry.ts'

/** Pauses before the list is read again, in milliseconds: some registries show what is new after a moment. */
const pauses = [0, 200, 1000, 3000]

/** Where what is attached to an image is listed: by the registry, or by a tag in place of that (OCI 1.0). */
export type ListedBy = 'referrers' | 'tag'

/**
 * Makes sure that a manifest, which was pushed, is in the list of what is attached to its subject. `isListed` is what the registry said when
 * it took the manifest. Without a list, the entry is added to the tag that stands for it. Throws a Problem.
 */
export async function makeListed(place: TagPlace, entry: TagEntry, isListed: boolean, host: Host): Promise<ListedBy> {
  const listsReferrers = isListed || (await place.registry.listsReferrers())
  if (listsReferrers) await waitFor(place.registry, entry.digest)
  else await addToTag(place, entry, host)
  return listsReferrers ? 'referrers' : 'tag'
}

/** The list shows the manifest, at once or after a moment. Throws a Problem. */
async function waitFor(registry: Registry, manifest: string): Promise<void> {
  for (const pause of pauses) {
    await sleep(pause)
    if (await isAttached(registry, manifest)) return
  }
  throw registry.problem(
    'the registry accepted what was attached to it, but does not list it.',
    'Check that the registry supports OCI 1.1 referrers, or the tag scheme that replaces them.',
  )
}

async function isAttached(registry: Registry, manifest: string): Promise<boolean> {
  return (await registry.referrers(registry.wanted)).some(entry => textAt(entry, 'digest') === manifest)
}
