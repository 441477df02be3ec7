import { PassThrough } from 'node:stream'
import { afterEach, describe, expect, test } from '@jest/globals'
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

describe('a question', () => {
  const [stdin, stdout] = [process.stdin, process.stdout]
  afterEach(() => {
    Object.defineProperty(process, 'stdin', { value: stdin, configurable: true })
    Object.defineProperty(process, 'stdout', { value: stdout, configurable: true })
  })

  /** A terminal in place of the streams of the process; `written` has what was printed. */
  function typed(isTTY: boolean) {
    const [input, output] = [new PassThrough(), new PassThrough()]
    Object.defineProperty(process, 'stdin', { value: Object.assign(input, { isTTY }), configurable: true })
    Object.defineProperty(process, 'stdout', { value: Object.assign(output, { isTTY }), configurable: true })
    return { input, written: () => String(output.read()) }
  }

  test('is asked at a terminal, and answered by one line', async () => {
    const { input, written } = typed(true)
    const answer = processTerminal().ask?.('Sure? ')
    input.write('yes\n')
    expect(await answer).toBe('yes\n')
    expect(written()).toBe('Sure? ')
    expect([input.listenerCount('data'), input.isPaused()]).toEqual([0, true])
  })

  test('is not answered by the end of the input', async () => {
    const { input } = typed(true)
    const answer = processTerminal().ask?.('Sure? ')
    input.end()
    expect(await answer).toBe('')
  })

  test('is not asked in a pipe', () => {
    typed(false)
    expect(processTerminal().ask).toBeUndefined()
  })
})
