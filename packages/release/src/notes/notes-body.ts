import { kinds } from '@release-tools/evidence'
import { closingLine } from './close-block.ts'

/** Maximum length of a body, in characters. GitHub accepts 125,000, but may count some characters differently. */
export const bodyLimit = 125_000 - 1_500

/**
 * The body of a GitHub release: the notes, and the hidden marker. The list of changes in the notes fits (fitted-changes.ts). If they are
 * too long nevertheless, cuts them after a block or a line, closes what the cut left open, and points to the asset with the full notes.
 */
export function bodyOf(notes: string, marker: string): string {
  const text = notes.trimEnd()
  const room = bodyLimit - pointer.length
  if (text.length <= bodyLimit) return `${text}\n\n${marker}\n`
  return `${cutMarkdown(text, room)}\n\n${pointer}\n\n${marker}\n`
}

const pointer = `The notes are too long for this page. The asset \`${kinds.notes.files.text.path}\` has them in full.`

/** The blocks that fit into `room` characters; of a block that is too long by itself, its lines that fit. What the cut left open is closed. */
export function cutMarkdown(text: string, room: number): string {
  const paragraph = text.lastIndexOf('\n\n', room)
  const line = text.lastIndexOf('\n', room)
  const end = paragraph > room / 2 ? paragraph : line > 0 ? line : room
  return closeDetails(closeBlock(text.slice(0, end).replace(/[\ud800-\udbff]$/, '')))
}

/** Closes a block that the cut left open: otherwise the following text would belong to it. */
function closeBlock(text: string): string {
  const line = closingLine(text)
  return line === undefined ? text : `${text}\n${line}`
}

/** Closes what opens with a click: otherwise the following text would be hidden. */
function closeDetails(text: string): string {
  const open = (text.match(/<details\b/gi) ?? []).length - (text.match(/<\/details>/gi) ?? []).length
  return open > 0 ? `${text}\n\n${'</details>\n'.repeat(open)}`.trimEnd() : text
}
