import type { CoverageCounts } from '@release-tools/evidence'

/** One condition of a quality gate, in Sonar's words. */
export interface GateCondition {
  /** `new_coverage` */
  metric: string
  status: 'OK' | 'WARN' | 'ERROR' | 'NO_VALUE'
  /** `LT`: the actual value must not be less than the required one. */
  comparator: string
  required: string
  /** undefined if there is nothing to measure. */
  actual: string | undefined
}

export type SonarResult = 'passed' | 'failed' | 'error' | 'skipped'

/** The outcome of the analysis by Sonar. */
export interface SonarOutcome {
  result: SonarResult
  /** A sentence; present unless it passed. */
  reason?: string
  projectKey?: string
  dashboardUrl?: string
  /** `branch main`, `pull request 12`; absent if the edition supports neither. */
  target?: string
  gate?: { status: string; conditions: GateCondition[] }
  /** The server's warnings about the analysis. */
  warnings: string[]
  /** Totals of the files in the report, ours and Sonar's; absent if they could not be compared. */
  measures?: { ours: CoverageCounts; theirs: CoverageCounts }
}
