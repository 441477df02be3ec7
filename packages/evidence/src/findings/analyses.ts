import type { Decision } from '../policy/verdict.ts'
import { excuses } from '../vex/resolve-vex.ts'
import { placeOf, reasonOf, type VexStatement } from '../vex/vex-statement.ts'
import { type AppliedException, exceptionsByFinding } from './exceptions.ts'
import type { Finding } from './findings.ts'
import type { Analysis } from './vdr.ts'

/** The words of CycloneDX for what VEX documents say. */
const states = {
  not_affected: 'not_affected',
  fixed: 'resolved',
  affected: 'exploitable',
  under_investigation: 'in_triage',
} as const satisfies Record<VexStatement['status'], string>

/**
 * What people said of findings, for a vulnerability disclosure report. Of the others, nobody said anything. A document may say that a finding is
 * exploitable while an exception accepts it for some time: then both are said.
 */
export function analysesOf({ exceptions, vex }: Pick<Decision, 'exceptions' | 'vex'>): Map<Finding, Analysis> {
  const valid = exceptionsByFinding(exceptions.filter(({ expired }) => !expired))
  const accepted = new Map(
    [...valid].flatMap(([finding, [first]]) => (first ? [[finding, textOf(first)] as const] : [])),
  )
  const analyses = new Map<Finding, Analysis>(
    [...accepted].map(([finding, detail]) => [finding, { detail, accepted: true }]),
  )
  for (const [finding, applied] of vex) {
    const { statement } = applied
    const said = `${reasonOf(statement)} (${placeOf(statement)})`
    const until = excuses(applied) ? undefined : accepted.get(finding)
    const state = states[statement.status]
    analyses.set(
      finding,
      until === undefined ? { state, detail: said } : { state, detail: `${said}; ${until}`, accepted: true },
    )
  }
  return analyses
}

function textOf({ exception: { reason, expires } }: AppliedException): string {
  return `${reason} (until ${expires})`
}
