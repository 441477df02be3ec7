import { kinds } from '@release-tools/evidence'

/** GitHub refuses a longer body; some room is left for what differs in how it counts. */
const bodyLimit = 125_000 - 1_000

/**
 * The body of a GitHub release: the notes, cut at a paragraph where GitHub would refuse them, with a pointer to the asset
 * that has them in full; then the hidden marker.
 */
export function bodyOf(notes: string, marker: string): string {
  const text = notes.trimEnd()
  const room = bodyLimit - marker.length - pointer.length - 8
  if (text.length <= room) return `${text}\n\n${marker}\n`
  const cut = text.lastIndexOf('\n\n', room)
  return `${closeFence(text.slice(0, cut > 0 ? cut : room))}\n\n${pointer}\n\n${marker}\n`
}

const pointer = `The notes are too long for this page. The asset \`${kinds.notes.files.text.path}\` has them in full.`

/** Cut inside a code block, what follows would be code too. */
function closeFence(text: string): string {
  const fences = text.match(/^```/gm) ?? []
  return fences.length % 2 === 1 ? `${text}\n\`\`\`` : text
}
