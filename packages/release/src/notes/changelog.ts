import { Problem } from '@release-tools/base'
import { closingLine } from './close-block.ts'
import { blockParser, type Definitions, type Heading, markdownHeadings, parser, rstHeadings } from './headings.ts'
import { rstToMarkdown } from './rst.ts'
import { anyVersion, findSection, saysOnlyVersion, type Wanted } from './version-heading.ts'

/** A section of a changelog, as Markdown. */
export interface ChangelogSection {
  /** Without its heading. No fence and no comment in it stays open. */
  text: string
  /** What was changed or chosen, for the log. */
  warnings: string[]
}

/** The format of a changelog: Markdown, or reStructuredText for `.rst` and `.txt`. Without an ending, its headings tell. */
export type ChangelogFormat = 'markdown' | 'rst'

/** Line endings of CommonMark. A carriage return alone ends a line too, so line numbers match those of the parser. */
const lineEnd = /\r\n?|\n/

/** The section of a version in a changelog; undefined if there is none. */
export function changelogSection(
  text: string,
  wanted: Wanted,
  format: ChangelogFormat = 'markdown',
): ChangelogSection | undefined {
  const document = open(text, format)
  const { lines, headings } = document
  const section = findSection(lines, headings, wanted)
  if (section === undefined) return undefined
  const twice = `Line ${section.again} also has a heading of ${wanted.release.version}. The first section was taken.`
  const found = finished(document, section.lines, format)
  return { ...found, warnings: [...(section.again === undefined ? [] : [twice]), ...found.warnings] }
}

/** True if headings divide a changelog into versions. One that is a list of them, or free text, has no sections. */
export function hasSections(text: string, wanted: Wanted, format: ChangelogFormat = 'markdown'): boolean {
  const { headings } = open(text, format)
  return headings.some(isUnreleased) || anyVersion(headings, wanted)
}

function isUnreleased({ text }: Heading): boolean {
  return /^\W*(?:unreleased|next|main|master|upcoming)\b/i.test(text)
}

/** The section for what is not released yet; undefined if there is none. */
export function unreleasedSection(text: string, format: ChangelogFormat = 'markdown'): ChangelogSection | undefined {
  const document = open(text, format)
  const { lines, headings } = document
  const start = headings.findIndex(isUnreleased)
  const heading = headings[start]
  if (heading === undefined) return undefined
  const end = headings.find((next, index) => index > start && next.level <= heading.level)
  return finished(document, [heading.lines[1], end?.lines[0] ?? lines.length], format)
}

/** All of a document about one version, without a heading at its start that says no more than the version. */
export function wholeDocument(text: string, wanted: Wanted, format: ChangelogFormat = 'markdown'): ChangelogSection {
  const document = open(text, format)
  const { lines, headings } = document
  const [start = 0, end = 0] = headings[0]?.lines ?? []
  const isFirst = lines.slice(0, start).every(line => line.trim() === '')
  const isTitle = isFirst && saysOnlyVersion(headings[0]?.text ?? '', wanted)
  return finished(document, [isTitle ? end : 0, lines.length], format)
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

/** A changelog that was read. */
interface Changelog {
  lines: string[]
  headings: Heading[]
  definitions: Definitions
}

/** Settings for a site at the start of a document. */
const frontMatter = /^---[ \t]*\r?\n[\s\S]*?\r?\n(?:---|\.\.\.)[ \t]*(?=\r?\n|$)/

/** Reads a changelog. A byte order mark and settings for a site do not belong to it; its lines keep their numbers. */
function open(text: string, format: ChangelogFormat): Changelog {
  const plain = text.replace(/^\uFEFF/, '')
  if (format === 'rst') {
    const lines = plain.split(lineEnd)
    return { lines, headings: rstHeadings(lines), definitions: {} }
  }
  const document = plain.replace(frontMatter, settings => settings.replace(/[^\n]/g, ''))
  const definitions: Definitions = {}
  return { lines: document.split(lineEnd), headings: markdownHeadings(document, definitions), definitions }
}

function finished(
  { lines, definitions }: Changelog,
  range: [number, number],
  format: ChangelogFormat,
): ChangelogSection {
  const own = lines.slice(...range)
  const markdown = format === 'rst' ? rstToMarkdown(own, lines) : plainText(dropLinkDefinitions(own))
  const closing = closingLine(markdown)
  const text = closing === undefined ? markdown : `${markdown}\n${closing}`
  const used = usedDefinitions(text, definitions)
  return {
    text: [text, ...(used.length === 0 ? [] : ['', ...used])].join('\n'),
    warnings:
      closing === undefined
        ? []
        : [`The section leaves a block open, which ${closing} ends. It is closed in the notes.`],
  }
}

/** The lines without empty ones at both ends. The first line keeps its indentation. */
function plainText(lines: string[]): string {
  return lines
    .slice(lines.findIndex(line => line.trim() !== ''))
    .join('\n')
    .trimEnd()
}

/** Removes the link definitions of the file (`[1.2.0]: https://…`), which follow the last section but do not belong to it. */
function dropLinkDefinitions(lines: string[]): string[] {
  const last = lines.findLastIndex(line => line.trim() !== '' && !/^ {0,3}\[[^\]]+\]:\s/.test(line))
  return lines.slice(0, last + 1)
}

/** The definitions elsewhere in the document that links of a section use (`[#45]`), as lines. */
function usedDefinitions(section: string, all: Definitions): string[] {
  if (all.references === undefined) return []
  const own: Definitions = {}
  blockParser.parse(section, own)
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
  return Object.entries(all.references)
    .filter(([label]) => used.has(label) && !Object.hasOwn(own.references ?? {}, label))
    .map(([label, { href, title }]) => `[${label}]: <${href}>${title === '' ? '' : ` ${JSON.stringify(title)}`}`)
}
