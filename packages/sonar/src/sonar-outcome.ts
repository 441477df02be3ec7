import type { CoverageCounts } from '@release-tools/evidence'

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
