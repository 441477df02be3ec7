import { groupBy } from '@release-tools/base'
import { identityOf, purlMatches } from '../findings/package-identity.ts'
import type { SbomPackage } from '../kinds/sbom.ts'
import type { LicenceRules } from './licence-rules.ts'

type Component = Pick<SbomPackage, 'name' | 'version' | 'purl'>

/**
 * Finds the exceptions that name a component, by their places in the policy. Looks only at those of the same name, so that many exceptions
 * on many components take no time.
 */
export function exceptionFinder({ exceptions }: LicenceRules): (component: Component) => number[] {
  const places = exceptions.map(({ purl }, index) => ({ purl, index, key: nameOf({ name: '', version: '', purl }) }))
  const byName = groupBy(places, ({ key }) => key)
  return component => {
    const sameName = byName.get(nameOf(component)) ?? []
    return sameName.filter(({ purl }) => purlMatches(purl, { type: '', ...component })).map(({ index }) => index)
  }
}

/** Type and name of a component, in words that are equal for every spelling. */
function nameOf(component: Component): string {
  const { type, name } = identityOf({ type: '', ...component })
  return `${type}/${name}`
}

const soonDays = 14

/** That an exception matches nothing, has expired or does so soon. */
export function licenceWarnings(decided: { component: Component }[], rules: LicenceRules, today: string): string[] {
  const exceptionsOf = exceptionFinder(rules)
  const used = new Set(decided.flatMap(({ component }) => exceptionsOf(component)))
  return rules.exceptions.flatMap(({ purl, owner, expires }, index) => {
    const name = `The licence exception for ${purl}${owner === undefined ? '' : ` of ${owner}`}`
    if (!used.has(index)) return [`${name} is unused: there is no such component.`]
    if (expires === undefined) return []
    if (expires < today) return [`${name} expired on ${expires}.`]
    const daysLeft = (Date.parse(expires) - Date.parse(today)) / 86_400_000
    return daysLeft > soonDays ? [] : [`${name} expires on ${expires}.`]
  })
}
