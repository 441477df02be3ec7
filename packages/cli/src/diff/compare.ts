import { byBytes } from '@release-tools/base'
import {
  type ComponentDifference,
  componentDifference,
  type DiffSide,
  type FindingsDifference,
  findingsDifference,
  isEmptyDifference,
  type ManifestChange,
  manifestDifference,
} from '@release-tools/evidence'

/** A target of both sides, and what differs. The name is the label of the target; empty for two files. */
export interface OfTarget<Difference> {
  target: string
  difference: Difference
}

/** Evidence of a target that is not there: neither in the release, or, if its manifest lists it, among the files that were given. */
export interface NotCompared {
  evidence: 'components' | 'findings'
  target: string
  absent: 'before' | 'now' | 'both'
}

/** What differs between two sides. */
export interface Comparison {
  /** Absent if the sides have no manifest. */
  manifest?: ManifestChange[]
  components: OfTarget<ComponentDifference>[]
  findings: OfTarget<FindingsDifference>[]
  /** Evidence that a side lacks, so that nothing is known about the difference. */
  notCompared: NotCompared[]
}

/** Compares two sides of one kind. */
export function compareSides(before: DiffSide, now: DiffSide): Comparison {
  return {
    ...(before.manifest === undefined || now.manifest === undefined
      ? {}
      : { manifest: manifestDifference(before.manifest, now.manifest) }),
    components: ofTargets(before.components, now.components, componentDifference),
    findings: ofTargets(before.findings, now.findings, findingsDifference),
    notCompared: [...absences(before, now, 'components'), ...absences(before, now, 'findings')],
  }
}

/** True if anything differs, or if something could not be compared. */
export function differs({ manifest = [], components, findings, notCompared }: Comparison): boolean {
  const isDifferent = components.some(one => !isEmptyDifference(one.difference))
  return isDifferent || findings.some(hasFindings) || manifest.length > 0 || notCompared.length > 0
}

/** True if the findings of a target differ. */
export function hasFindings({ difference }: OfTarget<FindingsDifference>): boolean {
  return Object.values(difference).some((list: unknown[]) => list.length > 0)
}

function ofTargets<Part, Difference>(
  before: Map<string, Part | undefined>,
  now: Map<string, Part | undefined>,
  compare: (before: Part, now: Part) => Difference,
): OfTarget<Difference>[] {
  return [...now].flatMap(([target, part]) => {
    const past = before.get(target)
    return past === undefined || part === undefined ? [] : [{ target, difference: compare(past, part) }]
  })
}

function absences(before: DiffSide, now: DiffSide, evidence: NotCompared['evidence']): NotCompared[] {
  const targets = new Set([...before[evidence].keys(), ...now[evidence].keys()])
  return [...targets].sort(byBytes).flatMap(target => {
    const [was, is] = [before, now].map(side => side[evidence].get(target) !== undefined)
    if (was && is) return []
    return [{ evidence, target, absent: was ? 'now' : is ? 'before' : 'both' }]
  })
}
