import type { FindingsDocument } from '../findings/findings.ts'
import type { ReleaseEvidence } from '../kinds/read-evidence.ts'
import type { VexVerdict } from '../vex/judge-vex-files.ts'
import type { Components } from './licence-decisions.ts'

/** What the verdict is about. */
export interface Evidence {
  /** Of everything that was scanned, tools included: each document says what it is about. */
  findings: FindingsDocument[]
  /** The components of what was scanned, if only a scan is judged. Those of a release are in its SBOMs. */
  components?: Components[]
  /** What VEX documents say of the findings. Absent if there are none. */
  vex?: VexVerdict
  /** What the release directory has. Absent if only findings are judged, as scan-image does. */
  release?: Pick<ReleaseEvidence, 'present' | 'unusable'> &
    Partial<Pick<ReleaseEvidence, 'lacking' | 'stated' | 'summaries'>>
}
