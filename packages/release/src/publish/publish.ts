import { Problem } from '@release-tools/base'
import { isLatest, type Manifest, type Report, requireTag, type Trust } from '@release-tools/evidence'
import type { GitHub, Release } from '@release-tools/github'
import { type Host, withScratch } from '@release-tools/host'
import { bodyOf } from '../notes/notes-body.ts'
import { marker, obtainDraft, publishedOf } from './draft.ts'
import { type LocalAsset, type LocalRelease, readLocalRelease } from './local.ts'
import { downloadedManifest, rebuiltDifferently, requireSamePayload } from './published.ts'
import { requireEqual, syncAssets } from './upload.ts'
import { downloadAssets, verifyAsConsumer } from './verify-download.ts'

/** A release that is public and verified. */
export interface Published {
  release: Release
  report: Report
  latest: boolean
  assets: LocalAsset[]
  /** True if it was published before, so that nothing was written. */
  already: boolean
}

/**
 * Publishes an assembled release: draft, upload, download, verify, publish. What cannot be undone comes last. Each step finds what
 * an interrupted run left, so that a second run gives the same release.
 */
export async function publish(releaseDir: string, github: GitHub, trust: Trust, host: Host): Promise<Published> {
  const local = await readLocalRelease(releaseDir)
  const { tag } = local.manifest.source
  const existing = publishedOf(await github.releases(), tag)
  if (existing !== undefined) return confirm(github, existing, local, trust, host)
  requirePassed(local.manifest)
  await requireTagAt(github, tag, local.manifest.source.commit)
  const draft = await obtainDraft(github, tag, textOf(local), host)
  await syncAssets(github, draft, local.assets, host)
  const report = await verifyDownload(github, draft, trust, host)
  // Only what was verified is made public: the draft must not have changed since.
  await requireEqual(github, draft, local.assets, host)
  return { ...(await makePublic(github, draft, local, host)), report, assets: local.assets, already: false }
}

/** Verifies and compares a public release. Never changes it. */
async function confirm(
  github: GitHub,
  release: Release,
  local: LocalRelease,
  trust: Trust,
  host: Host,
): Promise<Published> {
  host.info(`${release.tag} is already published. Verifying it.`)
  const compare = (published: Manifest) => {
    requireSamePayload(published, local.manifest)
    for (const path of rebuiltDifferently(published, local.manifest))
      host.warning(`A rebuild of ${path} gave different bytes. The published file stays unchanged.`)
  }
  const report = await verifyDownload(github, release, trust, host, compare)
  return { release, report, latest: await wouldBeLatest(github, release.tag), assets: local.assets, already: true }
}

async function makePublic(
  github: GitHub,
  draft: Release,
  local: LocalRelease,
  host: Host,
): Promise<{ release: Release; latest: boolean }> {
  const { tag, commit } = local.manifest.source
  // Checked again, because the tag may have moved. After this moment, nothing can be undone.
  await requireTagAt(github, tag, commit)
  const latest = await wouldBeLatest(github, tag)
  await github.updateRelease(draft.id, { ...textOf(local), draft: false, make_latest: latest ? 'true' : 'false' })
  const release = await github.release(draft.id)
  host.info(`Published ${release.url}${release.immutable ? ' (immutable)' : ''}.`)
  return { release, latest }
}

async function verifyDownload(
  github: GitHub,
  release: Release,
  trust: Trust,
  host: Host,
  check: (manifest: Manifest) => void = () => {},
): Promise<Report> {
  return withScratch('download', host, async scratch => {
    await downloadAssets(github, release, scratch)
    const report = await verifyAsConsumer(scratch, trust)
    check(await downloadedManifest(scratch))
    return report
  })
}

async function wouldBeLatest(github: GitHub, tag: string): Promise<boolean> {
  const published = (await github.releases()).filter(release => !release.draft && !release.prerelease)
  return isLatest(
    requireTag(tag),
    published.map(release => release.tag),
  )
}

function textOf({ manifest, notes }: LocalRelease) {
  const { tag } = manifest.source
  return { name: tag, body: bodyOf(notes, marker(tag)), prerelease: requireTag(tag).prerelease }
}

/** Throws a Problem unless the tag points at the commit that was built: GitHub would otherwise publish something else. */
export async function requireTagAt(github: GitHub, tag: string, commit: string): Promise<void> {
  const found = await github.tagCommit(tag)
  if (found === commit) return
  throw new Problem(`release ${tag}`, {
    found:
      found === undefined
        ? 'the repository has no such tag.'
        : `the tag points at ${found}, but this run built ${commit}.`,
    next:
      found === undefined
        ? `Push the tag first: git push origin ${tag}`
        : 'Release the next version: the tag was moved, and tags of releases must not move.',
  })
}

function requirePassed(manifest: Manifest) {
  if (manifest.verdict.result === 'pass') return
  throw new Problem(`publish ${manifest.source.tag}`, {
    found: `the verdict of the policy is "${manifest.verdict.result}": ${manifest.verdict.reasons.join(' ')}`,
    next: 'Fix what the reasons name, or add a dated exception to the policy.',
  })
}
