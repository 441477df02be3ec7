import { type Line, linesFrom, type Passage, runsOf, separate, trimmed } from './passage.ts'

/** Bytes from `start` up to `end`. */
export interface Span {
  start: number
  end: number
}

/** Instructions to programs. */
const notProse = /^(?:biome-ignore|@ts-|eslint|webpack|\/ <reference)/

const comment = /\/\*.*?\*\/|\/\/[^\n]*/gs

/**
 * The comments of a TypeScript source, which are missing in swc's syntax tree. `literals` are the strings, templates and regular
 * expressions, in which two slashes do not begin a comment.
 */
export function commentPassages(source: Buffer, literals: Span[]): Passage[] {
  const code = Buffer.from(source)
  for (const { start, end } of literals)
    code.subarray(start, end).forEach((byte, at, part) => void blank(byte, at, part))
  const text = code.toString()
  const found = [...text.matchAll(comment)].map(match => ({
    block: match[0].startsWith('/*'),
    lines: linesFrom(bare(match[0]), text.slice(0, match.index).split('\n').length).filter(isProse),
  }))
  const blocks = found.filter(({ block }) => block).map(({ lines }) => lines)
  const lines = found.filter(({ block }) => !block).flatMap(({ lines }) => lines)
  return [...blocks, ...runsOf(lines)].flatMap(separate).map(lines => ({ role: 'text', lines: lines.map(trimmed) }))
}

function isProse({ text }: Line): boolean {
  return !notProse.test(text.trim())
}

const newline = 10
const space = 32

function blank(byte: number, at: number, part: Uint8Array): void {
  if (byte !== newline) part[at] = space
}

/** Without its slashes and stars. */
function bare(comment: string): string {
  return comment
    .replace(/^\/\*+|^\/\//, '')
    .replace(/\*+\/$/, '')
    .replaceAll(/^[ \t]*\*/gm, '')
    .replaceAll(/^ /gm, '')
}
