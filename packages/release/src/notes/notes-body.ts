import { kinds } from '@release-tools/evidence'

/** Maximum length of a body, in characters. GitHub accepts 125,000, but may count some characters differently. */
const bodyLimit = 125_000 - 1_000

/**
 * The body of a GitHub release: the notes, and the hidden marker. If the notes are too long for GitHub, cuts them after a paragraph
 * and adds a pointer to the asset with the full notes.
 */
export function bodyOf(notes: string, marker: string): string {
  const text = notes.trimEnd()
  const room = bodyLimit - marker.length - pointer.length - 8
  if (text.length <= room) return `${text}\n\n${marker}\n`
  const cut = text.lastIndexOf('\n\n', room)
  return `${closeFence(text.slice(0, cut > 0 ? cut : room))}\n\n${pointer}\n\n${marker}\n`
}

const pointer = `The notes are too long for this page. The asset \`${kinds.notes.files.text.path}\` has them in full.`

/** Closes a code block that the cut left open: otherwise the following text would be code too. */
function closeFence(text: string): string {
  const fences = text.match(/^```/gm) ?? []
  return fences.length % 2 === 1 ? `${text}\n\`\`\`` : text
}
