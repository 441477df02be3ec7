import type { ChangedCoverage } from '@release-tools/evidence/coverage/changed'
import type { LostCoverage } from '@release-tools/evidence/coverage/compare'
import type { CoverageCounts } from '@release-tools/evidence/coverage/model'
import type { ThresholdCheck } from '@release-tools/evidence/coverage/thresholds'
import type { TestCase, TestCounts } from '@release-tools/evidence/tests/model'

export type { ChangedCoverage, LostCoverage, ThresholdCheck }

/** What went in and what came out: nothing is dropped in silence. */
export interface Intake {
  /** Files that the data names, and how many of them are in the report. */
  measured: number
  reported: number
  /** Left out of the report, with the reason, each with its names (all of them). */
  leftOut: { reason: string; paths: string[] }[]
  /** Python sources that were never measured; Sonar is told so, and counts nothing for them. */
  unmeasured: string[]
  /** Test cases in the JUnit reports, and how many Sonar was told of. */
  cases: number
  reportedCases: number
}

/** One condition of a quality gate, as Sonar states it. */
export interface GateCondition {
  /** `new_coverage` */
  metric: string
  status: 'OK' | 'WARN' | 'ERROR' | 'NO_VALUE'
  /** `LT`: the actual value must not be less than the required one. */
  comparator: string
  required: string
  /** undefined where there is nothing to measure. */
  actual: string | undefined
}

export type SonarResult = 'passed' | 'failed' | 'error' | 'skipped'

/** How the analysis by Sonar went. */
export interface SonarOutcome {
  result: SonarResult
  /** A sentence; present unless it passed. */
  reason?: string
  projectKey?: string
  dashboardUrl?: string
  /** `branch main`, `pull request 12`; absent where the edition knows none. */
  target?: string
  gate?: { status: string; conditions: GateCondition[] }
  /** What the server says of the analysis. */
  warnings: string[]
  /** Numbers that Sonar shows for the files of the report, beside ours; absent where it could not be asked. */
  arrived?: { ours: CoverageCounts; theirs: CoverageCounts }
}

/** What the tests did. */
export interface TestFacts {
  counts: TestCounts
  failing: TestCase[]
  /** pytest failed although no test did: a `fail_under` of the project, or a plugin. */
  failedOtherwise?: boolean
}

/** Whether a test failed, or pytest did for another reason. */
export function testsFail({ counts, failedOtherwise }: TestFacts): boolean {
  return counts.failed + counts.error > 0 || failedOtherwise === true
}

/** All that is known of one project of the run. */
export interface ProjectFacts {
  /** Its directory from the root of the repository; `.` for the only one. */
  directory: string
  tests?: TestFacts
  coverage: {
    counts: CoverageCounts
    /** Percent before, and where that is from: `Sonar, branch main`, `baseline.json`. */
    before?: { percent: number; from: string }
    lost: LostCoverage[]
    changed?: ChangedCoverage
    /** Why changed lines were not looked at, where they could not be. */
    changedUnknown?: string
    thresholds: ThresholdCheck[]
    intake: Intake
  }
  sonar: SonarOutcome
}
