import { visible } from '@release-tools/base'
import type { Person } from '@release-tools/evidence'

/** Who may approve jobs of an environment: logins, and slugs of teams. */
export interface MayApprove {
  users: string[]
  teams: string[]
}

/** Those of some logins whom the policy does not name. */
export function strangersAmong(logins: string[], people: Person[]): string[] {
  return logins.filter(login => !people.some(one => one.login !== undefined && isSame(one.login, login)))
}

/**
 * How the reviewers of an environment differ from the leads of the policy, as sentences: who may approve it and is not a lead, and which lead may
 * not. Nobody sees from here who is in a team, so that a lead may be in any.
 */
export function reviewersDifferences({ users, teams }: MayApprove, people: Person[]): string[] {
  const leads = people.filter(({ roles }) => roles.includes('lead'))
  const others = strangersAmong(users, leads)
  const isMissing = ({ login }: Person) => login === undefined || !users.some(one => isSame(one, login))
  const missing = teams.length > 0 ? [] : leads.filter(isMissing)
  return [
    ...(others.length === 0 ? [] : [`${named(others)} may approve it, and is not a lead of the policy.`]),
    ...(missing.length === 0 ? [] : [`${named(missing.map(({ name }) => name))} is a lead, and may not approve it.`]),
  ]
}

function named(all: string[]): string {
  return all.map(visible).join(', ')
}

/** Logins do not differ by case. */
function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
