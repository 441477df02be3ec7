import { link } from '@release-tools/base'
import { kinds } from '@release-tools/evidence'
import { closedMarkdown } from '../markdown/closed-markdown.ts'
import type { LinkBase } from '../markdown/parse.ts'
import { assetUrl, linkBase } from './links.ts'
import { bodyLimit } from './notes-body.ts'
import type { ReleaseFacts } from './release-facts.ts'

/**
 * The list of changes for the notes. It is closed, so that the notes after it stay outside of it. It is cut at a line if it does not fit into
 * the body of a GitHub release, together with `others` characters of the notes. The page has all of it.
 */
export function fittedChanges(facts: ReleaseFacts, others: number): string {
  const base = linkBase(facts)
  const whole = closedMarkdown(facts.changes.text, base)
  const page = kinds.page.files.text.path
  const pointer = `The list of changes is too long for this page: ${link(`\`${page}\``, assetUrl(facts, page))} has all of it.`
  const room = bodyLimit - others - pointer.length - 2
  if (whole.length + others <= bodyLimit) return whole
  const shown = shortened(facts.changes.text, whole.length, Math.max(0, room), base)
  return [shown, pointer].filter(text => text !== '').join('\n\n')
}

/** The first lines of the text whose Markdown has at most `room` characters. `length` is that of the Markdown of the whole text. */
function shortened(text: string, length: number, room: number, base: LinkBase): string {
  let [kept, last] = [text, length]
  while (last > room) {
    // Each round keeps less than the one before, also if the Markdown grows more than the text.
    kept = upToLine(kept, Math.floor((kept.length * room * 0.95) / last))
    if (kept === '') return ''
    const shown = closedMarkdown(kept, base)
    if (shown.length <= room) return shown
    last = shown.length
  }
  return ''
}

/** The first `limit` characters, without the line that they cut; the first line is cut if it is longer. */
function upToLine(text: string, limit: number): string {
  const end = text.lastIndexOf('\n', limit)
  return text.slice(0, end > 0 ? end : limit).replace(/[\ud800-\udbff]$/, '')
}
