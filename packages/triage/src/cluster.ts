import { byBytes, groupBy } from '@release-tools/base'
import { type Finding, identityOf, packageId } from '@release-tools/evidence'
import type { Entry } from './runs.ts'

/** Upper case, because scanners differ in it. */
export function idsOf({ id, aliases }: Finding): string[] {
  return [...new Set([id, ...aliases].map(one => one.toUpperCase()))].sort(byBytes)
}

/** An identifier as its database spells it, for people to read: GitHub writes `GHSA-48p4-8xcf-vxj5`. */
export function shownId(id: string): string {
  return id.startsWith('GHSA-') ? `GHSA-${id.slice('GHSA-'.length).toLowerCase()}` : id
}

/**
 * Joins entries of one package that share an identifier. One under which the package has several CVEs joins nothing: a collective advisory
 * would make one issue of vulnerabilities that are fixed at different times.
 */
export function clusters(entries: Entry[]): Entry[][] {
  const keyed = entries.map(entry => ({ entry, whose: packageOf(entry.finding), ids: idsOf(entry.finding) }))
  const cves = new Map<string, Set<string>>()
  for (const { whose, ids } of keyed)
    for (const id of ids)
      cves.set(`${whose}\n${id}`, new Set([...(cves.get(`${whose}\n${id}`) ?? []), ...ids.filter(isCve)]))
  const parents = new Map<string, string>()
  const find = (key: string): string => {
    let root = key
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root)) root = next
    return root
  }
  const joining = keyed.map(({ entry, whose, ids }) => {
    const clear = ids.filter(id => (cves.get(`${whose}\n${id}`)?.size ?? 0) < 2)
    const keys = (clear.length === 0 ? ids.slice(0, 1) : clear).map(id => `${whose}\n${id}`)
    for (const key of keys) parents.set(find(key), find(keys[0] ?? key))
    return { entry, key: keys[0] ?? '' }
  })
  return [...groupBy(joining, ({ key }) => find(key)).values()].map(own => own.map(({ entry }) => entry))
}

/** The package of a finding, whatever a scanner calls it, without its version. */
export function packageOf({ package: found }: Finding): string {
  return packageId(identityOf(found))
}

/** True for the identifier of exactly one vulnerability. */
export function isCve(id: string): boolean {
  return id.startsWith('CVE-')
}
