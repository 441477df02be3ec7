import { count, Problem } from '@release-tools/base'
import { GitHub, type Release } from '@release-tools/github'
import { draftKind } from '@release-tools/release'
import { compareAssets, type WrongFile } from '../compare-assets.ts'
import type { Finding } from '../finding.ts'
import { looked } from '../looked.ts'
import type { KnownRelease, LookContext, Place } from '../place.ts'
import { BadManifest, filesOfAssets, readManifestOf } from '../read-manifest.ts'

const name = 'github-release'

/** The release at GitHub: public, a draft, or several drafts. Its assets have the digests of the manifest. */
export const githubRelease: Place = {
  name,
  async look(release, context) {
    const subject = `${release.repository}@${release.tag}`
    return looked({ place: name, subject }, async () => {
      const github = new GitHub(context.github)
      const own = (await github.releases()).filter(({ tag }) => tag === release.tag)
      const published = own.find(({ draft }) => !draft) ?? (await github.published(release.tag))
      const drafts = own.filter(({ draft }) => draft)
      const ofDrafts = await Promise.all(drafts.map(draft => lookAtDraft(draft, published, { release, context })))
      if (published !== undefined) return [...(await lookAtPublic(published, release, context)), ...ofDrafts.flat()]
      return drafts.length > 0 ? ofDrafts.flat() : [missing(subject)]
    })
  },
}

function missing(subject: string): Finding {
  return {
    ...{ place: name, subject, state: 'missing' },
    found: 'There is no public release of this tag, and no draft that the token may see.',
    next: 'Finish it: run the release workflow of this tag again. Drafts are visible only with a token that may write.',
    remedies: ['finish'],
  }
}

async function lookAtPublic(published: Release, known: KnownRelease, context: LookContext): Promise<Finding[]> {
  const subject = `${known.repository}@${known.tag}`
  const github = new GitHub(context.github)
  const assets = await github.assets(published.id)
  if (known.manifest === undefined && known.refused !== true)
    return [
      {
        ...{ place: name, subject, state: 'unknown' },
        found: `It is public with ${count(assets.length, 'asset')}, and nobody knows whether they are right. ${known.passed.join(' ')}`,
        next: 'See what could not be read, and look again.',
      },
    ]
  if (known.manifest === undefined)
    return [
      {
        ...{ place: name, subject, state: 'different' },
        found: `It is public with ${count(assets.length, 'asset')}, but its manifest does not verify. ${known.passed.join(' ')}`,
        next: 'Check the key or identity that you trust. If it is right, withdraw the release: nobody can verify it.',
        remedies: ['withdraw', 'patch-release', 'advisory-draft'],
      },
    ]
  const bad = await compareAssets(assets, known.manifest, { github, host: context.host, tag: known.tag })
  if (bad.length > 0) return bad.map(one => changed(one, subject))
  const found = `It is public, and its ${count(assets.length, 'asset')} have the digests of the manifest.`
  return [{ place: name, subject, state: 'good', found }]
}

function changed({ name: asset, ...wrong }: WrongFile, subject: string): Finding {
  return {
    ...{ place: name, subject: `${subject}/${asset}`, ...wrong },
    next: 'Find out who changed the release. Say that it must not be used, and release the next version: a public release is never changed.',
    remedies: ['withdraw', 'patch-release', 'advisory-draft'],
  }
}

interface Known {
  release: KnownRelease
  context: LookContext
}

/** A draft of a run is compared with its own manifest: what is public may be of another run. */
async function lookAtDraft(draft: Release, published: Release | undefined, known: Known): Promise<Finding[]> {
  const kind = draftKind(draft)
  const about = { place: name, subject: `${known.release.repository}@${known.release.tag} draft ${draft.id}` }
  if (kind === 'other') return []
  if (kind === 'withdrawn')
    return [
      {
        ...{ ...about, state: 'withdrawn' },
        found: 'Somebody made the release a draft again, so that nobody can download it.',
        next: `Publish it again on its page (${draft.url}), or say that it is withdrawn.`,
        remedies: ['withdraw'],
      },
    ]
  if (published !== undefined)
    return [
      {
        ...{ ...about, state: 'unfinished' },
        found: 'It is a draft of a run that was not needed: a release of the tag is public.',
        next: 'Delete the draft.',
        remedies: ['undo-draft'],
      },
    ]
  return [
    {
      ...{ ...about, state: 'unfinished' },
      found: `It is a draft: ${await howFar(draft, known)}`,
      next: 'Finish the release, or delete the draft and release the next version.',
      remedies: ['finish', 'undo-draft'],
    },
  ]
}

/** How much of a draft is uploaded, as a sentence. */
async function howFar(draft: Release, { release: { tag }, context }: Known): Promise<string> {
  const { github: requests, trust, host } = context
  const github = new GitHub(requests)
  const assets = await github.assets(draft.id)
  const half = assets.filter(({ state }) => state !== 'uploaded')
  const uploaded = `${count(assets.length - half.length, 'asset')} uploaded${half.length > 0 ? `, ${half.length} only in part` : ''}`
  const from = `the draft ${draft.id}`
  const manifest = await readManifestOf(filesOfAssets(github, assets), { tag, from, trust, host }).catch(asFound)
  if (manifest instanceof BadManifest) return `${uploaded}, and no manifest that verifies.`
  if (manifest instanceof Problem) return `${uploaded}, and its manifest could not be read: ${manifest.found}`
  const bad = await compareAssets(assets, manifest, { github, host, tag })
  if (bad.length === 0) return `${uploaded}, all as its manifest lists them.`
  return `${uploaded}; ${count(bad.length, 'asset')} of its manifest ${bad.length === 1 ? 'is' : 'are'} missing or different.`
}

function asFound(error: unknown): Problem {
  if (error instanceof Problem) return error
  throw error
}
