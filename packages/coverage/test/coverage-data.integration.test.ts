/** @needs python */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { type Problem, sha256 } from '@release-tools/base'
import { freshDir } from '@release-tools/scan/testing'
import { testbed, testHost } from '@release-tools/testbed'
import { jsonOfData, readDataFiles } from '../src/coverage-data.ts'
import { findPython, type Python } from '../src/python.ts'

jest.setTimeout(120_000)

const source = 'def f(x):\n    if x:\n        return 1\n    return 2\n'
let python: Python
let checkout: string
let scratch: string

beforeAll(async () => {
  python = await findPython(testbed().python, '.', testHost())
})
beforeEach(() => {
  checkout = realpathSync(freshDir('checkout'))
  scratch = freshDir('scratch')
  put(checkout, 'pkg/été.py', source)
  put(checkout, 'pkg/main.py', 'import sys\nfrom pkg.été import f\nf(int(sys.argv[1]))\n')
})

function put(root: string, path: string, text: string): string {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
  return join(root, path)
}

/** Data of a run of the example, in a copy of it as on another machine. */
function measure(options: { argument?: number; branch?: boolean; program?: string; root?: string } = {}): string {
  const { argument = 0, branch = true, program = testbed().python, root = freshDir('elsewhere') } = options
  for (const path of ['pkg/été.py', 'pkg/main.py']) put(root, path, readFileSync(join(checkout, path), 'utf8'))
  const file = join(freshDir('data'), 'data')
  const args = [
    '-m',
    'coverage',
    'run',
    ...(branch ? ['--branch'] : []),
    '--source=pkg',
    '-m',
    'pkg.main',
    `${argument}`,
  ]
  execFileSync(program, args, { cwd: root, env: { ...process.env, COVERAGE_FILE: file } })
  return file
}

/** Changes a data file by SQL. */
function alter(file: string, sql: string): string {
  const program = 'import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.executescript(sys.argv[2]); c.close()'
  execFileSync(testbed().python, ['-c', program, file, sql])
  return file
}

const read = (...files: string[]) => readDataFiles(python, files, testHost())

/** Leads every measured file to the one of the checkout with the same end. */
async function mapped(files: string[], root = checkout): Promise<Map<string, string>> {
  const names = (await read(...files)).flatMap(data => data.files)
  return new Map(names.map(name => [name, join(root, 'pkg', name.split(/[\\/]/).at(-1) ?? '')]))
}

async function report(
  files: string[],
  options: { directory?: string; config?: string; map?: Map<string, string> } = {},
) {
  const { directory = checkout, map = await mapped(files), ...rest } = options
  const { json, omitted } = await jsonOfData(python, files, map, { directory, scratch, ...rest }, testHost())
  return { ...JSON.parse(json.toString()), omitted }
}

