import { count, groupBy } from '@release-tools/base'
import type { ReleaseEvidence } from '../kinds/read-evidence.ts'
import type { SbomPackage } from '../kinds/sbom.ts'
import { type Target, targetLabel } from '../release/target.ts'
import { judgeLicences } from './judge-licence.ts'
import { exceptionFinder } from './licence-exceptions.ts'
import type { LicenceRules } from './licence-rules.ts'
import type { Ruling } from './rule-decision.ts'

/** What is in a target, as its SBOM says. */
export interface Components {
  target: Target
  packages: SbomPackage[]
}

/** What a policy says of the licence of one component, and which of its rules. `review`: a person has to decide. */
export interface LicenceDecision {
  component: Pick<SbomPackage, 'name' | 'version' | 'purl'>
  target: Target
  result: 'fails' | 'review' | 'accepted' | 'reported'
  /** Its place in the policy. */
  rule: string
  /** As a clause: `GPL-3.0-only is denied`. */
  why: string
}

const unknownResults = { fail: 'fails', review: 'review', report: 'reported' } as const

/** Where components come from: the SBOMs of a release, or those that a scan found. */
interface LicensedEvidence {
  components?: Components[] | undefined
  release?: Partial<Pick<ReleaseEvidence, 'summaries'>> | undefined
}

/** The components of everything that ships. A model has files, and no packages. */
function componentsIn({ components, release }: LicensedEvidence): Components[] {
  return (components ?? release?.summaries?.sbom ?? []).filter(({ target }) => target.kind !== 'model')
}

/** Decides on every component that ships, in the order of the SBOMs. Of the project's own artifacts, nothing is asked. */
export function decideLicences(evidence: LicensedEvidence, rules: LicenceRules, today: string): LicenceDecision[] {
  const exceptionsOf = exceptionFinder(rules)
  const isValid = (index: number) => (rules.exceptions[index]?.expires ?? today) >= today
  return componentsIn(evidence).flatMap(({ target, packages }) =>
    packages
      .filter(({ own }) => own !== true)
      .map(({ licences, name, version, purl }) => {
        const component = { name, version, ...(purl === undefined ? {} : { purl }) }
        const excepted = () => exceptionsOf(component).find(isValid)
        return { component, target, ...ruleOn(licences, rules, excepted) }
      }),
  )
}

type Ruled = Pick<LicenceDecision, 'result' | 'rule' | 'why'>

/** `excepted` gives the place of an exception that covers the component, if there is one. */
function ruleOn(licences: string[], rules: LicenceRules, excepted: () => number | undefined): Ruled {
  const { result, rule, licence } = judgeLicences(licences, rules)
  if (result === 'allowed') return { result: 'reported', rule, why: `${licence} is accepted` }
  const index = excepted()
  if (index !== undefined)
    return { result: 'accepted', rule: `licences.exceptions[${index}]`, why: `${licence} is excepted` }
  if (result === 'denied') return { result: 'fails', rule, why: `${licence} is denied` }
  if (result === 'unlisted') return { result: 'fails', rule, why: `${licence} is not among the allowed` }
  const why = licences.length === 0 ? 'no licence is stated' : `it is not known what ${JSON.stringify(licence)} means`
  return { result: unknownResults[rules.unknown], rule, why }
}

/** One sentence for each licence and rule, with some of the components. */
export function licenceReasons(decisions: LicenceDecision[]): Ruling[] {
  const alike = groupBy(decisions, ({ rule, why }) => JSON.stringify([rule, why]))
  return [...alike.values()].map(group => {
    const [first] = group
    const names = [...new Set(group.map(nameOf))]
    const more = names.length > 3 ? ` and ${count(names.length - 3, 'other component')}` : ''
    return {
      rule: first?.rule ?? '',
      text: `The licence of ${names.slice(0, 3).join(', ')}${more}: ${first?.why ?? ''}.`,
    }
  })
}

function nameOf({ component: { name, version }, target }: LicenceDecision): string {
  return `${[name, version].filter(Boolean).join(' ')} in ${targetLabel(target)}`
}
