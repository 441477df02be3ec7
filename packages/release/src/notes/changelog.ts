import { Problem } from '@release-tools/base'
import { sameVersion } from '@release-tools/evidence'
import MarkdownIt from 'markdown-it'

/** A heading of a document that is not in a quote or list. */
interface Heading {
  /** 1 for `#`. */
  level: number
  /** Its text in Markdown: `[1.2.0] - 2026-01-31`. */
  text: string
  /** First line of the heading, and the line after it. The first line of the document is 0. */
  lines: [start: number, end: number]
}

/**
 * The section of a version in a changelog (https://keepachangelog.com/en/1.1.0/), without its heading; undefined if there is none.
 * Accepts headings such as `## [1.2.0] - 2026-01-31`, `## 1.2.0` and `## v1.2.0 (2026-01-31)`. A section ends at the next heading
 * of its level or above.
 */
export function changelogSection(text: string, version: string): string | undefined {
  const document = withoutByteOrderMark(text)
  const lines = document.split(lineEnd)
  const headings = headingsOf(document).filter(({ level }) => level <= sectionLevel)
  const start = headings.findIndex(heading => sameVersion(versionOf(heading) ?? '', version))
  if (start < 0) return undefined
  const end = headings[start + 1]?.lines[0] ?? lines.length
  return dropLinkDefinitions(lines.slice(headings[start]?.lines[1], end)).join('\n').trim()
}

/** Like changelogSection, but throws a Problem if the section is missing or empty. */
export function requireChangelogSection(text: string, version: string, path: string): string {
  const section = changelogSection(text, version)
  if (section !== undefined && section !== '') return section
  throw new Problem(`read the section of ${version} in ${path}`, {
    found: section === '' ? 'it is empty.' : 'it does not exist.',
    next: `Add the heading \`## [${version}] - YYYY-MM-DD\`, with the changes below it (keepachangelog.com).`,
  })
}

const sectionLevel = 2

/** Line endings of CommonMark. A carriage return alone ends a line too, so line numbers match those of the parser. */
const lineEnd = /\r\n?|\n/

// With `html: false`, a heading inside a comment would count as a heading.
const parser = new MarkdownIt({ html: true })

/** Editors on Windows write this mark at the start of a file, before a heading that would then count as text. */
function withoutByteOrderMark(text: string): string {
  return text.replace(/^\uFEFF/, '')
}

function headingsOf(text: string): Heading[] {
  const tokens = parser.parse(text, {})
  return tokens.flatMap((token, index) => {
    if (token.type !== 'heading_open' || token.level !== 0 || token.map === null) return []
    return [{ level: Number(token.tag.slice(1)), text: tokens[index + 1]?.content ?? '', lines: token.map }]
  })
}

function versionOf({ level, text }: Heading): string | undefined {
  return level === sectionLevel ? /^\[?v?(\d[^\]\s]*)\]?/.exec(text)?.[1] : undefined
}

/** Removes the link definitions of the file (`[1.2.0]: https://…`), which follow the last section but do not belong to it. */
function dropLinkDefinitions(lines: string[]): string[] {
  const last = lines.findLastIndex(line => line.trim() !== '' && !/^\[[^\]]+\]:\s/.test(line))
  return lines.slice(0, last + 1)
}
