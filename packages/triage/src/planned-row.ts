import type { Issue } from '@release-tools/github'
import type { Facts } from './group.ts'
import type { IssueState, Marker, OwnPart } from './marker.ts'

/** Where a group stands after this run. docs/schema/triage.v1.json has the same words. */
export type State =
  | 'opened'
  | 'open'
  | 'updated'
  | 'reopened'
  | 'closed'
  | 'decided'
  | 'accepted'
  | 'waiting'
  | 'over-limit'
  | 'gate'
  | 'unknown'
  | 'failed'

/** An issue of ours. */
export interface OwnIssue {
  issue: Issue
  part: OwnPart
}

/** One row of the table, and what happens to its issue. */
export interface PlannedRow {
  state: State
  facts: Facts
  marker: Marker
  present: boolean
  runs: number
  issue?: Issue
  /** Why, in one sentence, if the state alone does not say it. */
  why?: string
  /** For `opened`, `updated`, `reopened` and `closed`: what the issue says from now on. */
  next?: IssueState
  /** For `closed`: the reason that GitHub shows. */
  reason?: 'completed' | 'not_planned'
}
