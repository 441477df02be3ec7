import { Problem } from '@release-tools/base'
import type { Finding } from './finding.ts'

/** What a Problem says of a look: nothing is known. Throws everything else. */
export function unknownBy(error: unknown, { place, subject }: Pick<Finding, 'place' | 'subject'>): Finding {
  if (!(error instanceof Problem)) throw error
  return { place, subject, state: 'unknown', found: error.found, next: error.next }
}
