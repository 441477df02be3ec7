import { expect, test } from '@jest/globals'
import { processTerminal, usesColors } from '../src/terminal.ts'

test.each([
  [true, {}, true],
  [false, {}, false],
  [true, { NO_COLOR: '1' }, false],
  [true, { NO_COLOR: '' }, true],
  [true, { TERM: 'dumb' }, false],
])('a terminal (%s) with %j uses colours: %s', (isTerminal, environment, expected) => {
  expect(usesColors(isTerminal, environment)).toBe(expected)
})

test('a reader that closes early is no error, anything else is', () => {
  processTerminal()
  const [listener] = process.stdout.listeners('error').slice(-1)
  try {
    expect(() => listener?.(Object.assign(new Error('closed'), { code: 'EPIPE' }))).not.toThrow()
    expect(() => listener?.(Object.assign(new Error('no space'), { code: 'ENOSPC' }))).toThrow('no space')
  } finally {
    process.stdout.removeListener('error', listener as () => void)
  }
})
