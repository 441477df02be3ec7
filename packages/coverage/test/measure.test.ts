import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { testHost } from '@release-tools/testbed'
import { type Measured, measure } from '../src/measure.ts'
import type { Project } from '../src/project.ts'
import type { InstalledWheel } from '../src/python.ts'

/** Measures a module of two lines, of which some ran. Returns what was printed. */
async function printed(ran: number[]): Promise<string[]> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'measure-')))
  mkdirSync(join(root, 'pkg'))
  writeFileSync(join(root, 'pkg/names.py'), 'a = 1\nb = 2\n')
  const missing = [1, 2].filter(line => !ran.includes(line))
  const summary = { num_statements: 2, missing_lines: missing.length }
  const file = { executed_lines: ran, missing_lines: missing, excluded_lines: [], summary }
  const meta = { format: 3, version: '7.17.3', branch_coverage: false }
  const report = { meta, files: { 'pkg/names.py': file }, totals: summary }
  writeFileSync(join(root, 'coverage.json'), JSON.stringify(report))
  const repository = { root, commit: '0'.repeat(40), tracked: ['pkg/names.py'], untracked: [], isShallow: false }
  const python = () => Promise.reject(new Error('no Python is needed'))
  const project: Project = { directory: '.', path: root, repository, python, roleOf: () => 'main' }
  const host = testHost()
  const sources = { data: [], json: [join(root, 'coverage.json')], xml: [] }
  await measure(
    sources,
    { project, pathMap: [], config: undefined, isOfCommit: false, wheels: [], scratch: root },
    host,
  )
  return host.lines
}

test('where no line ran, a warning says what may be the reason', async () => {
  expect(await printed([])).toEqual([
    'warning: None of the 2 measured lines ran. If the tests import an installed package, add the package to `source_pkgs` of coverage.py instead of its directory to `source`.',
  ])
})

test('where some ran, nothing is said', async () => {
  expect(await printed([1])).toEqual([])
})

const place = '/env/site-packages/ext'
const wheel: InstalledWheel = { places: [place], hasPython: true }

interface Ran {
  /** Executed lines by path. */
  files: Record<string, number[]>
  tracked: Record<string, string>
  wheels?: InstalledWheel[]
}

/** Measures files of which all lines ran, in a project with these tracked files. */
async function measuring({ files, tracked, wheels = [wheel] }: Ran): Promise<Measured> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'measure-')))
  for (const [path, text] of Object.entries(tracked)) {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const entries = Object.entries(files).map(([path, lines]) => {
    const summary = { num_statements: lines.length, missing_lines: 0 }
    return [path, { executed_lines: lines, missing_lines: [], excluded_lines: [], summary }] as const
  })
  const total = Object.values(files).flat().length
  const meta = { format: 3, version: '7.17.3', branch_coverage: false }
  const report = { meta, files: Object.fromEntries(entries), totals: { num_statements: total, missing_lines: 0 } }
  writeFileSync(join(root, 'coverage.json'), JSON.stringify(report))
  const repository = { root, commit: '0'.repeat(40), tracked: Object.keys(tracked), untracked: [], isShallow: false }
  const python = () => Promise.reject(new Error('no Python is needed'))
  const roleOf = (path: string) => (path.includes('test_') ? 'test' : 'main')
  const project: Project = { directory: '.', path: root, repository, python, roleOf }
  const json = entries.length === 0 ? [] : [join(root, 'coverage.json')]
  const options = { project, pathMap: [], config: undefined, isOfCommit: true, wheels, scratch: root }
  return measure({ data: [], json, xml: [] }, options, testHost())
}

const built = { reason: 'made by the build: the repository has no such file', paths: [`${place}/__init__.py`] }

test.each<[string, Ran, Partial<Measured>]>([
  [
    'the build made all that was measured',
    { files: { [`${place}/__init__.py`]: [1, 2] }, tracked: { 'src/lib.rs': '' } },
    { nothing: 'made-by-build', measured: 1, excluded: [built] },
  ],
  [
    'besides, there are only tests',
    { files: { [`${place}/__init__.py`]: [1], 'test_ext.py': [1] }, tracked: { 'test_ext.py': 'import ext\n' } },
    { nothing: 'made-by-build', measured: 2, excluded: [built, { reason: 'tests', paths: ['test_ext.py'] }] },
  ],
  [
    'the wheel has no Python files',
    { files: {}, tracked: { 'src/lib.rs': '' }, wheels: [{ ...wheel, hasPython: false }] },
    { nothing: 'no-python', measured: 0, excluded: [] },
  ],
])('has no figure if %s, and says why', async (_, ran, expected) => {
  expect(await measuring(ran)).toEqual({
    ...{ version: undefined, branches: false, files: [], unmeasured: [], importedBefore: [] },
    ...('test_ext.py' in ran.files ? { version: '7.17.3' } : {}),
    ...expected,
  })
})

test('has no figure if the source files have no statements', async () => {
  const measured = await measuring({ files: { 'ext/__init__.py': [] }, tracked: { 'ext/__init__.py': '' } })
  expect(measured).toMatchObject({ nothing: 'no-statements', files: [{ path: 'ext/__init__.py', lines: [] }] })
})

test('has one if another Python of the matrix measured source code', async () => {
  const files = { [`${place}/__init__.py`]: [1], 'ext/core.py': [1] }
  const ran = { files, tracked: { 'ext/core.py': 'a = 1\n' }, wheels: [wheel, { ...wheel, hasPython: false }] }
  const measured = await measuring(ran)
  expect(measured).not.toHaveProperty('nothing')
  expect(measured).toMatchObject({ files: [{ path: 'ext/core.py' }], excluded: [built] })
})

test.each<[string, Ran, string]>([
  [
    'only tests',
    { files: { 'test_ext.py': [1] }, tracked: { 'test_ext.py': 'import ext\n' } },
    'none of the 1 measured files is source code of the project (1 tests).',
  ],
  ['no files', { files: {}, tracked: {} }, 'the data contains no files.'],
  [
    'no files, of two wheels of which one has Python files',
    { files: {}, tracked: {}, wheels: [wheel, { ...wheel, hasPython: false }] },
    'the data contains no files.',
  ],
])('that was made of %s is an error as before', async (_, ran, found) => {
  await expect(measuring(ran)).rejects.toThrow(
    `Could not report the coverage: ${found} Check \`source\` in the settings of coverage.py, and \`sonar.sources\`.`,
  )
})
