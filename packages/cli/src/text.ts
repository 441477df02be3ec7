import { replaceUnseen } from '@release-tools/base'

/** Width of the narrowest terminal in use, in columns. */
const width = 80

/**
 * Breaks text into lines of at most 80 columns, each indented by `indent` spaces. Cuts words that are longer than a line, but no address: who
 * compares or copies an identity needs it whole.
 */
export function wrap(text: string, indent = 0): string {
  const room = width - indent
  const lines = ['']
  for (const word of text.split(' ').flatMap(word => pieces(word, room))) {
    const last = lines.at(-1) ?? ''
    if (last === '') lines[lines.length - 1] = word
    else if (last.length + 1 + word.length <= room) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.map(line => `${' '.repeat(indent)}${line}`).join('\n')
}

/** Two columns. The first is as wide as its longest entry, at most 30; a longer entry stands on a line of its own. */
export function columns(rows: [string, string][]): string {
  const wide = Math.min(30, Math.max(...rows.map(([first]) => first.length)))
  return rows
    .map(([first, second]) => {
      const text = wrap(second, wide + 4)
      return first.length > wide ? `  ${first}\n${text}` : `  ${first.padEnd(wide)}  ${text.trimStart()}`
    })
    .join('\n')
}

/** Any text of others for one line of a terminal: shows what could control the terminal, and what a reader cannot see, as `\u{…}`. */
export function harmless(text: string): string {
  const show = (character: string) => `\\u{${character.codePointAt(0)?.toString(16)}}`
  return replaceUnseen(text, show).replace(/[\n\t]/g, show)
}

/** JSON whose text cannot control a terminal either. It parses to the same value. */
export function harmlessJson(value: unknown): string {
  // JSON.stringify does not escape these: DEL, the second set of control characters, invisible marks, separators.
  const text = JSON.stringify(value, undefined, 2).replace(/[\p{Cf}\u007f-\u009f\u2028\u2029]/gu, escaped)
  return `${text}\n`
}

function escaped(character: string): string {
  return character
    .split('')
    .map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}

function pieces(word: string, room: number): string[] {
  return word.length <= room || word.includes('://') ? [word] : (word.match(new RegExp(`.{1,${room}}`, 'gsu')) ?? [])
}
