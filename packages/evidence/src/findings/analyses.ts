import type { Decision } from '../policy/verdict.ts'
import { placeOf, reasonOf, type VexStatement } from '../vex/vex-statement.ts'
import { exceptionsByFinding } from './exceptions.ts'
import type { Finding } from './findings.ts'
import type { Analysis } from './vdr.ts'

/** The words of CycloneDX for what VEX documents say. */
const states = {
  not_affected: 'not_affected',
  fixed: 'resolved',
  affected: 'exploitable',
  under_investigation: 'in_triage',
} as const satisfies Record<VexStatement['status'], string>

/** What people said of findings, for a vulnerability disclosure report. Of the others, nobody said anything. */
export function analysesOf({ exceptions, vex }: Pick<Decision, 'exceptions' | 'vex'>): Map<Finding, Analysis> {
  const valid = exceptionsByFinding(exceptions.filter(({ expired }) => !expired))
  const excepted = [...valid].flatMap(([finding, [applied]]): [Finding, Analysis][] =>
    applied === undefined
      ? []
      : [[finding, { detail: `${applied.exception.reason} (until ${applied.exception.expires})` }]],
  )
  const stated = [...vex].map(([finding, { statement }]): [Finding, Analysis] => [
    finding,
    { state: states[statement.status], detail: `${reasonOf(statement)} (${placeOf(statement)})` },
  ])
  return new Map([...excepted, ...stated])
}
