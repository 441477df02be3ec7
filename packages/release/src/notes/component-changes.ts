import { type ComponentDifference, componentDifference } from '@release-tools/evidence'
import type { ReleaseFacts } from './release-facts.ts'

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
