import { describe, expect, test } from '@jest/globals'
import { countsByFile, coverageDocument, parseCoverage, renderCoverage } from '../../src/coverage/coverage-document.ts'
import { countsOf, type FileCoverage } from '../../src/coverage/coverage-model.ts'
import { coverageText } from '../../src/tests/tests-text.ts'
import { file } from '../../testing/coverage.ts'
import { ourSchema, schemaErrors } from '../../testing/schema.ts'

const schema = ourSchema('coverage.v1.json')
const commit = 'c0ffee'.padEnd(40, '0')
const files = [
  file('pkg/ünïcode.py', '1', '3'),
  file('pkg/b.py', '1', '2!', '3!', '5!', '7:1/2', '9!:0/2'),
  file('pkg/__init__.py'),
]
const make = (files: FileCoverage[], version: string | undefined = '7.17.3') =>
  coverageDocument({ commit, report: { version, branches: true, files: [] }, files })
const document = make(files)
const none = { lines: 0, coveredLines: 0, branches: 0, coveredBranches: 0 }

describe('coverage.json', () => {
  test('is read as it was written, and fulfils its schema', () => {
    const text = renderCoverage(document)
    expect(parseCoverage(text, 'coverage.json')).toEqual(document)
    expect(schemaErrors(schema, JSON.parse(text))).toEqual([])
    expect(text.endsWith('}\n')).toBe(true)
  })

  test('marks the files that were imported before measuring began, and the text says that the figure is too low', () => {
    const report = { version: undefined, branches: true, files: [] }
    const text = renderCoverage(coverageDocument({ commit, report, files, importedBefore: ['pkg/b.py'] }))
    const marked = parseCoverage(text, 'coverage.json')
    expect(marked.files.map(({ path, importedBefore }) => [path, importedBefore])).toEqual([
      ['pkg/__init__.py', undefined],
      ['pkg/b.py', true],
      ['pkg/ünïcode.py', undefined],
    ])
    expect(schemaErrors(schema, JSON.parse(text))).toEqual([])
    expect(countsByFile(marked)).toEqual(countsByFile(document))
    expect(coverageText({ counts: marked.totals, importedBefore: 1 }, text => text)).toMatch(
      /^41\.\d % \(.*\); too low: measuring began after 1 file had been imported$/,
    )
  })

  test('has the numbers and missing lines of each file in order', () => {
    const empty = { ...none, missing: [] }
    const missing = [
      [2, 3],
      [5, 5],
      [9, 9],
    ]
    expect(document).toEqual({
      version: 1,
      commit,
      tool: { name: 'coverage.py', version: '7.17.3' },
      branches: true,
      totals: { lines: 8, coveredLines: 4, branches: 4, coveredBranches: 1, percent: (100 * 5) / 12 },
      files: [
        { ...empty, path: 'pkg/__init__.py' },
        { path: 'pkg/b.py', lines: 6, coveredLines: 2, branches: 4, coveredBranches: 1, missing },
        { ...empty, path: 'pkg/ünïcode.py', lines: 2, coveredLines: 2 },
      ],
    })
  })

  test('without code that was measured has no percentage, and says why', () => {
    const report = { version: undefined, branches: false, files: [] }
    const empty = coverageDocument({ commit, report, files: [], nothing: ['no-python', 'made-by-build', 'no-python'] })
    expect(empty).toEqual({
      version: 1,
      commit,
      tool: { name: 'coverage.py' },
      branches: false,
      totals: none,
      nothing: ['made-by-build', 'no-python'],
      files: [],
    })
    const text = renderCoverage(empty)
    expect(parseCoverage(text, 'coverage.json')).toEqual(empty)
    expect(schemaErrors(schema, JSON.parse(text))).toEqual([])
    expect(coverageDocument({ commit, report, files: [file('pkg/__init__.py')], nothing: ['no-statements'] })).toEqual({
      ...empty,
      nothing: ['no-statements'],
      files: [{ path: 'pkg/__init__.py', ...none, missing: [] }],
    })
    // One of several projects has code.
    expect(coverageDocument({ commit, report, files, nothing: ['no-python'] })).not.toHaveProperty('nothing')
  })

  test('gives the numbers of each file, to compare with', () => {
    expect(countsByFile(document)).toEqual(new Map(files.map(one => [one.path, countsOf([one])])))
  })

  test.each([
    ['version', 2, '"version" is 2, which is not one of 1.'],
    ['commit', 'main', '"commit" is "main", which is not a full commit id.'],
    ['tool', { name: 'gcov' }, '"tool.name" is "gcov", which is not one of coverage.py.'],
    ['branches', 'yes', '"branches" is "yes", which is not true or false.'],
    ['totals', { ...document.totals, percent: 101 }, '"totals.percent" is 101, which is not a number from 0 to 100.'],
    ['totals', { ...document.totals, lines: 1.5 }, '"totals.lines" is 1.5, which is not a whole number from 0.'],
    ['files', [{ ...document.files[0], lines: -1 }], '"files[0].lines" is -1, which is not a whole number from 0.'],
    [
      'files',
      [{ ...document.files[0], missing: [[1]] }],
      '"files[0].missing[0]" is a list, which is not the first and the last line of a range.',
    ],
    ['files', [{ ...document.files[0], missing: [[0, 1]] }], 'which is not the first and the last line of a range.'],
    ['files', [{ ...document.files[0], missing: [[1, 2, 3]] }], 'which is not the first and the last line of a range.'],
    ['nothing', ['?'], '"nothing[0]" is "?", which is not one of made-by-build, no-python, no-statements.'],
    ['files', [{}], '"files[0].path" is missing.'],
    ['gate', 'OK', 'it has the unknown key "gate"; known are'],
  ])('refuses a wrong %s, as the schema does', (key, value, message) => {
    const broken = { ...document, [key]: value }
    expect(() => parseCoverage(JSON.stringify(broken), 'baseline.json')).toThrow(message)
    expect(() => parseCoverage(JSON.stringify(broken), 'baseline.json')).toThrow(
      /^Could not read baseline.json: .* Regenerate it with/,
    )
    expect(schemaErrors(schema, JSON.parse(JSON.stringify(broken)))).not.toEqual([])
  })

  test.each([
    ['a total', { totals: { ...document.totals, coveredLines: 5 } }, 'its totals are not those of its files.'],
    ['no percent', { totals: { ...document.totals, percent: undefined } }, 'its totals are not those of its files.'],
    [
      'a percent of nothing',
      { totals: { ...none, percent: 100 }, files: [] },
      'its totals are not those of its files.',
    ],
    ['nothing without a reason', { totals: none, files: [] }, 'it has no percentage, and does not say why.'],
    ['code and nothing', { nothing: ['no-python'] }, 'it has a percentage, and says that nothing was measured.'],
    ['the percent', { totals: { ...document.totals, percent: 50 } }, 'its totals are not those of its files.'],
    [
      'more covered than there is',
      changed({ coveredLines: 3 }),
      'the numbers of "pkg/ünïcode.py" contradict each other.',
    ],
    [
      'more branches than there are',
      changed({ coveredBranches: 1 }),
      'the numbers of "pkg/ünïcode.py" contradict each other.',
    ],
    ['missing lines', changed({ missing: [[3, 3]] }), 'the numbers of "pkg/ünïcode.py" contradict each other.'],
    ['a range that goes back', changed({ missing: [[3, 2]] }), 'is not the first and the last line of a range.'],
    ['a file twice', { files: [...document.files, document.files[0]] }, 'it lists a file twice.'],
  ])('refuses numbers that do not agree: %s', (_, change, message) => {
    expect(() => parseCoverage(JSON.stringify({ ...document, ...change }), 'coverage.json')).toThrow(message)
  })

  test('refuses what is no JSON', () => {
    expect(() => parseCoverage('<coverage/>', 'coverage.json')).toThrow('Could not read coverage.json: it is not JSON')
  })
})

function changed(change: object) {
  return { files: [...document.files.slice(0, 2), { ...document.files[2], ...change }] }
}
