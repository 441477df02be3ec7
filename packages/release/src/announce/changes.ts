import { link } from '@release-tools/base'
import { type Heading, markdownHeadings } from '../notes/headings.ts'
import { cutMarkdown } from '../notes/notes-body.ts'
import type { Announced } from './announced.ts'

/** Most characters of the changes. Mailing lists refuse more than 40 kB, and discussions of GitHub more than 65,536 characters. */
const most = 20_000

/** Sections of the notes that the release page is for, by their headings: tables of files, evidence, commands of other tools. */
const left = ['Downloads', 'What is inside', 'How to verify']

/**
 * The notes without their title and without the sections `left`: what changed and how to install, and whatever else the project wrote in its
 * own template. Headings that the default template lost would make it say nothing, which a test checks.
 */
export function changesIn({ notes, manifest: { source } }: Pick<Announced, 'notes' | 'manifest'>): string {
  const lines = notes.split(/\r\n?|\n/)
  const headings = markdownHeadings(lines.join('\n'), {}).filter(({ level }) => level <= 2)
  const [first] = headings
  const start = first?.level === 1 && isBlank(lines.slice(0, first.lines[0])) ? first.lines[1] : 0
  const kept = lines.slice(start, headings[0] === first && start > 0 ? headings[1]?.lines[0] : first?.lines[0])
  const sections = headings.slice(start > 0 ? 1 : 0).filter(({ text }) => !left.includes(text.trim()))
  const text = [kept, ...sections.map(section => linesOf(section, headings, lines))].map(part => part.join('\n').trim())
  const whole = text.filter(part => part !== '').join('\n\n')
  if (whole.length <= most) return whole
  const page = `${source.repository}/releases/tag/${encodeURIComponent(source.tag)}`
  return `${cutMarkdown(whole, most)}\n\n${link('The notes of the release', page)} have the rest.`
}

function isBlank(lines: string[]): boolean {
  return lines.every(line => line.trim() === '')
}

function linesOf(section: Heading, headings: Heading[], lines: string[]): string[] {
  return lines.slice(section.lines[0], headings[headings.indexOf(section) + 1]?.lines[0])
}
