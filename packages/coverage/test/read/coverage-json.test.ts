import { describe, expect, test } from '@jest/globals'
import { Problem } from '@release-tools/base'
import { countsOf } from '@release-tools/evidence'
import { parseCoverageJson } from '../../src/read/coverage-json.ts'
import { LineBudget } from '../../src/read/line-budget.ts'

interface Entry {
  executed_lines: unknown[]
  missing_lines: unknown[]
  excluded_lines: number[]
  executed_branches: unknown[]
  missing_branches: unknown[]
  summary: Record<string, number>
}

interface Report {
  meta: Record<string, unknown>
  files: Record<string, Entry>
  totals: Record<string, number>
}

/** As coverage.py 7.17 has it for a module with an `if` and an excluded line. */
function report(entry: Entry): Report {
  const meta = { format: 3, version: '7.17.3', branch_coverage: true, show_contexts: false }
  return { meta, files: { 'pkg/ünï.py': entry }, totals: { ...entry.summary } }
}

/** The report after a change, as text. */
function changed(change: (entry: Entry, whole: Report) => void): string {
  const entry: Entry = {
    executed_lines: [4, 1, 2],
    summary: { num_statements: 4, missing_lines: 1, num_branches: 2, missing_branches: 1 },
    missing_lines: [3],
    excluded_lines: [7],
    executed_branches: [[2, -1]],
    missing_branches: [[2, 3]],
  }
  const whole = report(entry)
  change(entry, whole)
  return JSON.stringify(whole)
}

const parse = (text: string) => parseCoverageJson(Buffer.from(text), 'coverage.json')

describe('reports together', () => {
  const listing = (lines: number) => {
    const entry = {
      executed_lines: Array.from({ length: lines }, (_, at) => at + 1),
      missing_lines: [],
      excluded_lines: [],
    }
    const summary = { num_statements: lines, missing_lines: 0 }
    const meta = { version: '7.17.3', branch_coverage: false }
    return Buffer.from(JSON.stringify({ meta, files: { 'a.py': { ...entry, summary } }, totals: summary }))
  }

  test('list at most 800,000 lines, and one file of a report at most 100,000', () => {
    const budget = new LineBudget()
    for (let at = 0; at < 8; at++) parseCoverageJson(listing(100_000), `report ${at}`, budget)
    expect(() => parseCoverageJson(listing(1), 'the last', budget)).toThrow(
      'Could not read the last: it lists more than 800000 lines, together with the reports before it. Measure parts',
    )
    expect(() => parse(listing(100_001).toString())).toThrow(
      'it lists more than 100000 lines for one file. Omit generated',
    )
  })
})

