import { isScalar, Lexer, LineCounter, parseDocument, type Scalar, visit } from 'yaml'
import { type Line, linesFrom, type Passage, type Role, runsOf, separate, trimmed } from './passage.ts'

/** Keys in action.yml, workflows and JSON Schema whose values are prose. */
const roles: Record<string, Role> = {
  description: 'description',
  deprecationMessage: 'description',
  name: 'text',
  title: 'text',
}

/** Descriptions, names and comments of a YAML file, or of a JSON file: JSON is YAML too. */
export function yamlPassages(source: string): Passage[] {
  const comments = runsOf(commentsOf(source)).flatMap(separate)
  return [...valuesOf(source), ...comments.map((lines): Passage => ({ role: 'text', lines: lines.map(trimmed) }))]
}

function valuesOf(source: string): Passage[] {
  const lineCounter = new LineCounter()
  const passages: Passage[] = []
  visit(parseDocument(source, { lineCounter }), {
    Pair(_, { key, value }) {
      const role = isScalar(key) ? roles[String(key.value)] : undefined
      if (role === undefined || !isScalar(value)) return
      const { line } = lineCounter.linePos(value.range?.[0] ?? 0)
      passages.push({ role, lines: linesFrom(asWritten(source, value), line) })
    },
  })
  return passages
}

/** The lines in the file, without indentation and quotes; not the folded value. */
function asWritten(source: string, { range, type }: Scalar): string {
  const raw = source.slice(range?.[0], range?.[1])
  const text = type?.startsWith('BLOCK') ? raw.replace(/^[|>].*/, '') : raw.replaceAll(/^["']|["']$/g, '')
  return text
    .replaceAll(/^[ \t]+/gm, '')
    .replaceAll("''", "'")
    .replaceAll('\\"', '"')
}

/** yaml's lexer announces a scalar by this character, and a scalar may begin with `#`: a shell's comment. */
const scalarMark = '\u001f'

function commentsOf(source: string): Line[] {
  const comments: Line[] = []
  let number = 1
  let isScalarNext = false
  for (const token of new Lexer().lex(source)) {
    if (token.startsWith('#') && !isScalarNext) comments.push({ text: token.slice(2), number })
    isScalarNext = token === scalarMark
    number += token.split('\n').length - 1
  }
  return comments
}
