import { decideLatest, requireTag, type TagRule } from '@release-tools/evidence'
import type { GitHub } from '@release-tools/github'
import type { Host } from '@release-tools/host'

/** True if GitHub may mark a release as the latest. Says in the log why not. */
export async function mayBeLatest(github: GitHub, tag: string, rule: TagRule, host: Host): Promise<boolean> {
  const tags = await stableTags(github)
  const decision = decideLatest(requireTag(tag, rule), tags, await github.latestTag(tags.length > 0))
  if (!decision.latest) host.info(`${tag} does not become the latest release: ${decision.why}`)
  return decision.latest
}

/** The tags of all stable releases that are public, of all projects of the repository. */
export async function stableTags(github: GitHub): Promise<string[]> {
  return (await github.releases()).filter(({ draft, prerelease }) => !draft && !prerelease).map(({ tag }) => tag)
}