describe('parseCoverageJson', () => {
  test('reads lines and arcs', () => {
    expect(parse(changed(() => {}))).toEqual({
      version: '7.17.3',
      branches: true,
      files: [
        {
          path: 'pkg/ünï.py',
          lines: [
            { line: 1, covered: true },
            { line: 2, covered: true, branches: { total: 2, covered: 1, targets: [-1, 3] } },
            { line: 3, covered: false },
            { line: 4, covered: true },
          ],
        },
      ],
    })
  })

  test.each([undefined, 2, 3])('reads format %s', format => {
    expect(parse(changed((_, whole) => Object.assign(whole.meta, { format }))).files).toHaveLength(1)
  })

  test('reads a report without branches', () => {
    const text = changed((entry, whole) => {
      whole.meta.branch_coverage = false
      Object.assign(entry, { executed_branches: undefined, missing_branches: undefined })
    })
    expect(countsOf(parse(text).files)).toEqual({ lines: 4, coveredLines: 3, branches: 0, coveredBranches: 0 })
  })

  test('reads a report without files, and a file without statements', () => {
    const none = { num_statements: 0, missing_lines: 0, num_branches: 0, missing_branches: 0 }
    const text = changed((_, whole) => Object.assign(whole, { files: {}, totals: none }))
    expect(parse(text).files).toEqual([])
  })

  test('excluded lines and arcs to them do not count, even where they were taken', () => {
    const text = changed(entry => {
      entry.executed_lines.push(7)
      entry.executed_branches.push([2, 7])
    })
    expect(countsOf(parse(text).files)).toEqual({ lines: 4, coveredLines: 3, branches: 2, coveredBranches: 1 })
  })

  test('a way that is marked `no branch` counts as taken', () => {
    const text = changed((entry, whole) => {
      entry.executed_branches.push([4, 1])
      entry.summary.num_branches = 4
      whole.totals.num_branches = 4
    })
    expect(parse(text).files[0]?.lines[3]).toEqual({ line: 4, covered: true, branches: { total: 2, covered: 2 } })
  })

  test('arcs of a `no branch` line that was never run are in no list, and count as taken', () => {
    const text = changed((entry, whole) => {
      entry.summary.num_branches = 4
      whole.totals.num_branches = 4
    })
    const { files } = parse(text)
    expect(files[0]?.lines[2]).toEqual({ line: 3, covered: false, branches: { total: 2, covered: 2 } })
    expect(countsOf(files)).toEqual({ lines: 4, coveredLines: 3, branches: 4, coveredBranches: 3 })
  })

  test('lines that are no statements count only where the report says its statements', () => {
    const docstring = (entry: Entry) => void entry.executed_lines.push(6)
    expect(() => parse(changed(docstring))).toThrow(
      'Could not read coverage.json: the entry for pkg/ünï.py is inconsistent: it lists 5, but its summary says 4 (num_statements). Use the data file `.coverage` or `coverage.xml` instead, because coverage.py before 7.13.1 lists items in its JSON that it does not count.',
    )
    const text = changed(entry => {
      docstring(entry)
      Object.assign(entry, { statements: [1, 2, 3, 4] })
    })
    expect(countsOf(parse(text).files).lines).toBe(4)
  })

  test('`branch_stats` say how many arcs count, and the lists name them where they agree', () => {
    const text = changed((entry, whole) => {
      entry.executed_branches.push([4, 1], [4, 2], [4, -4])
      const branch_stats = [
        [2, 2, 1],
        [4, 2, 2],
        [3, 2, 2],
      ]
      Object.assign(entry, { branch_stats })
      entry.summary.num_branches = 6
      whole.totals.num_branches = 6
    })
    const [, second, third, fourth] = parse(text).files[0]?.lines ?? []
    expect(second?.branches?.targets?.length).toBe(2)
    expect(third).toEqual({ line: 3, covered: false, branches: { total: 2, covered: 2 } })
    expect(fourth).toEqual({ line: 4, covered: true, branches: { total: 2, covered: 2 } })
  })

  test.each<[string, (entry: Entry) => void]>([
    ['it lists 5, but its summary says 4 (num_statements)', entry => entry.missing_lines.push(9)],
    ['it lists 1, but its summary says 0 (missing_lines)', entry => Object.assign(entry.summary, { missing_lines: 0 })],
    ['line 3 is both executed and missing', entry => entry.executed_lines.push(3)],
    ['it lists 3, but its summary says 2 (num_branches)', entry => entry.executed_branches.push([2, 9])],
    [
      'it lists 1, but its summary says 2 (missing_branches)',
      entry => Object.assign(entry.summary, { missing_branches: 2 }),
    ],
    ['it lists 2, but its summary says 3 (num_branches)', entry => Object.assign(entry.summary, { num_branches: 3 })],
    [
      'it lists 2, but its summary says 4 (num_branches)',
      entry => {
        Object.assign(entry, { executed_lines: [1, 2, 4, 5], missing_lines: [] })
        Object.assign(entry.summary, { missing_lines: 0, num_branches: 4 })
      },
    ],
    ['the arc from 2 to 3 is both taken and missing', entry => entry.executed_branches.push([2, 3])],
    [
      'line 8 has branches, but is not a statement',
      entry => Object.assign(entry, { executed_branches: [[8, 1]], missing_branches: [[8, 2]] }),
    ],
    ['"branch_stats" is not a list', entry => Object.assign(entry, { branch_stats: {} })],
    ['"branch_stats" is not a list', entry => Object.assign(entry, { branch_stats: [[2, 2]] })],
    ['line 2 has more taken arcs than arcs', entry => Object.assign(entry, { branch_stats: [[2, 2, 3]] })],
  ])('names the file that does not add up: %s', (found, change) => {
    expect(() => parse(changed(change))).toThrow(`the entry for pkg/ünï.py is inconsistent: ${found}`)
  })

  test.each<[string, (entry: Entry) => void]>([
    ['"missing_lines" is missing (file pkg/ünï.py).', entry => Object.assign(entry, { missing_lines: undefined })],
    ['"executed_lines" is not a list', entry => Object.assign(entry, { executed_lines: 'all' })],
    ['"executed_lines" has 0, which is not a line', entry => entry.executed_lines.push(0)],
    ['"executed_lines" has "1", which is not a line', entry => entry.executed_lines.push('1')],
    ['"executed_branches" has [2], which is not a pair of lines', entry => entry.executed_branches.push([2])],
    ['"executed_branches" has [2,1.5], which is not a pair', entry => entry.executed_branches.push([2, 1.5])],
    ['"missing_branches" has [-2,1], which is not a pair', entry => entry.missing_branches.push([-2, 1])],
    ['"missing_branches" has null, which is not a pair', entry => entry.missing_branches.push(null)],
    ['"summary.num_statements" is not a count', entry => Object.assign(entry, { summary: null })],
    ['"summary.num_branches" is not a count', entry => Object.assign(entry.summary, { num_branches: -1 })],
  ])('names what has another shape: %s', (found, change) => {
    expect(() => parse(changed(change))).toThrow(`Could not read coverage.json: ${found}`)
  })

  test.each<[string, (entry: Entry, whole: Report) => void]>([
    ['"meta.version" is missing', (_, whole) => Object.assign(whole, { meta: undefined })],
    ['"meta.branch_coverage" is not true or false', (_, whole) => delete whole.meta.branch_coverage],
    ['"files" is not a mapping', (_, whole) => Object.assign(whole, { files: [] })],
    ['"files" is not a mapping', (_, whole) => Object.assign(whole, { files: undefined })],
    ['"totals" is not a mapping', (_, whole) => Object.assign(whole, { totals: null })],
  ])('refuses what is no report of coverage.py: %s', (found, change) => {
    expect(() => parse(changed(change))).toThrow(
      `Could not read coverage.json: it is not a JSON report of coverage.py: ${found}. Create it with \`coverage json\`, or use the data file \`.coverage\`.`,
    )
  })

  test.each([
    ['num_statements', '"num_statements" of its files adds up to 4, but its totals say 5.'],
    ['missing_lines', '"missing_lines" of its files adds up to 1, but its totals say 2.'],
    ['num_branches', '"num_branches" of its files adds up to 2, but its totals say 3.'],
    ['missing_branches', '"missing_branches" of its files adds up to 1, but its totals say 2.'],
  ] as const)('refuses totals that are not the sum: %s', (key, found) => {
    expect(() =>
      parse(changed((_, whole) => Object.assign(whole.totals, { [key]: (whole.totals[key] ?? 0) + 1 }))),
    ).toThrow(found)
    expect(() => parse(changed((_, whole) => delete whole.totals[key]))).toThrow('its totals say nothing.')
  })

  test.each([
    ['', 'Could not read coverage.json: it is empty. Check that the step that creates it finished.'],
    [' \n', 'it is empty.'],
    ['{"meta": {', 'it is not JSON'],
    ['[]', 'it is not a JSON report of coverage.py'],
    ['null', 'it is not a JSON report of coverage.py'],
    ['"text"', 'it is not a JSON report of coverage.py'],
    [
      changed((_, whole) => Object.assign(whole.meta, { format: 4 })),
      'it has the format 4 of coverage.py 7.17.3, expected 2 or 3. Use a newer release-tools',
    ],
  ])('refuses %j', (text, message) => {
    expect(() => parse(text)).toThrow(message)
    expect(() => parse(text)).toThrow(Problem)
  })
})
