import { openStore, type StoreContext, shownAddress } from '@release-tools/archive'
import { messageOf, Problem } from '@release-tools/base'
import { GitHub } from '@release-tools/github'
import type { KnownRelease, LookContext, VerifiedManifest } from './place.ts'
import { BadManifest, filesOfAssets, readManifestOf } from './read-manifest.ts'

/**
 * Finds the manifest of a tag that verifies: that of the public release, or else the first one that a store gives. That the files of that place
 * are those of the manifest is not known yet. Throws nothing: a place that gives none is named in `passed`.
 */
export async function findRelease(
  wanted: Pick<KnownRelease, 'repository' | 'web' | 'tag'>,
  context: LookContext,
): Promise<KnownRelease> {
  const passed: string[] = []
  let refused = false
  const attempts = [() => ofGitHub(wanted, context), ...context.stores.map(one => () => ofStore(one, wanted, context))]
  for (const [index, attempt] of attempts.entries()) {
    try {
      return { ...wanted, manifest: await attempt(), passed, refused }
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      passed.push(`Could not ${error.attempted}: ${error.found}`)
      if (index === 0) refused = error instanceof BadManifest
    }
  }
  return { ...wanted, manifest: undefined, passed, refused }
}

async function ofGitHub(
  { tag, web }: Pick<KnownRelease, 'tag' | 'web'>,
  { github: requests, trust, host }: LookContext,
): Promise<VerifiedManifest> {
  const github = new GitHub(requests)
  const release = await github.published(tag)
  if (release === undefined)
    throw new Problem(`read the release ${tag} of ${web}`, {
      found: 'it is not public there.',
      next: 'Check the tag, or finish the release.',
    })
  const assets = await github.assets(release.id)
  return readManifestOf(filesOfAssets(github, assets), { tag, from: `the release ${release.url}`, trust, host })
}

async function ofStore(
  address: string,
  { repository, tag }: Pick<KnownRelease, 'repository' | 'tag'>,
  context: LookContext,
): Promise<VerifiedManifest> {
  const store = await openStore(address, storeContext(repository, context)).catch(unreadable(address))
  const part = { repository, tag, name: 'release' }
  const files = await store.files(part)
  if (files === undefined)
    throw new Problem(`read the release ${tag} in ${store.place}`, {
      found: 'the store does not have it.',
      next: 'Run the job that archives the release again.',
    })
  const there = files
    .filter(file => store.keeps(file))
    .map(file => ({ ...file, get: (path: string) => store.get(part, file, path, () => undefined) }))
  return readManifestOf(there, { tag, from: store.place, trust: context.trust, host: context.host })
}

/** How the stores of a project are opened for a look. */
export function storeContext(repository: string, { host, github, byPerson }: LookContext): StoreContext {
  return { host, repository, byPerson, github: async () => github }
}

/** The Problem of a store that cannot be opened, with its address. */
export function unreadable(address: string): (error: unknown) => never {
  return error => {
    const [found, next] = error instanceof Problem ? [error.found, error.next] : [messageOf(error), 'Check it.']
    throw new Problem(`open the store ${shownAddress(address)}`, { found, next, cause: error })
  }
}
