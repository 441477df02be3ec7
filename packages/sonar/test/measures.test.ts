import { afterEach, describe, expect, test } from '@jest/globals'
import { compareMeasures, equal } from '../src/compare-measures.ts'
import { fileMeasures, isPythonOnly, projectMeasures } from '../src/measures.ts'
import { ask, stopDoubles } from './support/sonar.ts'

afterEach(stopDoubles)
const counts = (lines: number, coveredLines: number, branches = 0, coveredBranches = 0) => {
  return { lines, coveredLines, branches, coveredBranches }
}
const measures = { lines_to_cover: 10, uncovered_lines: 3, conditions_to_cover: 4, uncovered_conditions: 1 }

describe('fileMeasures', () => {
  test('reads files by path; one without coverage has none', async () => {
    const { api, double } = await ask()
    double.set({
      files: { 'pkg/b ü.py': measures, 'pkg/__init__.py': {}, 'a.py': { lines_to_cover: 2, uncovered_lines: 0 } },
    })
    expect(await fileMeasures(api, 'key:x', { branch: 'f/x' })).toEqual(
      new Map([
        ['a.py', counts(2, 2)],
        ['pkg/__init__.py', counts(0, 0)],
        ['pkg/b ü.py', counts(10, 7, 4, 3)],
      ]),
    )
    expect(double.requests[0]?.query).toEqual({
      component: 'key:x',
      branch: 'f/x',
      metricKeys: 'lines_to_cover,uncovered_lines,conditions_to_cover,uncovered_conditions',
      qualifiers: 'FIL',
      s: 'path',
      ps: '500',
      p: '1',
    })
  })

  test('reads all pages', async () => {
    const { api, double } = await ask()
    double.set({ files: Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`f${index}.py`, measures])) })
    const found = await fileMeasures(api, 'k', { pullRequest: '7' })
    expect(found?.size).toBe(1001)
    expect(double.requests.map(({ query }) => [query.p, query.pullRequest])).toEqual([
      ['1', '7'],
      ['2', '7'],
      ['3', '7'],
    ])
  })

  test('none of a project that was made beforehand and never analysed', async () => {
    const { api } = await ask()
    expect(await fileMeasures(api, 'k')).toBeUndefined()
  })

  test('a project that is not there, and one that may not be seen', async () => {
    const { api, double } = await ask()
    const path = 'api/measures/component_tree'
    double.fail(path, { status: 404, message: "Component key 'k' not found" })
    expect(await fileMeasures(api, 'k')).toBeUndefined()
    double.fail(path, { status: 403, message: 'Insufficient privileges' })
    await expect(fileMeasures(api, 'k')).rejects.toThrow('answered 403 ("Insufficient privileges")')
  })

  test('answers without end, and what is no count', async () => {
    const { api, double } = await ask()
    const path = 'api/measures/component_tree'
    const body = JSON.stringify({ paging: { total: 10 ** 9 }, components: [{ path: 'a.py', measures: [] }] })
    double.fail(path, { answer: { status: 200, headers: {}, body } }, 200)
    await expect(fileMeasures(api, 'k')).rejects.toThrow('it has more than 100000 files.')
    double.set({ files: { 'a.py': { lines_to_cover: 1.5 } } })
    await expect(fileMeasures(api, 'k')).rejects.toThrow('lines_to_cover is "1.5", not a count.')
    const odd = JSON.stringify({ components: [{ measures: [{ metric: 'lines_to_cover' }] }] })
    double.fail(path, { answer: { status: 200, headers: {}, body: odd } })
    await expect(fileMeasures(api, 'k')).rejects.toThrow('lines_to_cover is "", not a count.')
  })
})

describe('projectMeasures', () => {
  test('the numbers of the whole project', async () => {
    const { api, double } = await ask()
    double.set({ totals: measures })
    expect(await projectMeasures(api, 'k', { branch: 'main' })).toEqual(counts(10, 7, 4, 3))
    expect(double.requests[0]?.query).toMatchObject({ component: 'k', branch: 'main' })
  })

  test('none of a project that was made beforehand and never analysed', async () => {
    const { api, double } = await ask()
    double.set({ totals: {} })
    expect(await projectMeasures(api, 'k')).toBeUndefined()
  })

  test.each([
    ['py=340', true],
    ['ipynb=2;py=340', true],
    ['js=12;py=340', false],
    ['', false],
  ])('languages %j: Python only %j', async (value, expected) => {
    const { api, double } = await ask()
    const measures = [{ metric: 'ncloc_language_distribution', value }]
    double.fail('api/measures/component', {
      answer: { status: 200, headers: {}, body: JSON.stringify({ component: { key: 'k', measures } }) },
    })
    expect(await isPythonOnly(api, 'k')).toBe(expected)
  })

  test('none before the first analysis', async () => {
    const { api, double } = await ask()
    double.fail('api/measures/component', { status: 404 })
    expect(await projectMeasures(api, 'k')).toBeUndefined()
  })
})

describe('compareMeasures', () => {
  const line = (number: number, covered: boolean) => ({ line: number, covered })
  const file = { path: 'a.py', lines: [line(1, true), { ...line(2, false), branches: { total: 2, covered: 1 } }] }

  test('all arrived', () => {
    const theirs = new Map([
      ['a.py', counts(2, 1, 2, 1)],
      ['empty.py', counts(0, 0)],
      ['unmeasured.py', counts(9, 0)],
    ])
    const comparison = compareMeasures(
      [file, { path: 'empty.py', lines: [] }, { path: 'ignored.py', lines: [] }],
      theirs,
    )
    expect(comparison).toEqual({ ours: counts(2, 1, 2, 1), theirs: counts(2, 1, 2, 1), differing: [], absent: [] })
    expect(equal(comparison.ours, comparison.theirs)).toBe(true)
  })

  test('what did not is named', () => {
    const other = { path: 'b.py', lines: [line(1, true)] }
    const comparison = compareMeasures([file, other], new Map([['a.py', counts(2, 1)]]))
    expect(comparison).toEqual({
      ours: counts(3, 2, 2, 1),
      theirs: counts(2, 1),
      differing: [{ path: 'a.py', ours: counts(2, 1, 2, 1), theirs: counts(2, 1) }],
      absent: ['b.py'],
    })
    expect(equal(comparison.ours, comparison.theirs)).toBe(false)
  })
})
