import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parseSync } from '@swc/core'
import { root, trackedFiles } from '../scripts/shared/repository.ts'

const longestFile = 200
const longestFunction = 40
const largestMedianFile = 60

const sources = trackedFiles('packages/*/src/*.ts', 'actions/*/src/*.ts', 'scripts/*.ts', 'bench/*.ts')

function lengthOf(path: string): number {
  return readFileSync(join(root, path), 'utf8').trimEnd().split('\n').length
}

interface Node {
  type?: string
  span?: { start: number; end: number }
  identifier?: { value: string }
  key?: { value: string }
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

/** Every function of a file with its length in lines, `path:line name (length)` for the ones over the limit. */
function longFunctions(path: string): string[] {
  const bytes = readFileSync(join(root, path))
  const module = parseSync(bytes.toString(), { syntax: 'typescript', target: 'es2024' })
  // swc counts bytes on from the files that it has parsed before; leading comments are not part of the module.
  const found: string[] = []
  // swc counts bytes, from 1.
  const lineAt = (offset: number) =>
    bytes
      .subarray(0, offset - 1)
      .toString()
      .split('\n').length
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) walk(item)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return
    const node = value as Node
    if (node.type !== undefined && node.span !== undefined && functionTypes.has(node.type)) {
      const [first, last] = [lineAt(node.span.start), lineAt(node.span.end)]
      if (last - first + 1 > longestFunction) found.push(`${path}:${first} (${last - first + 1} lines)`)
    }
    for (const child of Object.values(value)) walk(child)
  }
  walk(module)
  return found
}

test(`no source file has more than ${longestFile} lines`, () => {
  expect(sources.filter(path => lengthOf(path) > longestFile)).toEqual([])
})

test(`the median source file has at most ${largestMedianFile} lines`, () => {
  const lengths = sources.map(lengthOf).sort((a, b) => a - b)
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(largestMedianFile)
})

test(`no function has more than ${longestFunction} lines`, () => {
  expect(sources.flatMap(longFunctions)).toEqual([])
})
