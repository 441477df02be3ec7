import { renderJson } from '@release-tools/base'
import type { FindingsDifference, Target, Verdict } from '@release-tools/evidence'

/** The value of `schema`, and the `$id` of the JSON Schema. */
export const rescanSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/rescan.v1.json'

/** What was scanned again. Paths are relative to the directory of `rescan.json`. */
export interface RescannedTarget {
  target: Target
  /** Today's findings. */
  now: string
  /** Those of the release; absent if it has none of this target. */
  released?: string
  /** Absent without those of the release. */
  difference?: FindingsDifference
}

/** `rescan.json`: docs/schema/rescan.v1.json. */
export interface RescanDocument {
  schema: typeof rescanSchema
  /** Web address of the repository. */
  repository: string
  tag: string
  /** Absent if the release could not be verified, so that nothing of it is believed. */
  version?: string
  verified: boolean
  /** Why it is not verified, in sentences. */
  problems: string[]
  /** The day as of which the policy of today was applied: `2027-01-31`. */
  day: string
  /** What the policy of today says of today's findings. */
  verdict: Verdict
  targets: RescannedTarget[]
}

/** The bytes of `rescan.json`. */
export function renderRescan(document: RescanDocument): string {
  return renderJson(document)
}
