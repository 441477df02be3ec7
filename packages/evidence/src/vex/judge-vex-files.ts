import { basename } from 'node:path'
import { count } from '@release-tools/base'
import type { FindingsDocument } from '../findings/findings.ts'
import type { Policy } from '../policy/policy.ts'
import { endOf } from '../policy/policy-signers.ts'
import type { Ruling } from '../policy/rule-decision.ts'
import type { VexDocument } from './read-vex.ts'
import { type AppliedVex, resolveVex, type VexAnswer, type VexGroup, wideText } from './resolve-vex.ts'
import type { VexRelease } from './vex-product.ts'
import { placeOf, type VexStatement } from './vex-statement.ts'

/** What the VEX documents that a policy names say of findings. */
export interface VexVerdict {
  answer: VexAnswer
  /** What could not be found out: a document that is not there, a statement of a day that has not come. */
  errors: Ruling[]
  /** What each document excuses, if nothing is wrong with it. */
  passed: Ruling[]
  warnings: string[]
}

/** What findings are judged by: the documents that are there, and what they may be about. */
export interface VexContext {
  /** By their paths or those in the release: only the names of the files count. */
  documents: readonly VexDocument[]
  findings: readonly FindingsDocument[]
  release: VexRelease
  /** Statements that count because of who signed them, beside those of the policy. */
  signed?: VexGroup
}

/** Judges by the documents that the policy names, and by no others. `today` is a day such as `2027-01-31`. */
export function judgeVexFiles({ vulnerabilities }: Policy, context: VexContext, today: string): VexVerdict {
  const { files = [], scope } = vulnerabilities.vex ?? {}
  const named = files.map((path, index) => ({ path, rule: `vulnerabilities.vex.files[${index}]` }))
  const read = named.map(one => ({ ...one, statements: statementsOf(one.path, context.documents) }))
  const statements = read.flatMap(one => one.statements ?? [])
  const groups = [{ statements, scope }, ...(context.signed ? [context.signed] : [])]
  const answer = resolveVex(groups, context.findings, context.release)
  return {
    answer,
    errors: read.flatMap(({ path, rule, statements }) => {
      if (statements === undefined)
        return [{ rule, text: `The policy names the VEX document ${path}, which is not there or cannot be read.` }]
      return lateText(statements, today).map(text => ({ rule, text }))
    }),
    passed: read.map(({ path, rule }) => ({ rule, text: passedText(path, answer) })),
    warnings: read.flatMap(({ path, statements = [] }) => warningsOf(path, statements, answer)),
  }
}

/** The statements of a document, which from now on has the name that the policy gives it. */
function statementsOf(path: string, documents: readonly VexDocument[]): VexStatement[] | undefined {
  const found = documents.find(({ name }) => basename(name) === basename(path))
  return found?.statements.map(one => ({ ...one, document: path }))
}

/** Says that statements are of a day that has not come. */
export function lateText(statements: readonly VexStatement[], today: string): string[] {
  const late = statements.find(({ time }) => Date.parse(time) >= endOf(today))
  if (late === undefined) return []
  return [`${late.document}: a statement about ${late.ids[0]} is of ${late.time}, after ${today}.`]
}

function passedText(path: string, { applied }: VexAnswer): string {
  const own = [...applied.values()].filter(({ statement }) => statement.document === path)
  const anyVersion = own.filter(({ versionless }) => versionless).length
  const wide = anyVersion === 0 ? '' : `, ${anyVersion} of them by a statement about every version`
  return `${path} decides about ${count(own.length, 'finding')}${wide}.`
}

const shown = 3

function warningsOf(path: string, own: VexStatement[], { applied, unused, tooWide }: VexAnswer): string[] {
  const [idle, wide] = [unused, tooWide].map(all => all.filter(one => own.includes(one)))
  const conflicts = [...applied.values()].filter(({ statement, conflict }) => conflict && own.includes(statement))
  const ids = [...new Set((idle ?? []).map(one => one.ids[0]))]
  const more = ids.length > shown ? ` and ${ids.length - shown} more` : ''
  return [
    ...(ids.length === 0
      ? []
      : [`${path} has statements that match no finding: ${ids.slice(0, shown).join(', ')}${more}.`]),
    ...(wide === undefined || wide.length === 0 ? [] : [`${path}: ${wideText(wide.length)}`]),
    ...new Set(conflicts.map(conflictText)),
  ]
}

function conflictText({ statement, conflict }: AppliedVex): string {
  const other = conflict === undefined ? '' : ` ${placeOf(conflict)} says ${conflict.status}`
  return `${placeOf(statement)} says that ${statement.ids[0]} is ${statement.status}, and${other}: the less favourable counts.`
}
