import { Problem } from '@release-tools/base'
import { sameVersion } from '@release-tools/evidence'

/**
 * The section of a version in a changelog (https://keepachangelog.com/en/1.1.0/), without its heading; undefined where there
 * is none. Headings as `## [1.2.0] - 2026-01-31`, `## 1.2.0`, `## v1.2.0 (2026-01-31)`; code blocks are passed over.
 */
export function changelogSection(text: string, version: string): string | undefined {
  const lines = text.split(/\r?\n/)
  const headings = headingLines(lines)
  const start = headings.find(index => sameVersion(versionOf(lines[index] ?? '') ?? '', version))
  if (start === undefined) return undefined
  const end = headings.find(index => index > start) ?? lines.length
  return dropLinkDefinitions(lines.slice(start + 1, end))
    .join('\n')
    .trim()
}

/** As changelogSection, with a Problem for a section that is missing or empty. */
export function requireChangelogSection(text: string, version: string, path: string): string {
  const section = changelogSection(text, version)
  if (section !== undefined && section !== '') return section
  throw new Problem(`take the notes of ${version} from ${path}`, {
    found: section === '' ? 'its section is empty.' : 'it has no section for this version.',
    next: `Add a heading \`## [${version}] - YYYY-MM-DD\` with the changes below it (keepachangelog.com).`,
  })
}

function headingLines(lines: string[]): number[] {
  // A block of code ends with the mark it began with, so that one kind can show the other.
  let open: string | undefined
  return lines.flatMap((line, index) => {
    const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1]
    if (open === undefined) open = mark
    else if (mark === open) open = undefined
    return open === undefined && /^##? /.test(line) ? [index] : []
  })
}

function versionOf(heading: string): string | undefined {
  return /^##\s+\[?v?(\d[^\]\s]*)\]?/.exec(heading)?.[1]
}

/** The last section is followed by the file's link definitions (`[1.2.0]: https://…`), which are no part of it. */
function dropLinkDefinitions(lines: string[]): string[] {
  const last = lines.findLastIndex(line => line.trim() !== '' && !/^\[[^\]]+\]:\s/.test(line))
  return lines.slice(0, last + 1)
}
