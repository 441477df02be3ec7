import { byBytes, groupBy } from '@release-tools/base'
import { identityOf, packageId } from '../findings/package-identity.ts'
import type { SbomPackage } from '../kinds/sbom.ts'
import { orderOf } from './version-order.ts'

/** A component of both sides. Versions and licences are in bytewise order; a list is empty if the SBOM gives none. */
export interface ComponentChange {
  name: string
  /** The type of its purl; empty if it has none. */
  type: string
  before: string[]
  now: string[]
}

/** How the components of two SBOMs differ. Each list is in bytewise order of the names. */
export interface ComponentDifference {
  added: SbomPackage[]
  removed: SbomPackage[]
  upgraded: ComponentChange[]
  downgraded: ComponentChange[]
  /** Other versions, whose order is not known, or of which there are several. */
  changed: ComponentChange[]
  /** The licences differ. What had no known licence before is not listed. */
  relicensed: ComponentChange[]
}

/** `idna 3.6 → 3.7`. */
export function changeInWords({ name, before, now }: ComponentChange): string {
  const list = (texts: string[]) => (texts.length === 0 ? 'not known' : texts.join(', '))
  return `${name} ${list(before)} → ${list(now)}`
}

/** `jinja2 3.1.2`. */
export function packageName({ name, version }: Pick<SbomPackage, 'name' | 'version'>): string {
  return `${name} ${version}`.trim()
}

/** Each kind of change that was found, with what it concerns: `upgraded`, `idna 3.6 → 3.7`. */
export function changesInWords(difference: ComponentDifference): [what: string, names: string[]][] {
  const rows: [string, string[]][] = [
    ['added', difference.added.map(packageName)],
    ['removed', difference.removed.map(packageName)],
    ['upgraded', difference.upgraded.map(changeInWords)],
    ['downgraded', difference.downgraded.map(changeInWords)],
    ['changed', difference.changed.map(changeInWords)],
    ['with another licence', difference.relicensed.map(changeInWords)],
  ]
  return rows.filter(([, names]) => names.length > 0)
}

/** True if nothing differs. */
export function isEmptyDifference(difference: ComponentDifference): boolean {
  return Object.values(difference).every((list: unknown[]) => list.length === 0)
}

/** Compares two lists of components by what a package is, in any spelling. One name may have several versions. */
export function componentDifference(before: SbomPackage[], now: SbomPackage[]): ComponentDifference {
  const [old, young] = [byPackage(before), byPackage(now)]
  const found: ComponentDifference = {
    added: [],
    removed: [],
    upgraded: [],
    downgraded: [],
    changed: [],
    relicensed: [],
  }
  for (const key of new Set([...old.keys(), ...young.keys()])) {
    const [past, present] = [old.get(key) ?? [], young.get(key) ?? []]
    if (past.length === 0) found.added.push(...present)
    else if (present.length === 0) found.removed.push(...past)
    else compare(past, present, found)
  }
  for (const list of Object.values(found) as { name: string }[][]) list.sort((a, b) => byBytes(a.name, b.name))
  return found
}

function compare(past: SbomPackage[], present: SbomPackage[], found: ComponentDifference): void {
  const [name, type] = [present[0]?.name ?? '', present[0]?.type ?? '']
  const change = (before: string[], now: string[]): ComponentChange => ({ name, type, before, now })
  if (versionKeys(past).join('\n') !== versionKeys(present).join('\n')) {
    const versions = change(versionsOf(past), versionsOf(present))
    found[directionOf(versions)].push(versions)
  }
  const [old, young] = [licencesOf(past), licencesOf(present)]
  if (old.length > 0 && old.join('\n') !== young.join('\n')) found.relicensed.push(change(old, young))
}

function directionOf({ type, before, now }: ComponentChange): 'upgraded' | 'downgraded' | 'changed' {
  const [[past, ...morePast], [present, ...morePresent]] = [before, now]
  if (past === undefined || present === undefined || morePast.length + morePresent.length > 0) return 'changed'
  const order = orderOf(type, past, present) ?? 0
  return order === 0 ? 'changed' : order < 0 ? 'upgraded' : 'downgraded'
}

function byPackage(packages: SbomPackage[]): Map<string, SbomPackage[]> {
  return groupBy(packages, one => packageId(identityOf(one)))
}

/** Spellings of one version are one. */
function versionKeys(packages: SbomPackage[]): string[] {
  return distinct(packages.map(one => identityOf(one).version))
}

function versionsOf(packages: SbomPackage[]): string[] {
  return distinct(packages.map(({ version }) => version).filter(version => version !== ''))
}

function licencesOf(packages: SbomPackage[]): string[] {
  return distinct(packages.flatMap(({ licences }) => licences))
}

function distinct(texts: string[]): string[] {
  return [...new Set(texts)].sort(byBytes)
}
