/** A token of Python source. Comments are left out. */
interface Token {
  text: string
  /** Number of brackets that are open in front of it. */
  depth: number
  /** True if it begins a line, without indentation. */
  first: boolean
}

const string = `[A-Za-z]{0,2}(?:"""(?:\\\\[^]|(?!""")[^])*"""|'''(?:\\\\[^]|(?!''')[^])*'''|"(?:\\\\[^]|[^"\\\\\\n])*"|'(?:\\\\[^]|[^'\\\\\\n])*')`
const token = new RegExp(`(?:[ \\t\\f\\r]|\\\\\\r?\\n|#[^\\n]*)*(${string}|[\\p{L}_][\\p{L}\\p{N}_]*|\\n|[^])`, 'uy')

/** Splits Python source into names, strings, line ends and single other characters. */
function tokensOf(source: string): Token[] {
  const tokens: Token[] = []
  let depth = 0
  for (const match of source.replace(/^\uFEFF/, '').matchAll(new RegExp(token.source, 'uyg'))) {
    const text = match[1] ?? ''
    if (')]}'.includes(text)) depth -= 1
    if (text !== '\n' || depth === 0) tokens.push({ text, depth, first: match[0] === text && atLineStart(tokens) })
    if ('([{'.includes(text)) depth += 1
  }
  return tokens
}

function atLineStart(before: Token[]): boolean {
  return before.length === 0 || before.at(-1)?.text === '\n'
}

/** The value of a string literal without escapes; undefined for other text: `"1.2.3"`, `r'1.2.3'`. */
function literalOf({ text }: Token): string | undefined {
  return /^[rRuU]?("""|'''|"|')([^\\]*)\1$/.exec(text)?.[2]
}

/**
 * The string that a module assigns to a name, once and as a literal: `__version__ = "1.2.3"`, also with a type. Undefined if the
 * value is computed, or depends on what runs.
 */
export function assignedLiteral(source: string, name: string): string | undefined {
  const tokens = tokensOf(source)
  const starts = tokens.flatMap(({ text }, index) =>
    text === name && assigns(tokens, index) !== undefined ? [index] : [],
  )
  const [start] = starts
  if (start === undefined || starts.length > 1 || !tokens[start]?.first) return undefined
  const at = (assigns(tokens, start) ?? 0) + 1
  const [value, after] = [tokens[at], tokens[at + 1]]
  if (value === undefined || (after !== undefined && after.text !== '\n' && after.text !== ';')) return undefined
  return literalOf(value)
}

/** Index of the `=` of an assignment to the name at an index, `+=` included. */
function assigns(tokens: Token[], index: number): number | undefined {
  const { depth = 0 } = tokens[index] ?? {}
  if (depth > 0 || tokens[index - 1]?.text === '.') return undefined
  const line = tokens.slice(index + 1)
  const end = line.findIndex(({ text }) => text === '\n')
  const statement = end < 0 ? line : line.slice(0, end)
  const equals = statement.findIndex(({ text, depth: inside }) => text === '=' && inside === depth)
  const [first, second] = [statement[0]?.text, statement[1]?.text]
  const direct = (first === '=' && second !== '=') || (first === '+' && second === '=')
  return direct || (first === ':' && equals > 0) ? index + 1 + equals : undefined
}

/**
 * A keyword argument of the call `setup(…)` in setup.py: the string if it is a literal, `computed` if it is anything else, and
 * undefined if there is no such argument.
 */
export function setupArgument(source: string, keyword: string): { literal: string } | 'computed' | undefined {
  const tokens = tokensOf(source)
  const calls = tokens.flatMap(({ text }, index) =>
    text === 'setup' && tokens[index + 1]?.text === '(' ? [index] : [],
  )
  const [call] = calls
  if (call === undefined || calls.length > 1) return undefined
  const depth = (tokens[call]?.depth ?? 0) + 1
  for (let index = call + 2; (tokens[index]?.depth ?? 0) >= depth; index += 1) {
    const [name, equals, value, after] = tokens.slice(index, index + 4)
    if (name?.depth !== depth || name.text !== keyword || equals?.text !== '=' || value === undefined) continue
    const literal = after?.text === ',' || after?.text === ')' ? literalOf(value) : undefined
    return literal === undefined ? 'computed' : { literal }
  }
  return undefined
}

/** True if a module defines a name at its top level: a function, a class, or a variable. A name that it only imports does not count. */
export function definesName(source: string, name: string): boolean {
  const tokens = tokensOf(source)
  return tokens.some(({ text, depth, first }, index) => {
    if (text !== name || depth > 0) return false
    const [before, start] = [tokens[index - 1], tokens[index - 2]]
    if (before?.text === 'def' || before?.text === 'class')
      return before.first || (start?.text === 'async' && start.first)
    return first && assigns(tokens, index) !== undefined
  })
}
