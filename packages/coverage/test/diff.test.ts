import { expect, test } from '@jest/globals'
import { parseChangedLines } from '../src/diff.ts'

const lines = (diff: string) => [...parseChangedLines(diff)].map(([path, numbers]) => [path, [...numbers]])

test('an empty diff changes nothing', () => {
  expect(lines('')).toEqual([])
})

test('a hunk that is cut off is read as far as its header says', () => {
  expect(lines('--- a/x\n+++ b/x\n@@ -0,0 +1,3 @@\n+one')).toEqual([['x', [1, 2, 3]]])
})

test('a removal changes no line', () => {
  expect(lines('--- a/x\n+++ b/x\n@@ -1,2 +0,0 @@\n-one\n-two\n')).toEqual([])
})

test('names in quotes are taken as C has them', () => {
  expect(lines('+++ "b/\\303\\251\\001\\a\\b\\t\\n\\v\\f\\r\\"\\\\x"\t\n@@ -0,0 +1 @@\n+a\n')).toEqual([
    ['é\x01\x07\b\t\n\v\f\r"\\x', [1]],
  ])
})

test('digits behind a backslash of a name are no byte', () => {
  expect(lines('+++ "b/a\\\\303b\\\\\\303\\251"\n@@ -0,0 +1 @@\n+a\n')).toEqual([['a\\303b\\é', [1]]])
})

test('a name without prefix is refused', () => {
  expect(() => lines('+++ x\n')).toThrow(
    'Could not read the output of git diff: it contains the unexpected name "x". Check the git configuration.',
  )
})
