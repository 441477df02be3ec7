/** A string in the value of a key. */
export interface TomlString {
  text: string
  line: number
}

/** A key of a TOML file with the strings of its value, or the head of a table, which has no strings. */
export interface TomlEntry {
  /** The names of the table and of the key: `['project', 'dependencies']`. */
  path: string[]
  line: number
  isTable: boolean
  /** Those in lists; strings in inline tables are left out. */
  strings: TomlString[]
}

// A string without an end goes to the end of the line, so that no text of it is read twice.
const token = /"""|'''|"(?:[^"\\]|\\.)*(?:"|\\?$)|'[^']*(?:'|$)|#|[[\]{}]/g
const head = /^\s*\[\[?([^\]]+)\]\]?\s*(?:#.*)?$/
const pair = /^\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=(.*)$/

/**
 * The entries of a TOML file (https://toml.io/en/v1.0.0) with their lines, which a parser does not give. Lenient: of text that is not TOML, some
 * entries are missing.
 */
export function tomlEntries(text: string): TomlEntry[] {
  const entries: TomlEntry[] = []
  let table: string[] = []
  const value = new OpenValue()
  for (const [index, raw] of text.split(/\r\n|\n/).entries()) {
    const line = index + 1
    if (value.isOpen) value.read(raw, line)
    else {
      const name = head.exec(raw)?.[1]
      const [, key, rest] = (name === undefined ? pair.exec(raw) : undefined) ?? []
      if (name !== undefined) {
        table = parts(name)
        entries.push({ path: table, line, isTable: true, strings: [] })
      } else if (key !== undefined && rest !== undefined) {
        const strings: TomlString[] = []
        entries.push({ path: [...table, ...parts(key)], line, isTable: false, strings })
        value.begin(strings)
        value.read(rest, line)
      }
    }
  }
  return entries
}

function parts(name: string): string[] {
  return [...name.matchAll(/"([^"]*)"|'([^']*)'|[^.\s"']+/g)].map(([all, double, single]) => double ?? single ?? all)
}

/** A value that may go on for several lines. */
class OpenValue {
  #lists = 0
  #tables = 0
  #fence: string | undefined
  #strings: TomlString[] = []

  get isOpen(): boolean {
    return this.#lists > 0 || this.#tables > 0 || this.#fence !== undefined
  }

  begin(strings: TomlString[]): void {
    this.#strings = strings
  }

  read(text: string, line: number): void {
    for (const [found] of text.matchAll(token)) {
      if (this.#fence !== undefined) {
        if (found === this.#fence) this.#fence = undefined
      } else if (found === '#') return
      else if (found === '"""' || found === "'''") this.#fence = found
      else if (found.length === 1) this.#bracket(found)
      else if (this.#tables === 0) this.#strings.push({ text: found.slice(1, -1), line })
    }
  }

  #bracket(found: string): void {
    if (found === '[') this.#lists++
    else if (found === ']') this.#lists = Math.max(0, this.#lists - 1)
    else if (found === '{') this.#tables++
    else this.#tables = Math.max(0, this.#tables - 1)
  }
}
