import type { Literal } from './literal.ts'
import { type Line, type Passage, type Role, separate } from './passage.ts'

/** Replaces an expression in a template, because Vale ignores code. */
const placeholder = '`…`'

/** Two words, the second in lower case. Names, paths and keys do not contain this. */
const twoWords = /\p{L}{2,}[,;:]? \p{Ll}{2,}/u

/** Programs, styles and pages in templates, which begin with a line break or a tag. */
const code = /^\s*(?:\n|<)/

/** The prose in a string or template; empty if it is not prose. */
export function messagePassages(literal: Literal, role: Role, source: Buffer): Passage[] {
  const lines = literal.quasis === undefined ? linesOfString(literal, source) : linesOfTemplate(literal.quasis, source)
  const text = lines.map(line => line.text).join('\n')
  if (code.test(text) || !twoWords.test(text)) return []
  return separate(lines).map(lines => ({ role, lines: lines.map(readable) }))
}

function linesOfString({ value = '', span }: Literal, source: Buffer): Line[] {
  return value.split('\n').map(text => ({ text, number: lineAt(source, span.start) }))
}

function linesOfTemplate(quasis: NonNullable<Literal['quasis']>, source: Buffer): Line[] {
  const lines: Line[] = []
  for (const { raw, span } of quasis) {
    const first = lineAt(source, span.start)
    const own = raw.split('\n').flatMap((text, index) => unescaped(text).map(text => ({ text, number: first + index })))
    const before = lines.pop()
    const [start, ...rest] = own
    lines.push({ text: joined(before?.text, start?.text ?? ''), number: before?.number ?? first }, ...rest)
  }
  return lines
}

function joined(before: string | undefined, after: string): string {
  return before === undefined ? after : `${before}${placeholder}${after}`
}

/** The lines of a source line in a template: `\n` begins a new one. */
function unescaped(raw: string): string[] {
  return raw.split('\\n').map(text => text.replaceAll(/\\(.)/g, '$1'))
}

/** Removes tags and fences, which would hide the text after them. */
function readable({ text, number }: Line): Line {
  return { text: text.replaceAll(/<[^>]*>|^\s*```.*/g, '').trim(), number }
}

/** swc counts bytes from 1. */
function lineAt(source: Buffer, byte: number): number {
  return source
    .subarray(0, byte - 1)
    .toString()
    .split('\n').length
}
