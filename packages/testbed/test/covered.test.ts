import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { Covered } from '../src/jest/covered.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'covered-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Counters of two statements, a function, and a branch with two ways. */
const counters = (s: [number, number], f = 0, b: [number, number] = [0, 0]) => ({
  s: { 0: s[0], 1: s[1] },
  f: { 0: f },
  b: { 0: b },
})

/** What is left of this coverage. */
function left(covered: Covered, coverage: Record<string, ReturnType<typeof counters>>): string[] {
  covered.keepNew(coverage)
  return Object.keys(coverage)
}

test('a source is reported at first, also if nothing of it ran, and then only if more of it ran', () => {
  const covered = new Covered(undefined)
  expect(left(covered, { 'a.ts': counters([1, 0]), 'b.ts': counters([0, 0]) })).toEqual(['a.ts', 'b.ts'])
  expect(left(covered, { 'a.ts': counters([7, 0]), 'b.ts': counters([0, 0]) })).toEqual([])
  expect(left(covered, { 'a.ts': counters([0, 1]) })).toEqual(['a.ts'])
  // Both statements are known by now, of different test files.
  expect(left(covered, { 'a.ts': counters([1, 1]) })).toEqual([])
  expect(left(covered, { 'a.ts': counters([1, 1], 1) })).toEqual(['a.ts'])
  expect(left(covered, { 'a.ts': counters([1, 1], 1, [0, 3]) })).toEqual(['a.ts'])
  expect(left(covered, { 'a.ts': counters([1, 1], 1, [1, 0]) })).toEqual(['a.ts'])
  expect(left(covered, { 'a.ts': counters([1, 1], 1, [1, 1]) })).toEqual([])
})

test('a process knows what processes before it reported', () => {
  const [first, second] = [new Covered(folder), new Covered(folder)]
  expect(left(first, { 'a.ts': counters([1, 0]) })).toEqual(['a.ts'])
  // It began before the first one reported.
  expect(left(second, { 'a.ts': counters([0, 1]) })).toEqual(['a.ts'])
  expect(left(new Covered(folder), { 'a.ts': counters([1, 1]), 'b.ts': counters([0, 0]) })).toEqual(['b.ts'])
  expect(readdirSync(folder)).toHaveLength(3)
})
