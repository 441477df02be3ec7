import { join } from 'node:path'
import { limits, readIfThere } from '@release-tools/base'
import { kinds, parseGates, parseTag, previousFinal, tagOf } from '@release-tools/evidence'
import type { GitHub } from '@release-tools/github'
import type { ReleaseRun } from '@release-tools/runner'

const gatesFile = kinds.gates.files.document.path

/**
 * The tag that the Source level of a release begins after: that of the last final release that was published, whoever made it. If the project
 * publishes none, the tag before that the checklist found in its clone. Undefined for a first release.
 */
export async function lastRelease(
  github: GitHub,
  { release }: ReleaseRun,
  releaseDir: string,
): Promise<string | undefined> {
  const published = (await github.releases()).filter(({ draft }) => !draft)
  const tags = published.flatMap(({ tag }) => parseTag(tag, release.rule) ?? [])
  const found = previousFinal(tags, release)
  if (found !== undefined) return found.tag
  const gates = (await readIfThere(join(releaseDir, gatesFile), limits.document))?.toString('utf8')
  const version = gates === undefined ? undefined : parseGates(gates, gatesFile).previous
  return version === undefined ? undefined : tagOf(version, release.rule.pattern)
}
