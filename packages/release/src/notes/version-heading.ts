import { compareVersions, parseVersion, type ReleaseTag, type Version } from '@release-tools/evidence'
import type { Heading } from './headings.ts'

/** A version that a heading names. */
interface Named {
  version: Version
  /** True if the heading is about this version: in front of it stand only words such as "Version", or the project's name. */
  leads: boolean
}

/** What is looked for. */
export interface Wanted {
  release: Pick<ReleaseTag, 'tag' | 'version' | 'read'>
  /** Name of the project, which may stand in front of a version: `widget 1.2.0`. */
  project: string
}

/** The lines of the section of a version, without its heading. `again` is the line of another heading of the same version. */
export interface Section {
  lines: [start: number, end: number]
  again?: number
}

/**
 * Finds the section of a version. A heading names it with a word that is this version, in any spelling, and as a rule near its
 * start. The section ends
 * - at the next heading of its level or above;
 * - at a deeper heading that leads with another version, if that level has two or more of them: release tools write patch
 *   releases one level deeper;
 * - if a heading of the same level without a version follows at once (`### 1.2.0`, `### Fixed`), not at such headings.
 */
export function findSection(lines: string[], headings: Heading[], wanted: Wanted): Section | undefined {
  const names = headings.map(heading => versionsIn(heading.text, wanted))
  const isWanted = ({ version }: Named) => compareVersions(version, wanted.release.read) === 0
  const leading = names.map(found => found.filter(({ leads }) => leads))
  const strong = leading.findIndex(found => found.some(isWanted))
  const used = strong >= 0 ? leading : names
  const start = strong >= 0 ? strong : names.findIndex(found => found.some(isWanted))
  const heading = headings[start]
  if (heading === undefined) return undefined
  const other = used.map(found => found.length > 0 && !found.some(isWanted))
  const versioned = used.map(found => found.length > 0)
  const end = endOf(lines, headings, start, versioned, other)
  const again = headings.findIndex((_, index) => index >= end && (used[index] ?? []).some(isWanted))
  return {
    lines: [heading.lines[1], headings[end]?.lines[0] ?? lines.length],
    ...(again < 0 ? {} : { again: (headings[again]?.lines[0] ?? 0) + 1 }),
  }
}

/** True if a heading names any version. */
export function anyVersion(headings: Heading[], wanted: Wanted): boolean {
  return headings.some(heading => versionsIn(heading.text, wanted).length > 0)
}

/** Index of the heading at which the section of the heading at `start` ends. `versioned` and `other`: it names a version, another. */
function endOf(text: string[], headings: Heading[], start: number, versioned: boolean[], other: boolean[]): number {
  const [heading, next] = headings.slice(start, start + 2)
  const level = heading?.level ?? 0
  const between = text.slice(heading?.lines[1], next?.lines[0])
  const divided = next?.level === level && !versioned[start + 1] && between.every(line => line.trim() === '')
  const end = headings.findIndex((later, index) => {
    if (index <= start) return false
    if (later.level < level) return true
    if (later.level === level) return !divided || versioned[index] === true
    const atLevel = headings.filter((one, at) => one.level === later.level && versioned[at])
    return other[index] === true && atLevel.length >= 2
  })
  return end < 0 ? headings.length : end
}

const introductions = ['version', 'release', 'released', 'changes', 'in', 'for', 'whats', 'what', 's', 'new', 'v']
const date = /^(?:\d{4}[-.]\d{1,2}[-.]\d{1,2}|\d{1,2}[-.]\d{1,2}[-.]\d{4}|(?:19|20)\d{6})$/

/** The versions that a heading names. A date counts only if it is the first and there is no other version: calendar versions look like dates. */
function versionsIn(text: string, { release, project }: Wanted): Named[] {
  if (text.includes(release.tag) && wordsOf(text, /\s+/).includes(release.tag))
    return [{ version: release.read, leads: true }]
  const words = wordsOf(text, /[^0-9A-Za-z.!+_-]+/)
  const allowed = [...introductions, ...project.toLowerCase().split(/[^a-z0-9]+/), project.toLowerCase()]
  const found = words.flatMap((word, index) => {
    const version = parseVersion(withoutName(word, project).replace(/^[vV](?=[0-9])/, ''), release.read.scheme)
    if (version === undefined) return []
    const before = words.slice(0, index).filter(other => !date.test(other) && !isVersion(other, release.read))
    const leads = before.every(other => allowed.includes(other.toLowerCase()))
    // A number alone may be a day or a count.
    return leads || word.includes('.') ? [{ version, leads, isDate: date.test(word) }] : []
  })
  const versions = found.filter(({ isDate }) => !isDate)
  return versions.length > 0 ? versions : found.slice(0, 1)
}

/** Words beside a version in the subject of a tag, by hand or by a tool that raises versions. */
const subjectWords = [...introductions, 'tag', 'bump', 'chore', 'from', 'to']

/** True for a text that says no more than the version: `widget 1.2.0 (2026-01-31)`, `Bump version: 1.1.0 → 1.2.0`. */
export function saysOnlyVersion(text: string, wanted: Wanted): boolean {
  const { release, project } = wanted
  if (!versionsIn(text, wanted).some(({ version }) => compareVersions(version, release.read) === 0)) return false
  const allowed = [...subjectWords, ...project.toLowerCase().split(/[^a-z0-9]+/), project.toLowerCase()]
  return wordsOf(text.replaceAll(release.tag, ' '), /[^0-9A-Za-z.!+_-]+/).every(
    word =>
      date.test(word) ||
      parseVersion(word.replace(/^[vV](?=[0-9])/, ''), release.read.scheme) !== undefined ||
      allowed.includes(word.toLowerCase()),
  )
}

/** `1.2.0` of `widget-1.2.0`. */
function withoutName(word: string, project: string): string {
  const isNamed = word.toLowerCase().startsWith(project.toLowerCase()) && /^[-_]/.test(word.slice(project.length))
  return isNamed ? word.slice(project.length + 1) : word
}

function isVersion(word: string, { scheme }: Version): boolean {
  return word.includes('.') && parseVersion(word.replace(/^[vV](?=[0-9])/, ''), scheme) !== undefined
}

function wordsOf(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map(word => word.replace(/^[.!+_[(-]+|[.!+_:,\])-]+$/g, ''))
    .filter(word => word !== '')
}
