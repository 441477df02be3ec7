import { messageOf, Problem } from '@release-tools/base'
import type { Finding } from './finding.ts'

/** Runs a look at `subject`. Whatever prevented it makes it `unknown`, with the reason: never good. */
export async function looked(
  { place, subject }: Pick<Finding, 'place' | 'subject'>,
  look: () => Promise<Finding[]>,
): Promise<Finding[]> {
  try {
    return await look()
  } catch (error) {
    if (!(error instanceof Problem)) return [{ place, subject, state: 'unknown', found: `${messageOf(error)}.` }]
    const { attempted, found, next } = error
    return [{ place, subject, state: 'unknown', found: `Could not ${attempted}: ${found}`, next }]
  }
}

/** The finding of a place that needs the manifest of the release. */
export function withoutManifest({ place, subject }: Pick<Finding, 'place' | 'subject'>): Finding {
  return {
    ...{ place, subject, state: 'unknown' },
    found: 'No place has a manifest of this release that verifies, so that there is nothing to compare with.',
    next: 'Check the key or identity that you trust. If the release was never finished, finish it or undo its draft.',
  }
}
