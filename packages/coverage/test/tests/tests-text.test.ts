import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { coverageDocument, renderCoverage, renderTestResults, testResults } from '@release-tools/evidence'
import { evidenceLines, type ReleaseFacts, readTests, renderPage } from '@release-tools/release'
import { facts } from '@release-tools/release/testing'
import { testCase } from '../support/project-facts.ts'

const tested: ReleaseFacts = {
  ...facts,
  tests: { total: 312, passed: 308, failed: 0, error: 0, skipped: 4 },
  coverage: { counts: { lines: 600, coveredLines: 560, branches: 100, coveredBranches: 94 }, version: '7.17.3' },
}
const commit = 'a'.repeat(40)

describe('tests in notes and page', () => {
  test('have one line each', () => {
    const added = evidenceLines(tested).filter(line => !evidenceLines(facts).includes(line))
    expect(added).toEqual([
      '- Tests: 308 tests passed, 4 skipped.',
      '- Test coverage: 93.4 % (560 of 600 lines and 94 of 100 branches), by coverage.py 7.17.3.',
    ])
  })

  test('say when tests failed or none ran, and leave out branches that were not measured', () => {
    const lines = (parts: Partial<ReleaseFacts>) =>
      evidenceLines({ ...facts, ...parts }).filter(line => /Test/.test(line))
    expect(lines({ tests: { total: 9, passed: 6, failed: 1, error: 1, skipped: 1 } })).toEqual([
      '- Tests: 2 of 9 tests failed, 1 skipped.',
    ])
    expect(lines({ tests: { total: 0, passed: 0, failed: 0, error: 0, skipped: 0 } })).toEqual([
      '- Tests: no test ran.',
    ])
    const counts = { lines: 1, coveredLines: 0, branches: 0, coveredBranches: 0 }
    expect(lines({ coverage: { counts } })).toEqual(['- Test coverage: 0.0 % (0 of 1 line).'])
    expect(lines({ coverage: { counts, version: '<b>' } })[0]).toContain('coverage.py &lt;b&gt;.')
  })

  test('are a section of the page, and nothing where they are not known', () => {
    const page = renderPage(tested)
    expect(page).toContain('<a href="#tests">Tests</a>')
    expect(page).toContain('<p>Tests: 308 tests passed, 4 skipped.</p>')
    expect(renderPage(facts)).not.toContain('tests"')
    const evil = renderPage({
      ...tested,
      coverage: { counts: { lines: 0, coveredLines: 0, branches: 0, coveredBranches: 0 }, version: '<b>' },
    })
    expect(evil).toContain('100.0 % (0 of 0 lines), by coverage.py &#60;b&#62;.')
  })
})

describe('readTests', () => {
  let dir: string
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'tests-'))
  })
  afterEach(() => rm(dir, { recursive: true }))

  const report = (version: string | undefined) => ({ version, branches: false, files: [] })
  const write = (name: string, text: string) => writeFile(join(dir, name), text)

  test('reads what is there', async () => {
    expect(await readTests(dir, commit)).toEqual({})
    await write('test-results.json', renderTestResults(testResults({ commit, cases: [testCase()] })))
    const files = [{ path: 'a.py', lines: [{ line: 1, covered: true }] }]
    await write('coverage.json', renderCoverage(coverageDocument({ commit, report: report('7.0'), files })))
    expect(await readTests(dir, commit)).toEqual({
      tests: { total: 1, passed: 0, failed: 1, error: 0, skipped: 0 },
      coverage: {
        counts: { lines: 1, coveredLines: 1, branches: 0, coveredBranches: 0, percent: 100 },
        version: '7.0',
      },
    })
    await write('coverage.json', renderCoverage(coverageDocument({ commit, report: report(undefined), files })))
    expect((await readTests(dir, commit)).coverage).not.toHaveProperty('version')
  })

  test('refuses what is of another commit', async () => {
    await write('coverage.json', renderCoverage(coverageDocument({ commit, report: report('7.0'), files: [] })))
    await expect(readTests(dir, 'b'.repeat(40))).rejects.toThrow(
      `Could not use coverage.json: it is of commit ${commit}, and the release is of ${'b'.repeat(40)}. Run pytest-coverage-to-sonar on the commit that is released.`,
    )
  })

  test('refuses what is no such document', async () => {
    await write('test-results.json', '{}')
    await expect(readTests(dir, commit)).rejects.toThrow('Could not read test-results.json')
  })
})
