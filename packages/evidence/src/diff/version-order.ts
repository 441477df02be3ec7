import { compareVersions, parseVersion, type VersionScheme } from '../version/version.ts'
import { compareApk, compareDeb, compareRpm } from './system-versions.ts'

/** Negative if `a` comes before `b`; undefined if one of them has a form that the ecosystem does not know. */
type Order = (a: string, b: string) => number | undefined

/** The order of versions by the type of a purl. Other ecosystems have rules that are not read here: their versions differ, and no more is said. */
const orders = new Map<string, Order>([
  ['pypi', byScheme('pep440')],
  ['npm', byScheme('semver')],
  ['cargo', byScheme('semver')],
  ['golang', byScheme('semver')],
  ['deb', compareDeb],
  ['rpm', compareRpm],
  ['apk', compareApk],
])

/** Compares two versions by the rules of their ecosystem, the type of a purl. Undefined if their order is not known. */
export function orderOf(type: string, a: string, b: string): number | undefined {
  return orders.get(type)?.(a, b)
}

function byScheme(scheme: VersionScheme): Order {
  return (a, b) => {
    const [first, second] = [a, b].map(text => parseVersion(text.replace(/^v(?=\d)/, ''), scheme))
    return first && second && compareVersions(first, second)
  }
}
