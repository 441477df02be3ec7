/**
 * Reads YAML in the form of renderYaml: block mappings with plain keys, lists, strings in double quotes on one line, whole numbers. The
 * library makes a tree of nodes first, which takes 15 times as long: 0.4 s for the manifest of a thousand files. Returns undefined for
 * everything else, for whatever reason; the library then reads it, or says what is wrong. Tests compare both.
 */
export function readCanonicalYaml(text: string): Record<string, unknown> | undefined {
  const lines = text.split('\n')
  // Each line ends, the last one too.
  if (lines.pop() !== '') return undefined
  try {
    const reader = new Reader(lines)
    const value = reader.mapping(0)
    return reader.isAtEnd ? value : undefined
  } catch (error) {
    if (error === other) return undefined
    throw error
  }
}

/** Thrown at the first line of another form. It needs no stack. */
const other = Symbol('another form')

const deepest = 16

// No control character, and nothing that begins or ends a line or a text for some parser: these are left to the library.
const character = /[ -~\u00a0-\u2027\u2030-\ud7ff\ue000-\ufefe\uff00-\ufffd]/.source
const key = /[A-Za-z][A-Za-z0-9_-]{0,63}/.source
const entry = new RegExp(`^(${key}):(?: (${character}+))?$`)
const plainString = new RegExp(`^"(?:(?!["\\\\])${character})*"$`)
/** The escapes that mean the same in JSON and YAML. A surrogate is left to the library. */
const escapedString = new RegExp(
  `^"(?:(?!["\\\\])${character}|\\\\["\\\\/bfnrt]|\\\\u(?:[0-9a-cA-CefEF][0-9a-fA-F]{3}|[dD][0-7][0-9a-fA-F]{2}))*"$`,
)
const wholeNumber = /^(?:0|[1-9][0-9]{0,14})$/
const words: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
])

class Reader {
  readonly #lines: string[]
  #at = 0

  constructor(lines: string[]) {
    this.#lines = lines
  }

  get isAtEnd(): boolean {
    return this.#at === this.#lines.length
  }

  /** The mapping whose keys stand `indent` characters from the left. */
  mapping(indent: number): Record<string, unknown> {
    const found: Record<string, unknown> = {}
    let line = this.#lineAt(indent)
    if (line === undefined) throw other
    do {
      this.#at++
      const [, name = '', inline] = entry.exec(line) ?? []
      // A key that is there twice, or that means something else in JavaScript or YAML.
      if (name === '' || name in found || words.has(name)) throw other
      found[name] = inline === undefined ? this.#nested(indent + 2) : scalar(inline)
      line = this.#lineAt(indent)
    } while (line !== undefined)
    return found
  }

  #nested(indent: number): unknown {
    if (indent > 2 * deepest) throw other
    const isList = this.#lineAt(indent)?.startsWith('- ') ?? false
    return isList ? this.#list(indent) : this.mapping(indent)
  }

  #list(indent: number): unknown[] {
    const found: unknown[] = []
    for (let line = this.#lineAt(indent); line?.startsWith('- '); line = this.#lineAt(indent)) {
      const item = line.slice(2)
      if (entry.test(item)) {
        // A mapping in a list begins on the line of the hyphen.
        this.#lines[this.#at] = ' '.repeat(indent + 2) + item
        found.push(this.mapping(indent + 2))
      } else {
        this.#at++
        found.push(scalar(item))
      }
    }
    return found
  }

  /** The next line without its indentation, if it is exactly that. */
  #lineAt(indent: number): string | undefined {
    const line = this.#lines[this.#at]
    if (line === undefined || line[indent] === ' ' || !line.startsWith(' '.repeat(indent))) return undefined
    return line.slice(indent)
  }
}

function scalar(text: string): unknown {
  if (plainString.test(text)) return text.slice(1, -1)
  if (wholeNumber.test(text)) return Number(text)
  if (words.has(text)) return words.get(text)
  if (text === '[]') return []
  if (text === '{}') return {}
  if (escapedString.test(text)) return JSON.parse(text)
  throw other
}
