import { messageOf, Problem } from '@release-tools/base'
import { parse } from 'smol-toml'

export type Table = Record<string, unknown>

/** Parses TOML; `what` names the file in the Problem. */
export function parseTable(text: string, what: string): Table {
  try {
    return parse(text)
  } catch (error) {
    throw new Problem(`read ${what}`, {
      found: `it is not valid TOML: ${messageOf(error).split('\n')[0]?.replace(/\.$/, '')}.`,
      next: 'Correct the file.',
      cause: error,
    })
  }
}

/** The table at a path of keys; undefined if there is none. */
export function tableAt(table: Table, ...keys: string[]): Table | undefined {
  let found: unknown = table
  for (const key of keys) found = isTable(found) ? found[key] : undefined
  return isTable(found) ? found : undefined
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
