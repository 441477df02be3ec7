import { basename } from 'node:path'
import { sha256, sha256File } from '@release-tools/base'
import { manifestName } from '../manifest/release-names.ts'
import { decideBySummary } from '../policy/decide-by-summary.ts'
import type { OwnPolicy } from '../policy/own-policy.ts'
import { openRelease } from '../release/open-release.ts'
import type { Trust } from '../sigstore/sigstore.ts'
import { resourceOf } from './about-release.ts'
import { type AcceptedSummary, acceptedText, acceptSummary, type GivenSummaries } from './accepted-summary.ts'
import { statedSource } from './believed-levels.ts'
import { type Claimed, checkAlone, checkRelease } from './check-by-summary.ts'
import { type MeantRelease, noRelease, readManifest } from './check-manifest.ts'
import { checkOwnPolicy } from './check-verdict.ts'
import { conclude, identify } from './conclude.ts'
import { readable } from './open-contents.ts'
import { type Check, check, ownPolicyCheck, type Report } from './report.ts'
import { aboutSummary, levelOf, shown } from './summary-report.ts'

/** The policy that names verifiers, and their summaries. */
export interface BySummary {
  policy: OwnPolicy
  summaries: GivenSummaries
}

/**
 * Verifies a release by the word of a verifier that the reader's policy names: its summary must be about the manifest, the tarball or the
 * asset that was given. Signatures, provenance and verdict are then not checked again; what the manifest lists is compared with it.
 */
export async function verifyBySummary(path: string, trust: Trust, meant: MeantRelease, by: BySummary): Promise<Report> {
  let claimed: Claimed | undefined
  const opened = await check('release', async () => {
    claimed = await open(path)
    return { detail: 'It was read, and nothing of it is trusted yet.' }
  })
  if (claimed === undefined) return conclude([opened])
  const { manifest, digests } = claimed
  let accepted: AcceptedSummary | undefined
  const summary = await check('accepted summary', () => {
    const wanted = { candidates: digests.map(digest => ({ sha256: digest })), resource: resourceOf(manifest) }
    accepted = acceptSummary(by.policy, by.summaries, wanted, trust)
    return {
      detail: `${acceptedText(accepted)} What it stands for was not checked again.`,
      verified: accepted.verified,
    }
  })
  if (accepted === undefined) return conclude([opened, summary])
  return accept(path, { claimed, accepted, checks: [opened, summary] }, { trust, meant, by })
}

/** Opens what was given, and reads the manifest, which may say anything. */
async function open(path: string): Promise<Claimed> {
  const unread = await openRelease(path)
  if (unread.kind === 'tarball') await readable(unread)
  const bytes = await unread.read(manifestName)
  if (bytes === undefined) throw noRelease(unread)
  const own = unread.kind === 'folder' ? [] : [await sha256File(path)]
  return { unread, manifest: readManifest(bytes), digests: [sha256(bytes), ...own] }
}

interface Found {
  claimed: Claimed
  accepted: AcceptedSummary
  checks: Check[]
}

async function accept(
  path: string,
  { claimed, accepted, checks }: Found,
  { trust, meant, by }: { trust: Trust; meant: MeantRelease; by: BySummary },
): Promise<Report> {
  const { unread, manifest, digests } = claimed
  // A summary of one asset says nothing of the manifest beside it.
  const isAlone = unread.kind === 'file' && accepted.artifact.sha256 !== digests[0]
  const { checks: more, files } = isAlone
    ? {
        checks: [await checkAlone(claimed, trust, meant, by.summaries)],
        files: [{ path: basename(path), status: 'pass' as const, sha256: digests[1] ?? '' }],
      }
    : await checkRelease(claimed, accepted, trust, meant)
  const slsa = levelOf(accepted)
  const sourceLevel = statedSource(accepted)
  const { repository, tag } = manifest.source
  const decided = decideBySummary(by.policy, {
    ...{ index: accepted.index, id: accepted.verifier.id, detail: acceptedText(accepted), level: slsa },
    sourceLevel,
    ...(isAlone ? {} : { repository, tag }),
  })
  const own = await check(ownPolicyCheck, () => checkOwnPolicy(by.policy, decided, manifest))
  return {
    ...conclude([...checks, ...more, own], files),
    ...(slsa === undefined ? {} : { slsa }),
    ...(sourceLevel === undefined ? {} : { sourceLevel }),
    ...(isAlone ? {} : { release: identify(manifest, digests[0] ?? '') }),
    ...(unread.kind === 'file' ? { asset: basename(path) } : {}),
    ownPolicy: { name: by.policy.name, ...decided },
    acceptedSummary: shown(accepted),
    about: aboutSummary(accepted, by.policy),
  }
}
