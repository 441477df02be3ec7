import { Problem } from '@release-tools/base'
import { type ReleaseTag, requireTag, tagOf } from '@release-tools/evidence'

/**
 * The release that fixes another one without anything new: the next patch, or the one that is named. Throws a Problem if nobody can know it: for
 * a pre-release, or a version that is not made of numbers.
 */
export function nextPatch(release: ReleaseTag, named: string | undefined): ReleaseTag {
  if (named !== undefined) return requireTag(named, release.rule)
  const [, epoch = '', numbers] = /^(\d+!)?(\d+(?:\.\d+){0,3})$/.exec(release.version) ?? []
  if (numbers === undefined || release.prerelease)
    throw new Problem(`find the patch release of ${release.tag}`, {
      found: `the version after ${release.version} is not clear.`,
      next: 'Name its tag with --successor TAG.',
    })
  const parts = numbers.split('.').map(Number)
  while (parts.length < 3) parts.push(0)
  parts.push((parts.pop() ?? 0) + 1)
  return requireTag(tagOf(`${epoch}${parts.join('.')}`, release.rule.pattern), release.rule)
}
