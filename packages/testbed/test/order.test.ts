import { expect, test } from '@jest/globals'
import { rankOf } from '../src/jest/order.ts'

test.each([
  ['a file of SonarQube', '/** @needs python sonar */\n', 3],
  ['a file of the demo', '/** @needs demo */\njest.setTimeout(10 * 60_000)\n', 2],
  ['a file that builds images', '/** @needs builders registry */\n', 1],
  ['a file with a limit of two minutes', 'jest.setTimeout(120_000)\n', 1],
  ['a file with a limit of ten minutes, as a product', 'jest.setTimeout(10 * 60_000)\n', 1],
  ['a file with a limit of a minute', 'jest.setTimeout(60_000)\n', 0],
  ['a file that only quotes a limit', "  expect('jest.setTimeout(120_000)')\n", 0],
  ['any other file', '/** @needs registry */\n', 0],
])('%s begins in its turn', (_, text, rank) => {
  expect(rankOf(text)).toBe(rank)
})
