import { newestIndexCopy, openStore } from '@release-tools/archive'
import { messageOf, Problem } from '@release-tools/base'
import { type IndexEntry, statesOn } from '@release-tools/evidence'
import { openIndex, RefusedIndex } from '@release-tools/releases'
import { storeContext } from '../find-release.ts'
import type { Finding } from '../finding.ts'
import { looked, withoutManifest } from '../looked.ts'
import type { KnownRelease, LookContext, Place } from '../place.ts'

const name = 'release-index'

/** The signed index of releases that readers use: it lists the release with its manifest, and says whether to use it. */
export const releaseIndex: Place = {
  name,
  async look(release, context) {
    const about = { place: name, subject: `${release.repository}@${release.tag}` }
    const { releaseIndex: given } = context
    if (given === undefined) return [{ ...about, state: 'absent', found: 'The project has no index of releases.' }]
    return looked(about, async () => [{ ...about, ...(await lookAt(release, { ...context, given })) }])
  },
}

type Found = Omit<Finding, 'place' | 'subject'> & { subject?: string }

async function lookAt(
  release: KnownRelease,
  context: LookContext & { given: NonNullable<LookContext['releaseIndex']> },
): Promise<Found> {
  const { given, host } = context
  const { place, ...how } = given
  try {
    const now = new Date()
    const { index, version } = await openIndex(place, { ...how, repository: release.repository, now }, host)
    const copies = await compareCopies(release.repository, version, context)
    if ('newer' in copies) return { subject: release.repository, ofRepository: true, ...copies.newer }
    const entry = index.releases.find(({ tag }) => tag === release.tag)
    const judged = judge(entry, release, { version, day: now.toISOString().slice(0, 10) })
    const { unasked } = copies
    if (judged.state !== 'good' || unasked === undefined) return judged
    const found = `${judged.found} Whether a store keeps a newer version could not be checked: ${messageOf(unasked)}`
    return { state: 'unknown', found }
  } catch (error) {
    if (!(error instanceof RefusedIndex)) throw error
    return {
      ...{ subject: release.repository, ofRepository: true, state: 'different', next: error.next },
      found: `Could not ${error.attempted}: ${error.found}`,
    }
  }
}

/** A version of the index that is newer than the one that readers get, or why a store could not say whether it has one. */
type Copies = { newer: Found } | { unasked: Problem | undefined }

/** Whoever can write to the branch can set the index back, and hide that a release was withdrawn: the stores keep each version. */
async function compareCopies(repository: string, version: number, context: LookContext): Promise<Copies> {
  let unasked: Problem | undefined
  for (const address of context.stores) {
    try {
      const store = await openStore(address, storeContext(repository, context))
      // A branch has the index itself.
      const newest = store.listing === undefined ? await newestIndexCopy(store, repository) : 0
      if (newest > version) return { newer: setBack(version, newest, store.place) }
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      unasked ??= error
    }
  }
  return { unasked }
}

function setBack(version: number, newest: number, place: string): Found {
  return {
    state: 'different',
    found: `It is version ${version}, and ${place} keeps version ${newest}.`,
    next: 'Find out who set it back, which hides what newer versions say. Set the branch to its last commit again, or run update-index, which says how.',
  }
}

function judge(
  entry: IndexEntry | undefined,
  { manifest, tag }: KnownRelease,
  { version, day }: { version: number; day: string },
): Found {
  if (entry === undefined)
    return {
      state: 'missing',
      found: `Version ${version} of the index does not list ${tag}.`,
      next: 'Run the job that updates the index (update-index): it lists a release once it is public and verifies.',
      remedies: ['finish'],
    }
  if (manifest === undefined) {
    const { state, found } = withoutManifest({ place: name, subject: tag })
    return { state, found }
  }
  if (entry.manifest !== manifest.sha256)
    return {
      state: 'different',
      found: `It lists the manifest sha256:${entry.manifest}.`,
      wanted: `The manifest of the release is sha256:${manifest.sha256}.`,
      next: 'Find out which of both was released first. Readers of the index refuse this one.',
      remedies: ['withdraw', 'patch-release'],
    }
  const states = statesOn(entry, day)
  if (states.every(state => state === 'supported'))
    return { state: 'good', found: `Version ${version} lists it with its manifest, and as supported.` }
  const instead = entry.successor === undefined ? '' : ` Instead: ${entry.successor}.`
  const why = entry.reason === undefined ? '' : ` Reason: ${entry.reason.replace(/\.?$/, '.')}`
  return { state: 'withdrawn', found: `Version ${version} says that it is ${states.join(' and ')}.${why}${instead}` }
}
