import { type ComponentDifference, changeInWords, componentDifference, type SbomPackage } from '@release-tools/evidence'
import type { ReleaseFacts } from './release-facts.ts'

/** `jinja2 3.1.2`. */
export function packageName({ name, version }: Pick<SbomPackage, 'name' | 'version'>): string {
  return `${name} ${version}`.trim()
}

/** What changed in the project since a release. */
export interface ChangesSince {
  /** The tag of that release. */
  since: string
  /** Undefined if its SBOM is not known. */
  changes?: ComponentDifference
}

/** What changed since the previous release; undefined if there is none, or if the project has no SBOM. */
export function changesOfProject({ previous, evidence }: ReleaseFacts): ChangesSince | undefined {
  const own = evidence.sbom.find(({ target }) => target.kind === 'directory')
  if (previous === undefined || own === undefined) return undefined
  const since = previous.tag
  if (previous.components === undefined) return { since }
  return { since, changes: componentDifference(previous.components, own.packages) }
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
