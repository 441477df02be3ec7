import type { Literal } from './literal.ts'
import { type Line, type Passage, type Role, separate } from './passage.ts'

/** Stands for an expression in a template: Vale leaves code out. */
const placeholder = '`…`'

/** Two words, the second in small letters: names, paths and keys have no such thing. */
const twoWords = /\p{L}{2,}[,;:]? \p{Ll}{2,}/u

/** Programs, styles and pages in templates: they begin on a line of their own, or with a tag. */
const code = /^\s*(?:\n|<)/

/** The text of a string or template that people read; none when it is not prose. */
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

/** A line of a template in its source: `\n` in it begins another. */
function unescaped(raw: string): string[] {
  return raw.split('\\n').map(text => text.replaceAll(/\\(.)/g, '$1'))
}

/** Without tags and fences, which would hide what follows. */
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
