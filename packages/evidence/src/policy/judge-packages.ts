import { count } from '@release-tools/base'
import type { FindingsDocument } from '../findings/findings.ts'
import type { PackageStatus } from '../findings/package-status.ts'
import { targetLabel } from '../release/target.ts'
import { failing, failingByDefault, type PackageRules, packageRules } from './package-rules.ts'
import type { Policy } from './policy.ts'
import type { Ruling } from './rule-decision.ts'

/** What an index says against the packages of a target. */
export interface PackageRulings {
  errors: Ruling[]
  failures: Ruling[]
  warnings: string[]
}

const none: PackageRulings = { errors: [], failures: [], warnings: [] }

/**
 * Judges what the index said of the packages of a target. Without `packages` in the policy, the defaults apply to what was asked, and what could
 * not be asked is a warning.
 */
export function judgePackages({ target, packageStatus }: FindingsDocument, { packages }: Policy): PackageRulings {
  if (target.kind === 'tools') return none
  const label = targetLabel(target)
  if (packageStatus === undefined) {
    const text = `The package index was not asked about ${label}. Set the input \`dependency-status: true\` of scan-image.`
    return packages === undefined ? none : { ...none, errors: [{ rule: 'packages', text }] }
  }
  const found = byRules(packageStatus.packages, label, packages ?? packageRules({}, ''))
  const { error, index } = packageStatus
  if (error === undefined) return found
  const text = `${index} could not be asked about packages of ${label}: ${error}`
  return packages === undefined
    ? { ...found, warnings: [text, ...found.warnings] }
    : { ...found, errors: [{ rule: 'packages', text }, ...found.errors] }
}

function byRules(all: PackageStatus[], label: string, rules: PackageRules): PackageRulings {
  const { 'status-fail': asked, digests, yanked } = rules
  const fail = asked ?? failingByDefault
  const isBad = ({ status }: PackageStatus) => fail.some(one => one === status)
  const [gone, other] = [all.filter(one => one.yanked), all.filter(one => one.digests === 'different')]
  const bad = all.filter(isBad)
  const left = all.filter(one => !isBad(one) && failing.some(status => status === one.status))
  const missing = all.filter(one => one.listed === false && !isBad(one))
  // What could not be asked has its own sentence.
  const silent = asked?.length ? all.filter(one => one.listed !== undefined && one.status === 'unknown') : []
  const texts = {
    digests: other.map(one => `The index does not list every digest that is locked for ${named(one)} of ${label}.`),
    yanked: gone.map(one => `${named(one)} of ${label} was yanked from the index${because(one)}.`),
    bad: bad.map(one => `${one.name}, which ${label} has, is ${one.status} in the index${because(one)}.`),
  }
  const ruled = (rule: string, sentences: string[]) => sentences.map(text => ({ rule: `packages.${rule}`, text }))
  return {
    errors: ruled('status-fail', silentText(silent, label)),
    failures: [
      ...ruled('status-fail', texts.bad),
      ...ruled('digests', digests === 'fail' ? texts.digests : []),
      ...ruled('yanked', yanked === 'fail' ? texts.yanked : []),
    ],
    warnings: [
      ...(digests === 'report' ? texts.digests : []),
      ...(yanked === 'report' ? texts.yanked : []),
      ...left.map(one => `${one.name}, which ${label} has, is ${one.status} in the index${because(one)}.`),
      ...missingText(missing, label),
    ],
  }
}

/** How many packages of a target, and some of them by name. */
function together(packages: PackageStatus[], label: string): [what: string, names: string] {
  const names = packages.slice(0, 3).map(named).join(', ')
  return [
    `${count(packages.length, 'Python package')} of ${label}`,
    packages.length > 3 ? `${names} and others` : names,
  ]
}

function missingText(packages: PackageStatus[], label: string): string[] {
  if (packages.length === 0) return []
  const [what, names] = together(packages, label)
  return [`${what} ${packages.length === 1 ? 'is' : 'are'} not in the index that was asked: ${names}.`]
}

function silentText(packages: PackageStatus[], label: string): string[] {
  if (packages.length === 0) return []
  const [what, names] = together(packages, label)
  return [`The index does not say the status of ${what}: ${names}.`]
}

function named({ name, version }: PackageStatus): string {
  return `${name} ${version}`
}

function because({ reason }: PackageStatus): string {
  return reason === undefined ? '' : ` (${reason})`
}
