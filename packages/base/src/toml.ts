import { parse, TomlError } from 'smol-toml'
import { messageOf, Problem } from './problem.ts'
import { isObject } from './shape.ts'
import { refuseMany } from './text-weight.ts'

/** A table of TOML. */
export type Table = Record<string, unknown>

/** A table takes up to 1,000 bytes (measured). A lock file of 10,000 packages has about half as many separators. */
const mostSeparators = 500_000
const separators = { '\n': 1, ',': 1, '[': 1, '{': 1, '=': 1 }

/** Parses TOML; `what` names the file in the Problem, which says line and column. */
export function parseTable(text: string, what: string): Table {
  refuseMany(text, separators, mostSeparators, what)
  try {
    return parse(text)
  } catch (error) {
    const place = error instanceof TomlError ? `line ${error.line}, column ${error.column}: ` : ''
    throw new Problem(`read ${what}`, {
      found: `it is not valid TOML: ${place}${reasonOf(error)}.`,
      next: 'Correct the file.',
      cause: error,
    })
  }
}

/** The first line of the message, which is followed by an excerpt of the file. */
function reasonOf(error: unknown): string {
  return (messageOf(error).split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '').replace(/\.$/, '')
}

/** The table at a path of keys; undefined if there is none. */
export function tableAt(table: Table, ...keys: string[]): Table | undefined {
  let found: unknown = table
  for (const key of keys) found = isObject(found) ? found[key] : undefined
  return isObject(found) ? found : undefined
}
