import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { coverageSummary, type Intake } from '@release-tools/coverage'
import { projects } from '../../bench/projects/list.ts'
import { readPins, sdistName } from '../../bench/projects/pins.ts'
import { isEqual, type Numbers, type Result, readIntake, renderResults } from '../../bench/projects/report.ts'
import { root } from '../../scripts/shared/repository.ts'

const numbers: Numbers = { lines: 505, uncoveredLines: 195, branches: 20, uncoveredBranches: 4, percent: '62.1' }
const six: Result = {
  name: 'six',
  version: '1.17.0',
  layout: 'one module',
  install: '`-e .`',
  tests: { passed: 198, failed: 0, skipped: 2 },
  intake: { measured: 2, reported: 1, leftOut: ['tests: 1', 'never measured: 2'] },
  counted: numbers,
  shown: numbers,
  error: undefined,
  needs: '',
}

/** The cells of the first row, by column. */
function cells(...results: Result[]): Record<string, string | undefined> {
  const [header = [], , row = []] = renderResults(results)
    .split('\n')
    .map(line => line.slice(2, -2).split(' | '))
  return Object.fromEntries(header.map((name, index) => [name, row[index]]))
}

test('shows what coverage.py counted beside what Sonar shows', () => {
  expect(cells(six)).toEqual({
    Project: 'six 1.17.0',
    Layout: 'one module',
    Installed: '`-e .`',
    'Tests passed / failed / skipped': '198 / 0 / 2',
    'Files measured / reported': '2 / 1',
    'Left out': 'tests: 1; never measured: 2',
    Lines: '310 of 505',
    Branches: '16 of 20',
    'coverage.py': '62.1 %',
    Sonar: '62.1 %',
    Equal: 'yes',
    'A user has to set': 'nothing',
  })
  expect(renderResults([six])).not.toContain('failed:')
})

test.each<keyof Numbers>(['lines', 'uncoveredLines', 'branches', 'uncoveredBranches', 'percent'])(
  'one number that differs is not equal: %s',
  key => {
    const differs = { ...six, shown: { ...numbers, [key]: key === 'percent' ? '62.2' : 1 } }
    expect(isEqual(differs)).toBe(false)
    expect(cells(differs).Equal).toBe('**no**')
  },
)

test('a project that was not analysed is not equal, and its error stands below', () => {
  const broken = { ...six, intake: undefined, shown: undefined, tests: undefined, error: 'Could not run\n  pytest.' }
  expect(cells(broken)).toMatchObject({ Sonar: '–', Equal: '**no**', 'Left out': '–' })
  expect(renderResults([six, broken])).toContain('Steps that failed:\n\n- six: Could not run pytest.')
})

test('settings of coverage.py without branches have none to compare', () => {
  expect(cells({ ...six, counted: { ...numbers, branches: 0, uncoveredBranches: 0 } }).Branches).toBe('–')
})

function summary(intake: Partial<Intake>): string {
  const whole = { measured: 10, reported: 10, excluded: [], unmeasured: [], cases: 0, reportedCases: 0 }
  const counts = { lines: 4, coveredLines: 2, branches: 0, coveredBranches: 0 }
  const coverage = { counts, lost: [], thresholds: [], intake: { ...whole, ...intake } }
  return coverageSummary([{ directory: '.', coverage, sonar: { result: 'passed', warnings: [] } }])
}

test('reads the job summary', () => {
  const leftOut = [
    { reason: 'tests', paths: ['tests/a.py', 'tests/b.py'] },
    { reason: 'not tracked by git (generated)', paths: ['src/_version.py'] },
  ]
  expect(readIntake(summary({ measured: 20, reported: 3, excluded: leftOut, unmeasured: ['setup.py'] }))).toEqual({
    measured: 20,
    reported: 3,
    leftOut: ['tests: 2', 'not tracked by git (generated): 1', 'without coverage data: 1'],
  })
  expect(readIntake(summary({}))).toEqual({ measured: 10, reported: 10, leftOut: [] })
  expect(readIntake('## ❌ Sonar: error')).toBeUndefined()
})

test('names of source distributions', () => {
  expect(sdistName({ name: 'jaraco.functools', version: '4.6.0' })).toBe('jaraco_functools-4.6.0.tar.gz')
  expect(readPins('# words\nzope.event==6.2 \\\n    --hash=sha256:00\nsix==1.17.0 \\\n')).toEqual([
    { name: 'zope.event', version: '6.2' },
    { name: 'six', version: '1.17.0' },
  ])
})

test('every project is pinned with a digest, and says why it needs what it sets', () => {
  const text = readFileSync(join(root, 'bench/projects/sdists.txt'), 'utf8')
  const pinned = readPins(text).map(({ name }) => name)
  expect(projects.map(({ name }) => name).sort()).toEqual(pinned.sort())
  expect(text.match(/--hash=sha256:[0-9a-f]{64}$/gm)).toHaveLength(pinned.length)
  expect(projects.filter(({ inputs, needs }) => Object.keys(inputs).length > 0 && needs === '')).toEqual([])
  expect(new Set(projects.map(({ layout }) => layout)).size).toBeGreaterThanOrEqual(5)
})
