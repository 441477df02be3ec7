import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { columns, harmless, harmlessJson, wrap } from '../src/text.ts'

describe('text for a terminal', () => {
  test('is never wider than 80 columns, and loses nothing but blanks', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }).map(harmless), fc.integer({ min: 0, max: 40 }), (text, indent) => {
        const lines = wrap(text, indent).split('\n')
        expect(lines.filter(line => line.length > 80)).toEqual([])
        expect(
          lines
            .map(line => line.trim())
            .join('')
            .replaceAll(' ', ''),
        ).toBe(text.replaceAll(' ', ''))
      }),
    )
  })

  test('an address stands whole on a line, however long it is', () => {
    const address = `https://github.com/acme/${'w'.repeat(80)}/.github/workflows/build.yml@refs/tags/v1`
    expect(wrap(`The builder is ${address}.`, 8)).toBe(`        The builder is\n        ${address}.`)
    expect(wrap('x'.repeat(100), 60).split('\n')).toHaveLength(5)
  })

  test('columns stand below each other', () => {
    expect(
      columns([
        ['a', 'one'],
        ['long', 'two'],
      ]),
    ).toBe('  a     one\n  long  two')
    expect(
      columns([
        ['x'.repeat(31), 'one'],
        ['b', 'two'],
      ]),
    ).toBe(`  ${'x'.repeat(31)}\n${' '.repeat(34)}one\n  b${' '.repeat(31)}two`)
  })

  test('can’t steer the terminal', () => {
    expect(harmless('a\u001b[2Jb\nc\u202ed\u200b\u2028\ud800')).toBe(
      'a\\u{1b}[2Jb\\u{a}c\\u{202e}d\\u{200b}\\u{2028}\\u{d800}',
    )
  })

  test('nor can JSON, which means the same', () => {
    const value = { name: 'a\u001b\u009b2Jb\u202ec\u{e0041}\u2028é漢' }
    const text = harmlessJson(value)
    expect(text).not.toMatch(/[\p{Cf}\u2028]|[^\n\P{Cc}]/u)
    expect(text).toContain('é漢')
    expect(JSON.parse(text)).toEqual(value)
  })
})
