import { Problem } from '@release-tools/base'
import { textInTag } from '@release-tools/evidence'
import type { Release } from '@release-tools/github'

/**
 * The tags of the newest release of each line. `releases` are those of the repository, newest first, as GitHub lists them. Without lines, the
 * newest release of the project. Throws a Problem for a line without a release.
 */
export function newestOf(
  lines: string[],
  releases: Pick<Release, 'tag' | 'draft' | 'prerelease'>[],
  pattern: string,
): string[] {
  const published = releases.flatMap(({ tag, draft, prerelease }) => {
    const version = draft || prerelease ? undefined : textInTag(tag, pattern)
    return version === undefined ? [] : [{ tag, version }]
  })
  const [newest] = published
  if (newest === undefined) throw noRelease(`no release fits the tag pattern ${JSON.stringify(pattern)}.`)
  if (lines.length === 0) return [newest.tag]
  const tags = lines.map(line => {
    const found = published.find(({ version }) => version === line || version.startsWith(`${line}.`))
    if (found === undefined) throw noRelease(`no release is of the line ${line}.`)
    return found.tag
  })
  return [...new Set(tags)]
}

function noRelease(found: string): Problem {
  return new Problem('find the releases to scan', {
    found,
    next: 'Check the inputs `lines` and `tag-pattern`. Drafts and pre-releases do not count.',
  })
}
