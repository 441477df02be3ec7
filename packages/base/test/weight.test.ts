import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseJson } from '../src/json.ts'
import { parseStrictJson } from '../src/strict-json.ts'
import { parseTable } from '../src/toml.ts'
import { parseYaml } from '../src/yaml.ts'

const many = 'it has more values than are accepted.'
const mebibyte = 1024 * 1024
const keys = (count: number) => Array.from({ length: count }, (_, at) => `"${at}":1`).join(',')

describe('JSON that takes far more memory than its text', () => {
  test.each<[what: string, text: string, found: string]>([
    ['objects', `[${'{},'.repeat(2_000_000)}{}]`, many],
    ['lists', `[${'[],'.repeat(2_000_000)}[]]`, many],
    ['texts', `[${'"",'.repeat(4_000_000)}""]`, many],
    ['keys', `{${keys(200_001)}}`, 'it has more than 200000 different keys.'],
    ['levels of lists', '['.repeat(mebibyte), 'it is nested more than 100 levels deep.'],
    ['levels of objects', '{"a":'.repeat(mebibyte), 'it is nested more than 100 levels deep.'],
  ])('is refused for its many %s', (_, text, found) => {
    expect(() => parseJson(text, 'x.json')).toThrow(`Could not read x.json: ${found}`)
    expect(() => parseStrictJson(text, 'x.json')).toThrow(`Could not read x.json: ${found}`)
  })

  test('is told from a large document', () => {
    const components = Array.from({ length: 10_000 }, (_, at) => ({
      name: `name-${at}`,
      purl: `pkg:pypi/name-${at}@1`,
      licenses: [{ license: { id: 'MIT' } }],
      properties: Array.from({ length: 5 }, () => ({ name: 'a', value: '"[{,\\' })),
    }))
    expect(parseJson(JSON.stringify({ components }), 'x.json')).toEqual({ components })
    const lines = Array.from({ length: 4_000_000 }, (_, at) => at)
    expect(parseJson(JSON.stringify(lines), 'x.json')).toHaveLength(4_000_000)
    expect(parseJson(`{${keys(200_000)}}`, 'x.json')).toMatchObject({ 0: 1 })
    expect(parseJson(`${'['.repeat(100)}${']'.repeat(100)}`, 'x.json')).toBeDefined()
  })

  test('no other document is refused, however its texts look', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), text => {
        expect(parseJson(text, 'x.json')).toEqual(JSON.parse(text))
      }),
    )
  })
})

test.each([
  ['items', `a: [${'a,'.repeat(200_000)}a]`],
  ['lines', '- a\n'.repeat(200_000)],
  ['levels', '- '.repeat(200_000)],
  ['levels of keys', '? '.repeat(200_000)],
  ['quotation marks', '"" '.repeat(200_000)],
  ['aliases', '*a '.repeat(200_000)],
])('YAML with too many %s is refused before it is parsed', (_, text) => {
  expect(() => parseYaml(text, 'x.yaml')).toThrow(
    `Could not read x.yaml: ${many} Check that this is the file you meant.`,
  )
})

test('YAML of 5,000 files is read, and dashes in names do not count', () => {
  const entry = (at: number) =>
    `- path: "artifacts/a-b-c-d-e-f-${at}.whl"\n  size: 1\n  sha256: "${String(at).padStart(64, '0')}"\n  mediaType: "application/zip"\n  madeBy:\n    name: "build"\n    version: "unknown"\n  reproducible: "unverified"\n  asset: "a-b-c-${at}.whl"\n`
  const text = Array.from({ length: 5000 }, (_, at) => entry(at)).join('')
  expect(parseYaml(text, 'x.yaml')).toHaveLength(5000)
})

test.each([
  ['tables', '[[a]]\n'.repeat(200_000)],
  ['keys', Array.from({ length: 300_000 }, (_, at) => `a${at}=1\n`).join('')],
  ['items', `a = [${'{},'.repeat(300_000)}{}]`],
])('TOML with too many %s is refused before it is parsed', (_, text) => {
  expect(() => parseTable(text, 'x.toml')).toThrow(`Could not read x.toml: ${many}`)
})
