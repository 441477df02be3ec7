import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parseSync } from '@swc/core'
import { root, trackedFiles } from '../scripts/shared/repository.ts'

const longestFile = 200
/** Faces of packages, which only list names. That of evidence has the most. */
const longestFace = 400
const longestTestFile = 500
const longestFunction = 40
// Tests hold data too. What only groups tests (`describe`) has no limit but the file's.
const longestTestFunction = 70
const largestMedianFile = 60

const sources = trackedFiles('packages/*/src/*.ts', 'actions/*/src/*.ts', 'scripts/*.ts', 'bench/*.ts')
const tests = trackedFiles('packages/*/test/*.ts', 'packages/*/testing/*.ts', 'actions/*/test/*.ts', 'test/*.ts')

function lengthOf(path: string): number {
  return readFileSync(join(root, path), 'utf8').trimEnd().split('\n').length
}

interface Node {
  type?: string
  span?: { start: number; end: number }
  /** Of a call: what is called, an identifier or what it is called on. */
  callee?: Node
  object?: Node
  tag?: Node
  value?: string
  arguments?: { expression: Node }[]
}

const functionTypes = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassMethod',
  'PrivateMethod',
  'Constructor',
  'MethodProperty',
])

/** Gives the line of a place, by swc's count: bytes, from 1. */
function linesOf(bytes: Buffer): (offset: number) => number {
  const lines = new Uint32Array(bytes.length + 2)
  let line = 1
  for (const [at, byte] of bytes.entries()) {
    lines[at + 1] = line
    if (byte === 0x0a) line++
  }
  lines[bytes.length + 1] = line
  return offset => lines[offset] ?? line
}

/** Every function of a file with its length in lines, `path:line name (length)` for the ones over the limit. */
function longFunctions(path: string, limit: number): string[] {
  const bytes = readFileSync(join(root, path))
  const text = bytes.toString()
  // To parse takes most of the time, and half of all files have fewer lines than a function may have.
  if (text.split('\n').length <= limit) return []
  const module = parseSync(text, { syntax: 'typescript', target: 'es2024' })
  const found: string[] = []
  const lineAt = linesOf(bytes)
  const walk = (value: unknown, groups = false): void => {
    if (Array.isArray(value)) for (const item of value) walk(item)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return
    const node = value as Node
    const [first, last] = node.span === undefined ? [0, limit] : [lineAt(node.span.start), lineAt(node.span.end)]
    // What is not longer has nothing longer in it.
    if (last - first + 1 <= limit) return
    if (functionTypes.has(node.type ?? '') && !groups) found.push(`${path}:${first} (${last - first + 1} lines)`)
    const isGroup = node.type === 'CallExpression' && calledName(node) === 'describe'
    for (const child of isGroup ? (node.arguments ?? []) : []) walk(child.expression, true)
    for (const child of isGroup ? [] : Object.values(value)) walk(child)
  }
  walk(module)
  return found
}

/** `describe` of `describe(…)`, `describe.each(…)(…)` and `` describe.each`…`(…) ``: its body only groups tests. */
function calledName(node: Node | undefined): string | undefined {
  if (node?.type === 'Identifier') return node.value
  const inner = node?.callee ?? node?.object ?? node?.tag
  return inner === undefined ? undefined : calledName(inner)
}

test(`no source file has more than ${longestFile} lines`, () => {
  const limitOf = (path: string) => (/^packages\/[^/]+\/src\/index\.ts$/.test(path) ? longestFace : longestFile)
  expect(sources.filter(path => lengthOf(path) > limitOf(path))).toEqual([])
})

test(`the median source file has at most ${largestMedianFile} lines`, () => {
  const lengths = sources.map(lengthOf).sort((a, b) => a - b)
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(largestMedianFile)
})

test(`no test file has more than ${longestTestFile} lines`, () => {
  expect(tests.filter(path => lengthOf(path) > longestTestFile)).toEqual([])
})

test(`no function has more than ${longestFunction} lines`, () => {
  expect(sources.flatMap(path => longFunctions(path, longestFunction))).toEqual([])
})

test(`no function of a test has more than ${longestTestFunction} lines`, () => {
  expect(tests.flatMap(path => longFunctions(path, longestTestFunction))).toEqual([])
})
