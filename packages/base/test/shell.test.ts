import { execFileSync } from 'node:child_process'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { argumentPath, shellWord } from '../src/shell.ts'

test('plain words stay as they are', () => {
  expect(shellWord('ghcr.io/acme/widget@sha256:0a')).toBe('ghcr.io/acme/widget@sha256:0a')
})

test('a shell gives every word back as it was', () => {
  const word = fc.string({ unit: 'binary', minLength: 1 }).filter(text => !/[\0\ud800-\udfff]/.test(text))
  fc.assert(
    fc.property(word, text => {
      const printed = execFileSync('sh', ['-c', `printf %s ${shellWord(text)}`]).toString()
      expect(printed).toBe(text)
    }),
    { numRuns: 30 },
  )
})

test('no path is taken for an option', () => {
  expect(['-rf', '--help', 'a-b', './-a', ''].map(argumentPath)).toEqual(['./-rf', './--help', 'a-b', './-a', ''])
})
