import { type LicenceTree, licenceText, parseLicence } from './licence-expression.ts'
import type { LicenceRules } from './licence-rules.ts'

/** What the rules say of a licence, and which one does. */
export interface JudgedLicence {
  /** `unlisted`: the policy lists what is allowed, and it is not among that. */
  result: 'allowed' | 'denied' | 'unlisted' | 'unknown'
  /** The place of the rule: `licences.deny[0]`. */
  rule: string
  /** The licence that decided: one of an expression. */
  licence: string
}

/** From the best for who takes the component to the worst. */
const order: JudgedLicence['result'][] = ['allowed', 'unknown', 'unlisted', 'denied']

/**
 * Judges the licences that an SBOM gives for one component: expressions, identifiers or names, all of which apply. One side of an `OR`
 * is enough, because who takes the component chooses; both sides of an `AND` count. A denied licence is denied with any exception, unless
 * the policy allows that pair; an allowed one is allowed without exceptions only.
 */
export function judgeLicences(licences: string[], rules: LicenceRules): JudgedLicence {
  if (licences.length === 0) return { result: 'unknown', rule: 'licences.unknown', licence: 'no licence' }
  const judged = licences.map((text): JudgedLicence => {
    const tree = parseLicence(text)
    return tree === undefined ? unknownOf(text) : judgeTree(tree, rules)
  })
  return judged.reduce(worse)
}

function judgeTree(tree: LicenceTree, rules: LicenceRules): JudgedLicence {
  if (tree.kind === 'licence') return judgeOne(tree, rules)
  const [left, right] = [judgeTree(tree.left, rules), judgeTree(tree.right, rules)]
  return tree.kind === 'and' ? worse(left, right) : better(left, right)
}

function judgeOne(tree: Extract<LicenceTree, { kind: 'licence' }>, { allow, deny }: LicenceRules): JudgedLicence {
  const licence = licenceText(tree)
  const allowed = allow?.indexOf(licence) ?? -1
  if (allowed >= 0) return { result: 'allowed', rule: `licences.allow[${allowed}]`, licence }
  const denied = deny.findIndex(one => one === licence || one === tree.id)
  if (denied >= 0) return { result: 'denied', rule: `licences.deny[${denied}]`, licence }
  if (/^(?:DocumentRef-|LicenseRef-)/.test(tree.id)) return unknownOf(licence)
  if (allow !== undefined) return { result: 'unlisted', rule: 'licences.allow', licence }
  return { result: 'allowed', rule: 'licences.deny', licence }
}

function unknownOf(licence: string): JudgedLicence {
  return { result: 'unknown', rule: 'licences.unknown', licence }
}

/** The worse of two; the first of equals. */
function worse(a: JudgedLicence, b: JudgedLicence): JudgedLicence {
  return order.indexOf(b.result) > order.indexOf(a.result) ? b : a
}

/** The better of two; the first of equals. */
function better(a: JudgedLicence, b: JudgedLicence): JudgedLicence {
  return order.indexOf(b.result) < order.indexOf(a.result) ? b : a
}
