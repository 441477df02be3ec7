import { expect, test } from '@jest/globals'
import { importsIn } from '../../scripts/test/imports.ts'
import { ImportGraph, nearestTests } from '../../scripts/test/related.ts'

/** A graph of files whose paths are names, so that an import's text is the path. */
function graphOf(texts: Record<string, string>) {
  const graph = new ImportGraph(new Map(Object.entries(texts)), (_, from) => (from in texts ? from : undefined))
  const files = Object.keys(texts)
  return { graph, nearest: (...sources: string[]) => nearestTests(graph, files, sources, files.filter(isTest)) }
}

const isTest = (name: string) => name.endsWith('.test')

test('reads every form of import', () => {
  const text = [
    "import one, { two, type Three as Four } from 'a'",
    "import type { Five } from 'b'",
    "import * as all from 'c'",
    "import 'd'",
    "import {\n  six,\n  seven,\n} from 'e'",
    "export { eight as nine } from 'f'",
    "export * from 'g'",
    'const lazy = await import(/* webpackMode: "eager" */ \'h\')',
  ].join('\n')
  expect(importsIn(text)).toEqual([
    { from: 'a', names: ['default', 'two', 'Three'] },
    { from: 'b', names: ['Five'] },
    { from: 'c', names: ['*'] },
    { from: 'e', names: ['six', 'seven'] },
    { from: 'f', names: ['eight'], exportedAs: ['nine'] },
    { from: 'g', names: ['*'], exportedAs: ['*'] },
    { from: 'd', names: ['*'] },
    { from: 'h', names: ['*'] },
  ])
})

test('what looks like an import in an expression is none', () => {
  expect(importsIn("export const text = { a } from\nconst from = 'x'\n")).toEqual([])
})

test('follows a name through files that pass it on', () => {
  const { graph } = graphOf({
    index: "export { a as b } from 'a'\nexport * from 'c'\nexport const own = 1",
    a: 'export const a = 1',
    c: 'export async function c() {}',
    user: "import { b, c } from 'index'",
    'user of own': "import { own } from 'index'",
    'user of all': "import * as index from 'index'",
  })
  expect([...graph.uses('user')]).toEqual(['a', 'c'])
  expect([...graph.uses('user of own')]).toEqual(['index'])
  expect([...graph.uses('user of all')]).toEqual(['index'])
})

test('a name whose place is not found stands for the file that was named', () => {
  const { graph } = graphOf({
    index: "export * from 'a'",
    a: 'const hidden = 1\nexport { hidden }',
    user: "import { hidden } from 'index'",
  })
  expect([...graph.uses('user')]).toEqual(['index'])
})

test('gives the tests that import a source themselves, else those of its importers', () => {
  const { nearest } = graphOf({
    deep: 'export const deep = 1',
    middle: "import { deep } from 'deep'\nexport const middle = deep",
    top: "import { middle } from 'middle'\nexport const top = middle",
    'middle.test': "import { middle } from 'middle'",
    'top.test': "import { top } from 'top'",
    alone: '',
  })
  expect(nearest('top')).toEqual(['top.test'])
  expect(nearest('middle')).toEqual(['middle.test'])
  expect(nearest('deep')).toEqual(['middle.test'])
  expect(nearest('deep', 'top')).toEqual(['top.test'])
  expect(nearest('alone')).toEqual([])
})

test('ends where files import each other', () => {
  const { nearest } = graphOf({
    a: "import { b } from 'b'\nexport const a = 1",
    b: "import { a } from 'a'\nexport const b = 1",
  })
  expect(nearest('a')).toEqual([])
})