describe('a data file', () => {
  test('says what was measured and how, and stays as it is', async () => {
    const file = measure()
    const digest = sha256(readFileSync(file))
    const [data] = await read(file)
    expect(data).toMatchObject({ file, version: python.packages.coverage, branches: true })
    expect(data?.files.map(name => name.split('/').at(-1))).toEqual(['main.py', 'été.py'])
    expect(sha256(readFileSync(file))).toBe(digest)
  })

  test('may not say its version', async () => {
    const [data] = await read(alter(measure({ branch: false }), "delete from meta where key = 'version'"))
    expect([data?.version, data?.branches]).toEqual([undefined, false])
  })

  test.each<[string, (path: string) => void, string]>([
    ['missing', () => {}, 'the file does not exist'],
    ['empty', path => writeFileSync(path, ''), 'it is empty'],
    [
      'of version 4',
      path => writeFileSync(path, '!coverage.py: This is a private format'),
      'it is not a data file of coverage.py 5',
    ],
    [
      'corrupt',
      path => writeFileSync(path, Buffer.concat([readFileSync(measure()).subarray(0, 100), Buffer.alloc(9000, 1)])),
      'd',
    ],
    ['cut off', path => writeFileSync(path, readFileSync(measure()).subarray(0, 5000)), 'd'],
    [
      'another database',
      path => alter(path, 'create table x(y)'),
      'it is a database of another program, not of coverage.py',
    ],
    [
      'of another schema',
      path => copyFileSync(alter(measure(), 'update coverage_schema set version = 99'), path),
      'wrong schema: 99',
    ],
    [
      'without any file',
      path => copyFileSync(alter(measure(), 'delete from arc; delete from file'), path),
      'it contains no measurements',
    ],
    ['a directory', path => mkdirSync(path), 'Is a directory'],
  ])('is refused by name: %s', async (_, make, found) => {
    const path = join(freshDir('bad'), 'bad')
    make(path)
    const problem: Problem = await read(measure(), path).then(
      () => Promise.reject(new Error('it was read')),
      error => error,
    )
    expect(problem.message).toMatch(/^Could not read the coverage data: .*bad: .* Regenerate the coverage data/)
    expect(problem.message).toContain(found)
  })

  test.each([true, false])('is not combined with one that has another setting of branches (%s)', async branch => {
    const files = [measure({ branch }), measure({ branch: !branch })]
    await expect(read(...files)).rejects.toThrow(
      `Could not combine the coverage data: ${files[branch ? 0 : 1]} has branches, but ${files[branch ? 1 : 0]} does not. ` +
        'Set `branch` to the same value in the configuration of coverage.py for all matrix jobs.',
    )
  })

  test('is not combined with one of another major version', async () => {
    const [first, second] = [measure(), alter(measure(), "update meta set value = '6.5.0' where key = 'version'")]
    const version = python.packages.coverage
    await expect(read(first, second)).rejects.toThrow(
      `Could not combine the coverage data: ${second} was measured with coverage.py 6.5.0, but ${first} with ${version}. ` +
        'Install the same major version of coverage.py in all matrix jobs and in this job.',
    )
    await expect(read(second)).rejects.toThrow(
      `${second} was measured with coverage.py 6.5.0, but ${python.program} has ${version}. Install`,
    )
  })

  test('is none where there are none', async () => {
    expect(await read()).toEqual([])
  })
})

