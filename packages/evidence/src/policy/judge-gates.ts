import type { BuildDocument } from '../build/build-document.ts'
import { isOfGate } from '../gates/gate-names.ts'
import type { GateRecord } from '../gates/gate-record.ts'
import type { GatesDocument } from '../gates/gates-document.ts'
import { releaseTypeOf } from '../gates/release-type.ts'
import { ended } from '../gates/sentence.ts'
import { type BuiltRulings, judgeBuilt } from '../trust/judge-built.ts'
import type { VersionScheme } from '../version/version.ts'
import { type AppliedOverride, overrideOf } from './gate-overrides.ts'
import type { Evidence } from './judged-evidence.ts'
import type { Policy } from './policy.ts'
import { asksByType, requiredGates } from './required-gates.ts'
import type { Ruling } from './rule-decision.ts'

/** What a policy says of the gates of a release. */
export interface GateRulings {
  errors: Ruling[]
  failures: Ruling[]
  reviews: Ruling[]
  /** The gates that the release passes, or that a person lets it pass. */
  passed: Ruling[]
  warnings: string[]
}

const nothing: GateRulings = { errors: [], failures: [], reviews: [], passed: [], warnings: [] }

/**
 * Judges what was checked before the build. `unknown` is never a pass, and neither is a gate that nobody looked at. Without `gates` in
 * the policy, the defaults apply to a release that was checked. `today` decides which overrides have expired.
 */
export function judgeGates(policy: Policy, { release }: Pick<Evidence, 'release'>, today: string): GateRulings {
  const document = release?.summaries?.gates
  if (document !== undefined) {
    const built = builtRulings(policy, document, release?.summaries?.build ?? [], today)
    return forRehearsal(joined(judgeDocument(policy, document, today), built), document)
  }
  const isKnown = release !== undefined && !release.unusable.some(({ kind }) => kind === 'gates')
  if (policy.gates === undefined || !isKnown) return nothing
  const text = 'The policy asks for gates, but nothing says what was checked before the build. Run check-release.'
  return { ...nothing, failures: [{ rule: 'gates', text }] }
}

/** What the records of builds say of the gate `trust`, if the policy requires it and nobody lets the release pass it. */
function builtRulings(policy: Policy, checklist: GatesDocument, builds: BuildDocument[], today: string): BuiltRulings {
  const required = requiredGates(policy, checklist).find(({ gate }) => gate === 'trust')
  const applied = overrideOf('trust', policy, checklist, today)
  if (required === undefined || (applied !== undefined && applied.void === undefined)) return nothing
  return judgeBuilt(policy, builds, { checklist, today, rule: required.rule })
}

function joined(own: GateRulings, built: BuiltRulings): GateRulings {
  const both = (key: keyof BuiltRulings) => [...own[key], ...built[key]]
  const found = { errors: both('errors'), failures: both('failures'), reviews: both('reviews'), passed: both('passed') }
  return { ...own, ...found }
}

/** A rehearsal says what would stop the release, and is not stopped by it. */
function forRehearsal(rulings: GateRulings, { rehearsal }: GatesDocument): GateRulings {
  if (rehearsal === undefined) return rulings
  const open = [...rulings.errors, ...rulings.failures, ...rulings.reviews].map(({ text }) => text)
  return { ...nothing, passed: rulings.passed, warnings: [...open, ...rulings.warnings] }
}

/** Judges each gate that the policy requires of a release, in the order of the policy. */
export function judgedGates(policy: Policy, document: GatesDocument, today: string): JudgedGate[] {
  return requiredGates(policy, document).map(({ gate, rule }) => {
    const records = document.gates.filter(one => isOfGate(one, gate))
    return { gate, ...judgeOne(gate, rule, records, overrideOf(gate, policy, document, today)) }
  })
}

/** The same as judgeGates, of a document that is at hand. */
export function judgeDocument(policy: Policy, document: GatesDocument, today: string): GateRulings {
  const rulings = judgedGates(policy, document, today)
  const of = (status: Judged['status']) => rulings.filter(one => one.status === status).map(({ ruling }) => ruling)
  return {
    errors: [...typeErrors(policy, document), ...of('unknown')],
    failures: of('fail'),
    reviews: of('review'),
    passed: of('pass'),
    warnings: unusedOverrides(policy, document),
  }
}

interface Judged {
  /** `pass` also if a person lets the release pass. */
  status: GateRecord['result']
  ruling: Ruling
}

/** What a policy says of one required gate. */
export interface JudgedGate extends Judged {
  /** `signed-tag`, `command:fuzz`; `command` stands for all of them. */
  gate: string
}

/** From the best to the worst: what nobody knows may be anything. */
const order: GateRecord['result'][] = ['pass', 'review', 'fail', 'unknown']

/** One gate may have found several things: each has a record. */
function judgeOne(gate: string, rule: string, records: GateRecord[], applied: AppliedOverride | undefined): Judged {
  const worst = records.toSorted((a, b) => order.indexOf(b.result) - order.indexOf(a.result))[0]
  const status = worst?.result ?? 'unknown'
  if (status === 'pass') return { status, ruling: { rule, text: `The gate ${gate} passed.` } }
  const found = worst === undefined ? `Nobody looked at the gate ${gate}.` : sentenceOf(worst)
  if (applied === undefined) return { status, ruling: { rule, text: found } }
  const { by, reason, expires } = applied.override
  if (applied.void !== undefined)
    return { status, ruling: { rule, text: `${found} The override by ${by} ${applied.void}.` } }
  const text = `${found} ${by} lets version ${applied.override.version} pass until ${expires}: ${ended(reason)}`
  return { status: 'pass', ruling: { rule: applied.rule, text } }
}

const words = { pass: 'passed', fail: 'failed', review: 'needs the decision of a person', unknown: 'is not known' }

function sentenceOf({ gate, result, found, needs = [] }: GateRecord): string {
  // An answer of the server may have named them.
  const unnamed = needs.filter(need => !found.includes(need))
  const lacks = unnamed.length === 0 ? '' : ` The token needs ${unnamed.join(', ')}.`
  return `The gate ${gate} ${words[result]}: ${ended(found)}${lacks}`
}

/** A policy that asks by type cannot be decided if the type is not known, or is not the one of the versions. */
function typeErrors({ gates }: Policy, document: GatesDocument): Ruling[] {
  const { type, version = '', previous } = document
  if (gates?.types === undefined || !asksByType(document)) return []
  const rule = 'gates.types'
  if (type === undefined)
    return [{ rule, text: 'It is not known whether this is a major, minor, patch or security release.' }]
  const schemes: VersionScheme[] = ['pep440', 'semver']
  const isOne = schemes.some(
    scheme => releaseTypeOf({ version, previous, hasAdvisory: type === 'security', scheme }).type === type,
  )
  if (isOne) return []
  const after = previous === undefined ? 'the first release' : `the release after ${previous}`
  return [{ rule, text: `The gates were looked at as for a ${type} release, which ${version}, ${after}, is not.` }]
}

/** An override that nothing needs any more should go. */
function unusedOverrides({ gates }: Policy, { gates: records, version }: GatesDocument): string[] {
  return (gates?.overrides ?? [])
    .filter(
      one => one.version === version && records.some(({ gate, result }) => gate === one.gate && result === 'pass'),
    )
    .map(({ gate, by }) => `The override of ${gate} by ${by} is unused: the gate passed.`)
}
