/** @needs python */
import { execFileSync } from 'node:child_process'
import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, jest, test } from '@jest/globals'
import { parseCoverage } from '@release-tools/evidence'
import { testbed } from '@release-tools/testbed'
import { repositoryOf, runAction, write } from './support/bed.ts'
import { pytest } from './support/coverage-py.ts'
import { type Layout, src } from './support/layouts.ts'

// Real pytest and coverage.py; no server is asked.
jest.setTimeout(120_000)
const alone = { sonar: 'false' }

function evidence(root: string) {
  return parseCoverage(readFileSync(join(root, 'release/coverage.json'), 'utf8'), 'coverage.json')
}

/** Runs pytest with coverage in an earlier step; the data is in `.coverage`. */
function measured(root: string, ...args: string[]) {
  copyFileSync(pytest(root, undefined, ...args), join(root, '.coverage'))
}

const warnings = (lines: string[]) => lines.filter(line => line.startsWith('warning: '))

/** Tests that run code compiled under the name of a file, from its line 200 on, as generators do. */
const generating = (name: string): Layout => ({
  'tests/test_generated.py': `import os
import widget.core


def test_generated():
    where = os.path.join(os.path.dirname(widget.core.__file__), ${JSON.stringify(name)})
    exec(compile("\\n" * 199 + "if where:\\n    found = 1\\n", where, "exec"), {"where": where})
`,
})

describe('code that the tests generate', () => {
  test('under the name of no file is named as such, and the rest is measured', async () => {
    const { outputs, error, summary } = await runAction(repositoryOf({ ...src, ...generating('made_up.py') }), alone)
    expect(error).toBeUndefined()
    expect(outputs).toMatchObject({ result: 'pass', coverage: '68.4' })
    expect(summary).toMatch(/1 file excluded: code generated at run time, of which there is no file/)
    expect(summary).toContain('src/widget/made_up.py')
  })

  test('under the name of a source is warned of, and does not count', async () => {
    const root = repositoryOf({ ...src, ...generating('core.py') })
    const { outputs, error, host } = await runAction(root, alone)
    expect(error).toBeUndefined()
    expect(outputs).toMatchObject({ result: 'pass', coverage: '68.4' })
    expect(warnings(host.lines)).toEqual([
      expect.stringMatching(
        /The tests ran code that was generated at run time under the name of a source file: line 200 of .*core\.py ran, which has only \d+ lines\. Lines that the source lacks do not count\./,
      ),
    ])
    const core = evidence(root).files.find(({ path }) => path === 'src/widget/core.py')
    expect(core?.missing.flat().every(line => line < 200)).toBe(true)
  })

  test('in data of an earlier step may also be another commit, and the error says both', async () => {
    const root = repositoryOf({ ...src, ...generating('core.py') })
    measured(root)
    const { error } = await runAction(root, { ...alone, 'coverage-data': '.coverage' })
    expect(error?.message).toMatch(/It belongs to a different commit, or the tests ran code that was generated/)
    // What the error advises helps.
    write(root, { '.coveragerc': '[report]\nomit = */core.py\n' })
    const again = await runAction(root, { ...alone, 'coverage-data': '.coverage' })
    expect(again.error).toBeUndefined()
    expect(evidence(root).files.map(({ path }) => path)).not.toContain('src/widget/core.py')
  })
})

describe('a package that is imported before measuring begins', () => {
  // As a plug-in of the project does it: pytest-cov starts after the plug-ins are loaded.
  const early: Layout = {
    'early.py': 'import sys\n\nsys.path.insert(0, "src")\nimport widget.core\n',
    'pytest.ini': '[pytest]\npythonpath = src\ntestpaths = tests\naddopts = -p early\n',
  }
  const tooLow = /The coverage is too low.*Imported before measuring began: src\/widget\/core\.py/

  test('is warned of, in the log and in the summary, and the warning says what to change', async () => {
    const root = repositoryOf({ ...src, ...early })
    const { outputs, error, host, summary } = await runAction(root, alone)
    expect(error).toBeUndefined()
    expect(Number(outputs.coverage)).toBeLessThan(68.4)
    expect(warnings(host.lines)).toEqual([expect.stringMatching(tooLow)])
    const marked = evidence(root).files.filter(({ importedBefore }) => importedBefore)
    expect(marked.map(({ path }) => path)).toEqual(['src/widget/core.py'])
    expect(warnings(host.lines)[0]).toContain('Start coverage.py before anything imports the package')
    expect(summary.replaceAll('\\', '')).toMatch(
      /\*\*The coverage is too low\.\*\* Imported before measuring began: src\/widget\/core\.py/,
    )
  })
  test('is seen in existing data and reports, too', async () => {
    const root = repositoryOf({ ...src, ...early })
    measured(root, '--cov-report=json:.coverage.json', '--cov-report=xml:.coverage.xml')
    for (const source of ['.coverage', '.coverage.json', '.coverage.xml']) {
      const { host } = await runAction(root, { ...alone, 'coverage-data': source })
      expect([source, warnings(host.lines)]).toEqual([source, [expect.stringMatching(tooLow)]])
    }
  })

  test('is measured as the warning advises', async () => {
    const root = repositoryOf({ ...src, ...early })
    execFileSync(testbed().python, ['-m', 'coverage', 'run', '-m', 'pytest', '--quiet'], { cwd: root, stdio: 'pipe' })
    const { outputs, host } = await runAction(root, { ...alone, 'coverage-data': '.coverage' })
    expect([outputs.coverage, warnings(host.lines)]).toEqual(['68.4', []])
  })

  test('of which coverage.py warned is named in its words', async () => {
    const settings = '[run]\nbranch = True\nsource_pkgs = widget\n'
    const { host } = await runAction(repositoryOf({ ...src, ...early, '.coveragerc': settings }), alone)
    expect(warnings(host.lines).join('\n')).toMatch(
      /coverage\.py warned: Module widget was .* \(module-not-measured\)\./,
    )
  })

  test('is no reason to warn where the tests only ran a part of it', async () => {
    const { host } = await runAction(repositoryOf(src), alone)
    expect(warnings(host.lines)).toEqual([])
  })
})