describe('the report on data files', () => {
  test('has what they measured together, by the paths of the checkout', async () => {
    const files = [measure({ argument: 0 }), measure({ argument: 1, program: testbed().pypy })]
    const { meta, files: found, totals, omitted } = await report(files)
    expect(meta).toMatchObject({ branch_coverage: true, format: expect.any(Number) })
    expect(Object.keys(found)).toEqual(['pkg/main.py', 'pkg/été.py'])
    expect(found['pkg/été.py']).toEqual({
      executed_lines: [1, 2, 3, 4],
      missing_lines: [],
      excluded_lines: [],
      executed_branches: [
        [2, 3],
        [2, 4],
      ],
      missing_branches: [],
      statements: [1, 2, 3, 4],
      branch_stats: [[2, 2, 2]],
      summary: expect.objectContaining({ num_statements: 4, num_branches: 2, covered_branches: 2 }),
    })
    expect([totals.num_statements, totals.covered_lines, omitted]).toEqual([7, 7, []])
  })

  test('finds sources from any directory, also through a link, and with any settings of paths', async () => {
    put(
      checkout,
      'project/.coveragerc',
      '[run]\nrelative_files = True\nparallel = True\n[paths]\nsource =\n    src\n    */pkg\n',
    )
    const link = join(freshDir('link'), 'link')
    symlinkSync(checkout, link)
    const file = measure()
    const { files } = await report([file], { directory: join(link, 'project'), map: await mapped([file], link) })
    expect(Object.keys(files).sort()).toEqual([join(checkout, 'pkg/main.py'), join(checkout, 'pkg/été.py')])
    expect(files[join(checkout, 'pkg/été.py')].missing_lines).toEqual([3])
  })

  test('maps names that are relative, or of Windows', async () => {
    put(checkout, '.coveragerc', '[run]\nrelative_files = True\nbranch = True\n')
    const file = measure({ root: checkout })
    alter(file, "update file set path = replace('C:\\proj\\' || path, '/', '\\') where path like '%main.py'")
    const [data] = await read(file)
    expect(data?.files).toEqual(['C:\\proj\\pkg\\main.py', 'pkg/été.py'])
    const { files } = await report([file])
    expect(Object.keys(files)).toEqual(['pkg/main.py', 'pkg/été.py'])
    expect(files['pkg/main.py'].summary.covered_lines).toBe(3)
  })

  test('holds to the configuration of the project, and says what that leaves out', async () => {
    put(checkout, 'pyproject.toml', '[tool.coverage.report]\nexclude_also = ["return 1"]\nomit = ["*/main.py"]\n')
    const { files, omitted } = await report([measure()])
    expect(Object.keys(files)).toEqual(['pkg/été.py'])
    expect(files['pkg/été.py'].excluded_lines).toEqual([3])
    expect(omitted).toEqual([join(checkout, 'pkg/main.py')])
  })

  test('takes a configuration that is named, and plugins of the project', async () => {
    put(
      checkout,
      'plugin.py',
      'print("noise")\n\nfrom coverage import CoveragePlugin\n\nclass P(CoveragePlugin):\n    def configure(self, config):\n        config.set_option("report:omit", ["*/été.py"])\n\ndef coverage_init(reg, options):\n    reg.add_configurer(P())\n',
    )
    const config = put(checkout, 'ci/cov.ini', '[run]\nplugins = plugin\n')
    expect(Object.keys((await report([measure()], { config })).files)).toEqual(['pkg/main.py'])
  })

  test('takes no more memory than 1 GiB, with a clear error', async () => {
    const init = 'def coverage_init(registry, options):\n    bytearray(2 * 1024**3)\n'
    put(checkout, 'plugin.py', init)
    const config = put(checkout, 'ci/cov.ini', '[run]\nplugins = plugin\n')
    await expect(report([measure()], { config })).rejects.toThrow(
      'coverage.py reported: it needs more than 1 GiB of memory for these files.',
    )
  })

  test('leaves out what is not mapped', async () => {
    const file = measure()
    const map = new Map([...(await mapped([file]))].filter(([name]) => name.endsWith('main.py')))
    expect(await report([file], { map })).toMatchObject({ files: { 'pkg/main.py': {} }, omitted: [] })
  })

  test.each<[string, () => void, RegExp]>([
    [
      'everything omitted',
      () => put(checkout, '.coveragerc', '[report]\nomit = *\n'),
      /coverage\.py reported: NoDataError: No data to report\. Check what the configuration/,
    ],
    [
      'a source of another commit: shorter',
      () => put(checkout, 'pkg/été.py', 'x = 1\n'),
      /the data says that line 2 of .*été\.py ran, which has only 1 line\. It belongs to a different commit, or the tests ran code that was generated .*\. Measure the commit/,
    ],
    [
      'a source of another commit: an empty line ran',
      () => put(checkout, 'pkg/été.py', 'x = 1\n\n\ny = 2\n'),
      /the data says that line 2 of .*été\.py ran, in which this line is empty\. It belongs to a different commit, or /,
    ],
    [
      'a source that is no Python',
      () => put(checkout, 'pkg/été.py', 'def (:\n  1\n  2\n  3\n'),
      /coverage\.py reported: NotPython: Couldn't parse .*été\.py.* Use a Python/,
    ],
    [
      'a broken configuration',
      () => put(checkout, 'pyproject.toml', '[tool.coverage\n'),
      /coverage\.py reported: \w*Error: .*pyproject\.toml.* Correct the configuration of coverage\.py\.$/,
    ],
    [
      'a plugin that is missing',
      () => put(checkout, '.coveragerc', '[run]\nplugins = missing_plugin\n'),
      /missing_plugin.* Correct the configuration/,
    ],
  ])('is a Problem: %s', async (_, spoil, message) => {
    const file = measure()
    spoil()
    await expect(report([file])).rejects.toThrow(message)
  })

  test('names a data file that is gone', async () => {
    const map = new Map([['x', join(checkout, 'pkg/main.py')]])
    await expect(report([join(scratch, 'gone')], { map })).rejects.toThrow(
      /^Could not create a report from the coverage data: coverage\.py reported: /,
    )
  })
})

describe('coverage.py', () => {
  test('must be installed', async () => {
    await expect(readDataFiles({ ...python, packages: {} }, ['x'], testHost())).rejects.toThrow(
      / lacks coverage\. Run `/,
    )
  })

  test('must work', async () => {
    put(checkout, 'coverage.py', 'raise SystemExit("shadowed")\n')
    await expect(report([measure()])).rejects.toThrow(
      /^Could not create a report from the coverage data: coverage\.py of .* does not work \(exit code 1\)\. See the details/,
    )
  })
})
