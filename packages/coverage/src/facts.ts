import type { CoverageCounts, TestCase, TestCounts } from '@release-tools/evidence'
import type { SonarOutcome } from '@release-tools/sonar'
import type { ChangedCoverage } from './compare/changed.ts'
import type { LostCoverage } from './compare/compare.ts'
import type { ThresholdCheck } from './compare/thresholds.ts'

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
