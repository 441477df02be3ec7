import { describe, expect, test } from '@jest/globals'
import { type Branches, type CoverageReport, countsOf, type LineCoverage } from '@release-tools/evidence'
import fc from 'fast-check'
import { branchesTo } from '../../src/read/merge-branches.ts'
import { mergeReports, type NamedReport } from '../../src/read/merge-reports.ts'

function report(name: string, files: Record<string, LineCoverage[]>, parts: Partial<CoverageReport> = {}): NamedReport {
  const listed = Object.entries(files).map(([path, lines]) => ({ path, lines }))
  return { name, report: { version: '7.17.3', branches: true, files: listed, ...parts } }
}

const arcs = (listed: Record<number, boolean>): Branches =>
  branchesTo(new Map(Object.entries(listed).map(([to, taken]) => [Number(to), taken])))
const line = (number: number, covered: boolean, branches?: Branches): LineCoverage => ({
  line: number,
  covered,
  ...(branches ? { branches } : {}),
})

describe('mergeReports', () => {
  test('joins files, lines and arcs', () => {
    const merged = mergeReports([
      report('a', { 'x.py': [line(3, false), line(4, true, arcs({ 5: true, [-1]: false }))], 'a.py': [line(1, true)] }),
      report('b', {
        'x.py': [line(1, true), line(3, true), line(4, false, arcs({ 5: false, [-1]: true }))],
        'b.py': [],
      }),
    ])
    expect(merged).toEqual({
      version: '7.17.3',
      branches: true,
      files: [
        { path: 'x.py', lines: [line(1, true), line(3, true), line(4, true, arcs({ 5: true, [-1]: true }))] },
        { path: 'a.py', lines: [line(1, true)] },
        { path: 'b.py', lines: [] },
      ],
    })
  })

  test('one way that only one report knows is a way', () => {
    const merged = mergeReports([
      report('a', { 'x.py': [line(1, true, arcs({ 2: true, 3: false }))] }),
      report('b', { 'x.py': [line(1, true, arcs({ 2: false, 4: false }))] }),
      report('c', { 'x.py': [line(1, true)] }),
    ])
    expect(merged.files[0]?.lines).toEqual([line(1, true, arcs({ 2: true, 3: false, 4: false }))])
  })

  test('a report alone stays what it is, and its own lines are not changed', () => {
    const one = report('a', { 'x.py': [line(1, true, { total: 3, covered: 1 })] })
    expect(mergeReports([one])).toEqual(one.report)
    const before = structuredClone(one)
    mergeReports([one, report('b', { 'x.py': [line(1, true, { total: 3, covered: 3 })] })])
    expect(one).toEqual(before)
  })

  test.each([
    [0, 0, 0],
    [0, 1, 1],
    [1, 0, 1],
    [2, 1, 2],
    [1, 2, 2],
  ])('counts of %s and %s of two arcs make %s', (a, b, covered) => {
    const reports = [a, b].map(taken => report('x', { 'x.py': [line(1, true, { total: 2, covered: taken })] }))
    expect(mergeReports(reports).files[0]?.lines[0]?.branches).toEqual({ total: 2, covered })
  })

  test.each([
    [
      { total: 2, covered: 1 },
      { total: 2, covered: 1 },
    ],
    [
      { total: 2, covered: 2 },
      { total: 3, covered: 1 },
    ],
    [{ total: 2, covered: 1 }, arcs({ 2: true, 3: false })],
  ])('refuses counts that leave open what was taken: %j and %j', (a, b) => {
    const reports = [
      report('py310.xml', { 'x.py': [line(7, true, a)] }),
      report('py314.xml', { 'x.py': [line(7, true, b)] }),
    ]
    expect(() => mergeReports(reports)).toThrow(
      'Could not merge the coverage reports py310.xml and py314.xml: both cover some branches of line 7 of x.py, but do not say which. Use the data files `.coverage` instead, which can be merged.',
    )
  })

  test.each([true, false])('refuses reports of which one has no branches (%s)', branches => {
    const [a, b] = branches ? ['a.json', 'b.json'] : ['b.json', 'a.json']
    const reports = [report('a.json', {}, { branches }), report('b.json', {}, { branches: !branches })]
    expect(() => mergeReports(reports)).toThrow(
      `Could not merge the coverage reports a.json and b.json: ${a} has branches, but ${b} does not. Use the same setting \`branch\` of coverage.py`,
    )
  })

  test('refuses two major versions, and takes two minor ones', () => {
    const versions = (...all: (string | undefined)[]) =>
      mergeReports(all.map((version, index) => report(`r${index}`, {}, { version })))
    expect(() => versions('7.17.3', undefined, '6.5.0')).toThrow(
      'Could not merge the coverage reports r0 and r2: they come from coverage.py 7.17.3 and 6.5.0, which count differently. Use the same',
    )
    expect(versions(undefined, '7.10.7', '7.17.3').version).toBe('7.10.7')
    expect(versions(undefined, undefined).version).toBeUndefined()
  })

  test('refuses nothing at all', () => {
    expect(() => mergeReports([])).toThrow(
      'Could not merge coverage reports: none lists a file of the project. Give the data of a run that measured it.',
    )
  })

  const lines = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.boolean(), fc.boolean(), fc.boolean()), {
      selector: ([n]) => n,
    })
    .map(all => all.map(([n, covered, a, b]) => line(n, covered, n % 2 ? arcs({ 1: a, 2: b }) : undefined)))

  test('the order of reports does not change the numbers, and joining twice adds nothing', () => {
    fc.assert(
      fc.property(lines, lines, (first, second) => {
        const [a, b] = [report('a', { 'x.py': first }), report('b', { 'x.py': second })]
        const merged = mergeReports([a, b])
        expect(merged.files[0]?.lines).toEqual(mergeReports([b, a]).files[0]?.lines)
        expect(mergeReports([a, b, { name: 'c', report: merged }])).toEqual(merged)
        expect(countsOf(merged.files).coveredLines).toBeGreaterThanOrEqual(countsOf(a.report.files).coveredLines)
      }),
    )
  })
})
