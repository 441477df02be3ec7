import { Problem } from '@release-tools/base'
import { compareVersions, parseTag, type TagRule } from '@release-tools/evidence'
import type { Release } from '@release-tools/github'

/**
 * The tags of the newest release of each line, which is the one with the highest version: a fix of 1.4 may be published after 2.0. Without
 * lines, the newest release of the project. Throws a Problem for a line without a release.
 */
export function newestOfLines(
  lines: string[],
  releases: Pick<Release, 'tag' | 'draft' | 'prerelease'>[],
  rule: TagRule,
): string[] {
  const published = releases
    .flatMap(({ tag, draft, prerelease }) => (draft || prerelease ? [] : (parseTag(tag, rule) ?? [])))
    .filter(({ prerelease }) => !prerelease)
    .sort((a, b) => compareVersions(b.read, a.read))
  const [newest] = published
  if (newest === undefined) throw noRelease(`no release fits the tag pattern ${JSON.stringify(rule.pattern)}.`)
  if (lines.length === 0) return [newest.tag]
  const tags = lines.map(line => {
    const found = published.find(({ version }) => version === line || version.startsWith(`${line}.`))
    if (found === undefined) throw noRelease(`no release is of the line ${line}.`)
    return found.tag
  })
  return [...new Set(tags)]
}

function noRelease(found: string): Problem {
  return new Problem('find the newest releases', {
    found,
    next: 'Check the inputs `lines` and `tag-pattern`. Drafts and pre-releases do not count.',
  })
}
