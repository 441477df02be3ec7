import { countTests, type TestCase } from '@release-tools/evidence'
import type { GateCondition } from '@release-tools/sonar'
import type { ProjectFacts } from '../../src/facts.ts'

export function testCase(parts: Partial<TestCase> = {}): TestCase {
  return {
    name: 'test_total',
    classname: 'tests.test_price.TestTotal',
    file: 'tests/test_price.py',
    path: 'tests/test_price.py',
    seconds: 0.01,
    outcome: 'failed',
    message: 'AssertionError: assert 12 == 11',
    text: 'def test_total():\n>       assert total([5, 6]) == 11\nE       assert 12 == 11\n\ntests/test_price.py:7: AssertionError',
    ...parts,
  }
}

export function condition(parts: Partial<GateCondition> = {}): GateCondition {
  return { metric: 'new_coverage', status: 'OK', comparator: 'LT', required: '80', actual: '85.714285', ...parts }
}

/** A project where nothing is wrong. */
export function projectFacts(parts: Partial<ProjectFacts> = {}): ProjectFacts {
  return {
    directory: '.',
    tests: { counts: { total: 312, passed: 308, failed: 0, error: 0, skipped: 4 }, failing: [] },
    coverage: goodCoverage(),
    sonar: {
      result: 'passed',
      projectKey: 'acme_widget',
      dashboardUrl: 'https://sonar.example.com/dashboard?id=acme_widget&branch=main',
      target: 'branch main',
      gate: { status: 'OK', conditions: [condition()] },
      warnings: [],
      measures: { ours: counts, theirs: counts },
    },
    ...parts,
  }
}

const counts = { lines: 600, coveredLines: 560, branches: 100, coveredBranches: 94 }

export function goodCoverage(parts: Partial<ProjectFacts['coverage']> = {}): ProjectFacts['coverage'] {
  return {
    counts,
    baseline: { percent: 92.8, from: 'Sonar, branch main' },
    lost: [],
    changed: { base: 'main', lines: 12, covered: 12, unmeasured: [], uncovered: [] },
    thresholds: [{ kind: 'total', required: 90, actual: 93.42857142857143, met: true, below: [] }],
    intake: { measured: 10, reported: 10, excluded: [], unmeasured: [], cases: 312, reportedCases: 312 },
    ...parts,
  }
}

/** A project where everything is wrong that can be. */
export function badFacts(): ProjectFacts {
  const failing = [
    testCase(),
    testCase({ name: 'test_parse[2]', outcome: 'error', message: 'fixture failed', text: 'ConnectionError' }),
  ]
  const passing = Array.from({ length: 310 }, (_, index) => testCase({ name: `test_${index}`, outcome: 'passed' }))
  return projectFacts({
    tests: { counts: countTests([...failing, ...passing]), failing },
    coverage: goodCoverage({
      counts: { lines: 600, coveredLines: 430, branches: 100, coveredBranches: 66 },
      lost: [
        { path: 'src/widget/price.py', baseline: 95.5, now: 61.2, newlyUncovered: 14 },
        { path: 'src/widget/tax|vat.py', baseline: 80, now: 79.98, newlyUncovered: 1 },
      ],
      changed: {
        base: '0123456789abcdef0123456789abcdef01234567',
        lines: 30,
        covered: 21,
        unmeasured: [],
        uncovered: [{ path: 'src/widget/price.py', lines: [3, 7, 8, 9, 30] }],
      },
      thresholds: [
        { kind: 'total', required: 90, actual: 70.857, met: false, below: [] },
        {
          kind: 'file',
          required: 50,
          actual: 12.5,
          met: false,
          below: [{ path: 'src/widget/old.py', percent: 12.5 }],
        },
        { kind: 'changed', required: 70, actual: 70, met: true, below: [] },
      ],
      intake: {
        measured: 14,
        reported: 10,
        excluded: [
          { reason: 'not tracked by git', paths: ['build/gen.py', 'src/widget/_version.py'] },
          { reason: 'outside of the repository', paths: ['/usr/lib/python3/a.py', '/usr/lib/python3/b.py'] },
        ],
        unmeasured: ['setup.py'],
        cases: 312,
        reportedCases: 311,
      },
    }),
    sonar: {
      result: 'failed',
      reason: 'The quality gate fails.',
      projectKey: 'acme_widget',
      dashboardUrl: 'https://sonar.example.com/dashboard?id=acme_widget&pullRequest=12',
      target: 'pull request 12',
      gate: {
        status: 'ERROR',
        conditions: [
          condition({ metric: 'new_reliability_rating', comparator: 'GT', required: '1', actual: '1' }),
          condition({ status: 'ERROR', actual: '72.0' }),
          condition({
            metric: 'new_duplicated_lines_density',
            comparator: 'GT',
            required: '3',
            actual: undefined,
            status: 'NO_VALUE',
          }),
        ],
      },
      warnings: ['Missing blame information for 2 files.'],
      measures: { ours: counts, theirs: { ...counts, coveredLines: 0 } },
    },
  })
}
