import { decideLatest, requireTag, type TagRule } from '@release-tools/evidence'
import type { GitHub, Release } from '@release-tools/github'
import type { Host } from '@release-tools/host'

/** True if GitHub may mark a release as the latest. Says in the log why not. */
export async function mayBeLatest(github: GitHub, tag: string, rule: TagRule, host: Host): Promise<boolean> {
  const tags = await stableTags(github)
  const decision = decideLatest(requireTag(tag, rule), tags, await github.latestTag(tags.length > 0))
  if (!decision.latest) host.info(`${tag} does not become the latest release: ${decision.why}`)
  return decision.latest
}

/**
 * Warns if the release that GitHub marks as the latest is not the highest of its project: a higher one was published after this run
 * had looked. Nothing is changed, because a public release is never written to.
 */
export function warnOfHigher(tag: string, rule: TagRule, releases: Release[], host: Host): void {
  const decision = decideLatest(requireTag(tag, rule), stable(releases), undefined)
  if (decision.latest) return
  host.warning(
    `GitHub marks ${tag} as the latest release, although ${decision.why} Two runs published at the same time. ` +
      'Mark the higher one on its page (Edit → Set as the latest release).',
  )
}

/** The tags of all stable releases that are public, of all projects of the repository. */
export async function stableTags(github: GitHub): Promise<string[]> {
  return stable(await github.releases())
}

function stable(releases: Release[]): string[] {
  return releases.filter(({ draft, prerelease }) => !draft && !prerelease).map(({ tag }) => tag)
}
