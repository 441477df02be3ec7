/** Columns of the narrowest terminal that is in use. */
const width = 80

/** Lines of at most 80 columns, every one after `indent` blanks; a word that is longer is cut. */
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

/** Two columns, the first as wide as it needs to be up to 30; a longer first one stands on a line of its own. */
export function columns(rows: [string, string][]): string {
  const wide = Math.min(30, Math.max(...rows.map(([first]) => first.length)))
  return rows
    .map(([first, second]) => {
      const text = wrap(second, wide + 4)
      return first.length > wide ? `  ${first}\n${text}` : `  ${first.padEnd(wide)}  ${text.trimStart()}`
    })
    .join('\n')
}

/** Text of a file or an error without what could steer a terminal: control characters and marks of writing direction. */
export function harmless(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu,
    character => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  )
}

/** JSON that parses to the same value, and whose text can't steer a terminal either. */
export function harmlessJson(value: unknown): string {
  // What JSON.stringify leaves as it is: DEL, the second set of control characters, invisible marks, separators.
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
  return word.length <= room ? [word] : (word.match(new RegExp(`.{1,${room}}`, 'gsu')) ?? [])
}
