/**
 * The purpose of a text, which has its own styles in .vale.ini: `text` is any prose, `description` documents an input, an output or a
 * key of a schema, `attempted` and `next` are parts of a Problem.
 */
export type Role = 'text' | 'description' | 'attempted' | 'next'

export interface Line {
  text: string
  /** Counted from 1, in the file that it comes from. */
  number: number
}

/** A coherent text of one role, for example a comment or a message. */
export interface Passage {
  role: Role
  lines: Line[]
}

/** The lines of `text`. `first` is the number of the first one in its file. */
export function linesFrom(text: string, first = 1): Line[] {
  return text.split('\n').map((line, index) => ({ text: line, number: first + index }))
}

/** Groups of lines with consecutive numbers. */
export function runsOf(lines: Line[]): Line[][] {
  const runs: Line[][] = []
  for (const line of lines) {
    const last = runs.at(-1)
    if (last?.at(-1)?.number === line.number - 1) last.push(line)
    else runs.push([line])
  }
  return runs
}

/** Separates indented lines: options in a help text, items of a list, rows of a table. */
export function separate(lines: Line[]): Line[][] {
  const passages: Line[][] = []
  for (const line of lines) {
    if (passages.length === 0 || /^ {2}/.test(line.text)) passages.push([line])
    else passages.at(-1)?.push(line)
  }
  return passages
}

/** Without its indentation, which Markdown could take for code. */
export function trimmed({ text, number }: Line): Line {
  return { text: text.trim(), number }
}
