import { expect, test } from '@jest/globals'
import { byKind } from '../src/by-kind.ts'

type Shape = { kind: 'circle'; radius: number } | { kind: 'square'; side: number }

function sizeOf(shape: Shape): number {
  return byKind(shape, { circle: ({ radius }) => 2 * radius, square: ({ side }) => side })
}

test('each kind has its case', () => {
  expect(sizeOf({ kind: 'circle', radius: 2 })).toBe(4)
  expect(sizeOf({ kind: 'square', side: 3 })).toBe(3)
})

test('a kind without a case does not compile', () => {
  // @ts-expect-error: a square has no case.
  const sizes = (shape: Shape) => byKind(shape, { circle: ({ radius }) => radius })
  expect(sizes({ kind: 'circle', radius: 5 })).toBe(5)
})
