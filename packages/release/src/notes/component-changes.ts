import { byBytes, groupBy } from '@release-tools/base'
import type { SbomPackage } from '@release-tools/evidence'
import type { ReleaseFacts } from './release-facts.ts'

/** How the components of two releases differ. Names are in bytewise order. */
export interface ComponentChanges {
  added: SbomPackage[]
  removed: SbomPackage[]
  changed: { name: string; before: string[]; now: string[] }[]
}

/** `jinja2 3.1.2`. */
export function packageName({ name, version }: SbomPackage): string {
  return `${name} ${version}`.trim()
}

/** What changed in the project since a release. */
export interface ChangesSince {
  /** The tag of that release. */
  since: string
  /** Undefined if its SBOM is not known. */
  changes?: ComponentChanges
}

/** What changed since the previous release; undefined if there is none, or if the project has no SBOM. */
export function changesOfProject({ previous, evidence }: ReleaseFacts): ChangesSince | undefined {
  const own = evidence.sbom.find(({ target }) => target.kind === 'directory')
  if (previous === undefined || own === undefined) return undefined
  const since = previous.tag
  if (previous.components === undefined) return { since }
  return { since, changes: componentChanges(previous.components, own.packages) }
}

/** Compares two lists of components by type and name. A name may have several versions. */
export function componentChanges(before: SbomPackage[], now: SbomPackage[]): ComponentChanges {
  const [old, young] = [byName(before), byName(now)]
  const changes: ComponentChanges = { added: [], removed: [], changed: [] }
  for (const key of [...new Set([...old.keys(), ...young.keys()])].sort(byBytes)) {
    const [past, present] = [old.get(key) ?? [], young.get(key) ?? []]
    const [gone, come] = [versions(past), versions(present)]
    if (past.length === 0) changes.added.push(...present)
    else if (present.length === 0) changes.removed.push(...past)
    else if (gone.join('\n') !== come.join('\n'))
      changes.changed.push({ name: present[0]?.name ?? '', before: gone, now: come })
  }
  return changes
}

function byName(packages: SbomPackage[]): Map<string, SbomPackage[]> {
  return groupBy(packages, ({ type, name }) => `${name}\n${type}`)
}

function versions(packages: SbomPackage[]): string[] {
  return [...new Set(packages.map(({ version }) => version))].sort(byBytes)
}
