import { describe, expect, test } from '@jest/globals'
import { evidenceLines, type ReleaseFacts, renderPage } from '@release-tools/release'
import { facts } from '@release-tools/release/testing'

const withEvidence = (evidence: Partial<ReleaseFacts['evidence']>): ReleaseFacts => ({
  ...facts,
  evidence: { ...facts.evidence, ...evidence },
})
const tested = withEvidence({
  'test-results': { total: 312, passed: 308, failed: 0, error: 0, skipped: 4 },
  coverage: { counts: { lines: 600, coveredLines: 560, branches: 100, coveredBranches: 94 }, version: '7.17.3' },
})

describe('tests in notes and page', () => {
  test('have one line each', () => {
    const added = evidenceLines(tested).filter(line => !evidenceLines(facts).includes(line))
    expect(added).toEqual([
      '- Tests: 308 tests passed, 4 skipped.',
      '- Test coverage: 93.4 % (560 of 600 lines and 94 of 100 branches), by coverage.py 7.17.3.',
    ])
  })

  test('say when tests failed or none ran, and leave out branches that were not measured', () => {
    const lines = (evidence: Partial<ReleaseFacts['evidence']>) =>
      evidenceLines(withEvidence(evidence)).filter(line => /Test/.test(line))
    expect(lines({ 'test-results': { total: 9, passed: 6, failed: 1, error: 1, skipped: 1 } })).toEqual([
      '- Tests: 2 of 9 tests failed, 1 skipped.',
    ])
    expect(lines({ 'test-results': { total: 0, passed: 0, failed: 0, error: 0, skipped: 0 } })).toEqual([
      '- Tests: no test ran.',
    ])
    const counts = { lines: 1, coveredLines: 0, branches: 0, coveredBranches: 0 }
    expect(lines({ coverage: { counts } })).toEqual(['- Test coverage: 0.0 % (0 of 1 line).'])
    expect(lines({ coverage: { counts, version: '<b>' } })[0]).toContain('coverage.py &lt;b&gt;.')
  })

  test('have a line for each Python, with the place that the requirements came from', () => {
    const totals = { total: 3, passed: 2, failed: 0, error: 0, skipped: 1 }
    const pythons = [
      { name: 'py3.13', python: '3.13.1', totals, requirements: { from: 'uv.lock, group <test>', pinned: true } },
      { name: 'py3.9', python: '3.9.18', totals, requirements: { from: 'extra test', pinned: false } },
      { name: 'pypy3.11', python: 'PyPy 3.11.13', totals: { ...totals, passed: 1, failed: 1 } },
    ]
    const several = withEvidence({ 'test-results': { ...totals, pythons } })
    expect(evidenceLines(several).filter(line => /^- (Python|PyPy) /.test(line))).toEqual([
      '- Python 3.13.1: 2 tests passed, 1 skipped, with requirements from uv.lock, group &lt;test&gt; (pinned).',
      '- Python 3.9.18: 2 tests passed, 1 skipped, with requirements from extra test (not all pinned).',
      '- PyPy 3.11.13: 1 of 3 tests failed, 1 skipped.',
    ])
    expect(renderPage(several)).toContain('with requirements from uv.lock, group &#60;test&#62; (pinned).</li>')
  })

  test('are a section of the page, and nothing where they are not known', () => {
    const page = renderPage(tested)
    expect(page).toContain('<a href="#tests">Tests</a>')
    expect(page).toContain('<li>Tests: 308 tests passed, 4 skipped.</li>')
    expect(renderPage(facts)).not.toContain('tests"')
    const counts = { lines: 2, coveredLines: 2, branches: 0, coveredBranches: 0 }
    const evil = renderPage(withEvidence({ coverage: { counts, version: '<b>' } }))
    expect(evil).toContain('100.0 % (2 of 2 lines), by coverage.py &#60;b&#62;.')
  })

  test.each([
    ['made-by-build', 'the build made all Python files of the wheel that the tests ran'],
    ['no-python', 'the wheel has no Python files'],
    ['no-statements', 'the Python files that count have no statements'],
  ] as const)('say why no code was measured, without a figure: %s', (reason, text) => {
    const counts = { lines: 0, coveredLines: 0, branches: 0, coveredBranches: 0 }
    const facts = withEvidence({ coverage: { counts, version: '7.17.3', nothing: [reason] } })
    const line = `Test coverage: no Python code of the project was measured, because ${text}.`
    expect(evidenceLines(facts).filter(one => one.startsWith('- Test coverage'))).toEqual([`- ${line}`])
    const [, section] = /<section id="tests"[^>]*>(.*?)<\/section>/s.exec(renderPage(facts)) ?? []
    expect(section).toContain(`<li>${line}</li>`)
    expect(section).not.toContain('%')
  })
})
