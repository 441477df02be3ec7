import { isOfGate } from '../gates/gate-names.ts'
import type { GateRecord } from '../gates/gate-record.ts'
import type { GatesDocument } from '../gates/gates-document.ts'
import { type GateRulings, type JudgedGate, judgeDocument, judgedGates } from './judge-gates.ts'
import type { Policy } from './policy.ts'

/** A line of the table of gates. */
export interface ChecklistLine {
  record: GateRecord
  /** True if the policy asks this release for it. */
  required: boolean
  /** Why it counts although it did not pass: who lets the release pass, until when and why, as sentences. */
  excuse?: string
}

/** What was checked before the build, as the policy judges it. */
export interface Checklist {
  /** First what the policy requires, then what is only shown. */
  lines: ChecklistLine[]
  /** `unknown` outweighs `fail`, which outweighs `review`. Only `pass` lets a release be made. */
  result: GateRecord['result']
  /** Why the result is not `pass`, as sentences. */
  reasons: string[]
  warnings: string[]
}

/** Judges a document by a policy, line by line. `today` decides which overrides have expired. */
export function checklistOf(document: GatesDocument, policy: Policy, today: string): Checklist {
  const judged = judgedGates(policy, document, today)
  const lines = [...document.gates, ...judged.flatMap(one => missing(one, document))].map(record =>
    lineOf(record, judged),
  )
  const rulings = judgeDocument(policy, document, today)
  return {
    lines: [...lines.filter(({ required }) => required), ...lines.filter(({ required }) => !required)],
    result: resultOf(rulings),
    reasons: [...rulings.errors, ...rulings.failures, ...rulings.reviews].map(({ text }) => text),
    warnings: rulings.warnings,
  }
}

function lineOf(record: GateRecord, judged: JudgedGate[]): ChecklistLine {
  const own = judged.filter(({ gate }) => isOfGate(record, gate))
  const excused = record.result === 'pass' ? undefined : own.find(({ status }) => status === 'pass')
  return { record, required: own.length > 0, ...(excused && { excuse: excused.ruling.text }) }
}

/** A required gate that nobody looked at has a line, too. */
function missing({ gate }: JudgedGate, { gates }: GatesDocument): GateRecord[] {
  if (gates.some(record => isOfGate(record, gate))) return []
  const wanted = 'a gate that the policy requires is looked at'
  return [{ gate, result: 'unknown', found: 'nobody looked at it', wanted, evidence: [] }]
}

function resultOf({ errors, failures, reviews }: GateRulings): Checklist['result'] {
  if (errors.length > 0) return 'unknown'
  if (failures.length > 0) return 'fail'
  return reviews.length > 0 ? 'review' : 'pass'
}
