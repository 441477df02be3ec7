import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { root, trackedFiles } from '../../scripts/shared/repository.ts'

const page = 'docs/glossary.md'
const glossary = read(page)
const terms = [...glossary.matchAll(/^### (.+)$/gm)].map(match => match[1] ?? '')

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** A term as it stands in a sentence: at its beginning, in the plural, broken over lines. */
function inText(term: string): RegExp {
  const plural = term.endsWith('y') ? `${term.slice(0, -1)}(?:y|ies)` : `${term}(?:e?s)?`
  return new RegExp(`\\b${plural.replaceAll(' ', '\\s+')}\\b`, 'i')
}

/** The words in the last column of the row that begins with `result`. */
function words(result: string): string[] {
  const row = glossary.split('\n').find(line => line.startsWith(`| ${result}`)) ?? ''
  return [...(row.split('|').at(-2) ?? '').matchAll(/`([^`]+)`/g)].map(match => match[1] ?? '')
}

test('terms are sorted, and each stands once', () => {
  expect(terms.length).toBeGreaterThan(40)
  const lower = terms.map(term => term.toLowerCase())
  expect(lower).toEqual([...new Set(lower)].sort())
})

test('every term has a definition', () => {
  const sections = glossary.split(/^#{2,3} /m).slice(1)
  expect(sections.filter(section => section.split('\n').slice(1).join('').trim() === '')).toEqual([])
})

test('every term is used in another page or in a source', () => {
  const files = trackedFiles('*.md', 'packages/*/src/*.ts', 'actions/*/src/*.ts').filter(path => path !== page)
  const texts = files.map(read).join('\n')
  expect(terms.filter(term => !inText(term).test(texts))).toEqual([])
})

test('the linter’s term rules lead to terms of the glossary', () => {
  const { swap } = parse(read('prose/styles/ReleaseTools/Terms.yml'))
  const wanted = [...new Set(Object.values<string>(swap))]
  expect(wanted.length).toBeGreaterThan(0)
  expect(wanted.filter(term => !terms.includes(term))).toEqual([])
})

test.each([
  ['the policy: the verdict', 'manifest', '/properties/verdict/properties/result/enum'],
  ['one check of', 'verify-report', '/properties/checks/items/properties/status/enum'],
  ['`release-tools verify` and', 'verify-report', '/properties/result/enum'],
  ['a scanner’s run', 'findings', '/definitions/scanner/properties/status/enum'],
  ['a rebuild', 'manifest', '/$defs/file/properties/reproducible/enum'],
  ['a test |', 'test-results', '/properties/tests/items/properties/outcome/enum'],
])('the words for the result of %s are those of the schema %s', (result, schema, pointer) => {
  const path = pointer.split('/').slice(1)
  const value = path.reduce((node, key) => node?.[key], JSON.parse(read(`docs/schema/${schema}.v1.json`)))
  expect(value).toEqual(words(result))
})
