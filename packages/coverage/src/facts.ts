import type { CoverageCounts, NothingMeasured, TestCase, TestCounts } from '@release-tools/evidence'
import type { SonarOutcome } from '@release-tools/sonar'
import type { ChangedCoverage } from './compare/changed.ts'
import type { LostCoverage } from './compare/compare.ts'
import type { ThresholdCheck } from './compare/thresholds.ts'

export type { ChangedCoverage, LostCoverage, ThresholdCheck }

/** What was read and what was reported, so that nothing is dropped silently. */
export interface Intake {
  /** Number of files in the data, and of those in the report. */
  measured: number
  reported: number
  /** Files that are excluded from the report: all names, by reason. */
  excluded: { reason: string; paths: string[] }[]
  /** Python sources without coverage data. They are listed in the report, so that Sonar counts nothing for them. */
  unmeasured: string[]
  /** Number of test cases in the JUnit reports, and of those that were sent to Sonar. */
  cases: number
  reportedCases: number
}

/** The result of the tests. */
export interface TestFacts {
  counts: TestCounts
  failing: TestCase[]
  /** pytest failed although no test did, because of the project's `fail_under` or a plugin. */
  failedOtherwise?: boolean
}

/** True if a test failed, or if pytest failed for another reason. */
export function testsFail({ counts, failedOtherwise }: TestFacts): boolean {
  return counts.failed + counts.error > 0 || failedOtherwise === true
}

/** Everything that is known about one project of the run. */
export interface ProjectFacts {
  /** Its directory from the root of the repository; `.` for the only one. */
  directory: string
  tests?: TestFacts
  coverage: {
    counts: CoverageCounts
    /** Why there is no figure; absent if there is one. */
    nothing?: NothingMeasured
    /** Why the coverage is too low: code ran without being measured. One sentence per reason. */
    tooLow?: string[]
    /** The baseline in percent, and its source: `Sonar, branch main`, `baseline.json`. */
    baseline?: { percent: number; from: string }
    lost: LostCoverage[]
    changed?: ChangedCoverage
    /** Why changed lines could not be checked. */
    changedUnknown?: string
    thresholds: ThresholdCheck[]
    intake: Intake
  }
  sonar: SonarOutcome
}
