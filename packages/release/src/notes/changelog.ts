import { Problem } from '@release-tools/base'
import { closingLine } from './close-block.ts'
import { type Heading, markdownHeadings, parser, rstHeadings } from './headings.ts'
import { rstToMarkdown } from './rst.ts'
import { findSection, type Wanted } from './version-heading.ts'

/** A section of a changelog, as Markdown. */
export interface ChangelogSection {
  /** Without its heading. No fence and no comment in it stays open. */
  text: string
  /** What was changed or chosen, for the log. */
  warnings: string[]
}

/** The format of a changelog: Markdown, or reStructuredText for `.rst` and `.txt`. */
export type ChangelogFormat = 'markdown' | 'rst'

/** Line endings of CommonMark. A carriage return alone ends a line too, so line numbers match those of the parser. */
const lineEnd = /\r\n?|\n/

/** The section of a version in a changelog; undefined if there is none. */
export function changelogSection(
  text: string,
  wanted: Wanted,
  format: ChangelogFormat = 'markdown',
): ChangelogSection | undefined {
  const { lines, headings } = open(text, format)
  const section = findSection(lines, headings, wanted)
  if (section === undefined) return undefined
  const twice = `Line ${section.again} also has a heading of ${wanted.release.version}. The first section was taken.`
  const found = finished(lines, section.lines, format)
  return { ...found, warnings: [...(section.again === undefined ? [] : [twice]), ...found.warnings] }
}

/** The section for what is not released yet; undefined if there is none. */
export function unreleasedSection(text: string, format: ChangelogFormat = 'markdown'): ChangelogSection | undefined {
  const { lines, headings } = open(text, format)
  const start = headings.findIndex(heading => /^\W*(?:unreleased|next|main|master|upcoming)\b/i.test(heading.text))
  const heading = headings[start]
  if (heading === undefined) return undefined
  const end = headings.find((next, index) => index > start && next.level <= heading.level)
  return finished(lines, [heading.lines[1], end?.lines[0] ?? lines.length], format)
}

/** Like changelogSection, but throws a Problem if the section is missing or empty. */
export function requireChangelogSection(
  text: string,
  wanted: Wanted,
  path: string,
  format: ChangelogFormat = 'markdown',
): ChangelogSection {
  const section = changelogSection(text, wanted, format)
  if (section !== undefined && section.text !== '') return section
  const { version } = wanted.release
  const heading =
    format === 'markdown' ? `the heading \`## [${version}] - YYYY-MM-DD\`` : `the title \`${version} (YYYY-MM-DD)\``
  throw new Problem(`read the section of ${version} in ${path}`, {
    found: section === undefined ? 'it does not exist.' : 'it is empty.',
    next: `Add ${heading}, with the changes below it (keepachangelog.com).`,
  })
}

/** The lines of a document and its headings, without what precedes the text: a byte order mark, and settings for a site. */
function open(text: string, format: ChangelogFormat): { lines: string[]; headings: Heading[] } {
  const plain = text.replace(/^\uFEFF/, '')
  const document =
    format === 'rst' ? plain : plain.replace(/^---[ \t]*\r?\n[\s\S]*?\r?\n(?:---|\.\.\.)[ \t]*(?=\r?\n|$)/, '')
  const lines = document.split(lineEnd)
  return { lines, headings: format === 'rst' ? rstHeadings(lines) : markdownHeadings(document) }
}

function finished(lines: string[], [start, end]: [number, number], format: ChangelogFormat): ChangelogSection {
  const own = lines.slice(start, end)
  const markdown = format === 'rst' ? rstToMarkdown(own, lines) : dropLinkDefinitions(own).join('\n').trim()
  const closing = closingLine(markdown)
  const text = closing === undefined ? markdown : `${markdown}\n${closing}`
  const definitions = format === 'rst' ? [] : usedDefinitions(text, lines)
  return {
    text: [text, ...(definitions.length === 0 ? [] : ['', ...definitions])].join('\n'),
    warnings:
      closing === undefined
        ? []
        : [`The section leaves a block open, which ${closing} ends. It is closed in the notes.`],
  }
}

/** Removes the link definitions of the file (`[1.2.0]: https://…`), which follow the last section but do not belong to it. */
function dropLinkDefinitions(lines: string[]): string[] {
  const last = lines.findLastIndex(line => line.trim() !== '' && !/^ {0,3}\[[^\]]+\]:\s/.test(line))
  return lines.slice(0, last + 1)
}

interface Definition {
  href: string
  title: string
}

/** The definitions elsewhere in the document that links of a section use (`[#45]`), as lines. */
function usedDefinitions(section: string, document: string[]): string[] {
  const all: { references?: Record<string, Definition> } = {}
  parser.parse(document.join('\n'), all)
  const own: { references?: Record<string, Definition> } = {}
  parser.parse(section, own)
  const used = new Set<string>()
  const references = new Proxy(
    { ...all.references },
    {
      get(target, label) {
        if (typeof label === 'string' && Object.hasOwn(target, label)) used.add(label)
        return Object.hasOwn(target, label) ? Reflect.get(target, label) : undefined
      },
    },
  )
  // Definitions in the section itself are looked up too, as they are read, and stay as they are.
  parser.parse(section, { references })
  return Object.entries(all.references ?? {})
    .filter(([label]) => used.has(label) && !Object.hasOwn(own.references ?? {}, label))
    .map(([label, { href, title }]) => `[${label}]: <${href}>${title === '' ? '' : ` ${JSON.stringify(title)}`}`)
}
