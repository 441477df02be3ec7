import { messageOf, Problem } from '@release-tools/base'
import {
  defaultTagRule,
  type Manifest,
  type Report,
  requireTag,
  type TagRule,
  type Trust,
} from '@release-tools/evidence'
import type { Asset, GitHub, Release } from '@release-tools/github'
import { type Host, withScratch } from '@release-tools/host'
import { makeDraft, releaseText, removeStrays } from './draft.ts'
import { mayBeLatest, warnOfHigher } from './latest.ts'
import { type LocalRelease, readLocalRelease } from './local.ts'
import { downloadedManifest, rebuiltDifferently, requireComplete, requireOwn, requireSamePayload } from './published.ts'
import { requireTagAt } from './require-tag.ts'
import { requireEqual, uploadAssets } from './upload.ts'
import { type DownloadedAsset, downloadAssets, verifyAsConsumer } from './verify-download.ts'

/** A release that is public and verified. */
export interface Published {
  release: Release
  report: Report
  latest: boolean
  /** The assets as they were downloaded. */
  assets: DownloadedAsset[]
  /** True if it was published before, so that nothing was written. */
  already: boolean
  /** Id of what the tag names: the annotated tag, or else the commit. */
  tagObject: string
}

/** What the caller knows of the project. */
export interface PublishPlan {
  /** Which tags are releases of the project. */
  rule?: TagRule
  /** Looked at before anything is written, unless the release is public already. */
  before?: () => Promise<void>
}

/**
 * Publishes an assembled release: draft, upload, download, verify, publish. What cannot be undone comes last. Each run writes to a
 * draft of its own, and never to a public release: it compares that, also if another run published it meanwhile. So a second run
 * ends in the same release.
 */
export async function publish(
  releaseDir: string,
  github: GitHub,
  trust: Trust,
  host: Host,
  plan: PublishPlan = {},
): Promise<Published> {
  const local = await readLocalRelease(releaseDir)
  const existing = await github.published(local.manifest.source.tag)
  const published =
    existing === undefined
      ? await publishOrConfirm(github, local, trust, host, plan)
      : await confirm(github, existing, local, trust, host)
  const releases = await removeStrays(github, host)
  if (published.latest) warnOfHigher(published.release.tag, plan.rule ?? defaultTagRule, releases, host)
  return published
}

/** Publishes. If another run was faster, compares with what that run published. */
async function publishOrConfirm(
  github: GitHub,
  local: LocalRelease,
  trust: Trust,
  host: Host,
  plan: PublishPlan,
): Promise<Published> {
  const { tag } = local.manifest.source
  try {
    return await publishDraft(github, local, trust, host, plan)
  } catch (error) {
    const theirs = await github.published(tag).catch(() => undefined)
    if (theirs === undefined) throw error
    host.info(`This run does not publish ${tag} (${messageOf(error)})`)
    return confirm(github, theirs, local, trust, host)
  }
}

async function publishDraft(
  github: GitHub,
  local: LocalRelease,
  trust: Trust,
  host: Host,
  { rule = defaultTagRule, before }: PublishPlan,
): Promise<Published> {
  const { manifest, notes } = local
  const { tag, commit } = manifest.source
  requirePassed(manifest)
  await requireTagAt(github, tag, commit)
  await before?.()
  const draft = await makeDraft(github, tag, notes, requireTag(tag, rule).prerelease)
  const uploaded = await uploadAssets(github, draft, local.assets, host)
  const verified = await verifyDownload(github, uploaded, { trust, tag }, host)
  // Only what was verified is made public: the draft must not have changed since.
  await requireEqual(github, draft, local.assets, host)
  return { ...(await makePublic(github, draft, local, host, rule)), ...verified, already: false }
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
  const assets = await github.assets(release.id)
  requireOwn(release, assets)
  const verified = await verifyDownload(github, assets, { trust, tag: release.tag }, host, compare)
  requireComplete(release.tag, assets, local.assets)
  const { object: tagObject } = await requireTagAt(github, release.tag, local.manifest.source.commit)
  const latest = (await github.latestTag(!release.prerelease)) === release.tag
  return { release, ...verified, latest, already: true, tagObject }
}

async function makePublic(
  github: GitHub,
  draft: Release,
  local: LocalRelease,
  host: Host,
  rule: TagRule,
): Promise<Pick<Published, 'release' | 'latest' | 'tagObject'>> {
  const { tag, commit } = local.manifest.source
  // Checked again, because the tag may have moved. After this moment, nothing can be undone.
  const { object: tagObject } = await requireTagAt(github, tag, commit)
  const latest = await mayBeLatest(github, tag, rule, host)
  const release = await github.publish(draft, releaseText(tag, local.notes, requireTag(tag, rule).prerelease), latest)
  host.info(`Published ${release.url}${release.immutable ? ' (immutable)' : ''}.`)
  return { release, latest, tagObject }
}

async function verifyDownload(
  github: GitHub,
  assets: Asset[],
  { trust, tag }: { trust: Trust; tag: string },
  host: Host,
  check: (manifest: Manifest) => void = () => {},
): Promise<Pick<Published, 'report' | 'assets'>> {
  return withScratch('download', host, async scratch => {
    const downloaded = await downloadAssets(github, assets, scratch)
    const report = await verifyAsConsumer(scratch, trust, tag)
    check(await downloadedManifest(scratch))
    return { report, assets: downloaded }
  })
}

function requirePassed(manifest: Manifest) {
  if (manifest.verdict.result === 'pass') return
  throw new Problem(`publish ${manifest.source.tag}`, {
    found: `the verdict of the policy is "${manifest.verdict.result}": ${manifest.verdict.reasons.join(' ')}`,
    next: 'Fix what the reasons name, or add a dated exception to the policy.',
  })
}
