import { type Found, find, type Shown } from './find.ts'
import type { Sources } from './sources.ts'
import type { Requirement, Standard } from './standard.ts'

/**
 * - `shown`: files show it.
 * - `stated`: files show it, and one of them only says what the project says of itself.
 * - `missing`: nothing shows it.
 * - `unknown`: nobody could look. Never `shown`.
 */
export type AssessedState = 'shown' | 'stated' | 'missing' | 'unknown'

/** What was found of one requirement. */
export interface Assessed extends Pick<Requirement, 'id' | 'levels' | 'asks'> {
  state: AssessedState
  /** The files that show it. Empty if it is missing or unknown. */
  evidence: Shown[]
  /** Why nothing shows it. Absent if it is shown. */
  why?: string
  /** What to do, or who alone can say it. Absent if it is shown. */
  otherwise?: string
}

/** A report on one release by one standard. */
export interface ComplianceReport {
  standard: Omit<Standard, 'requirements'>
  /** Absent if no release was given. */
  release?: { project: string; version: string; repository: string; commit: string }
  requirements: Assessed[]
}

/** Looks for what shows each requirement. The same sources give the same report. */
export async function assess({ requirements, ...standard }: Standard, sources: Sources): Promise<ComplianceReport> {
  const assessed: Assessed[] = []
  for (const one of requirements) assessed.push(await assessOne(one, sources))
  const { release } = sources
  if ('unknown' in release) return { standard, requirements: assessed }
  const { project, source } = release.manifest
  const about = {
    project: project.name,
    version: project.version,
    repository: source.repository,
    commit: source.commit,
  }
  return { standard, release: about, requirements: assessed }
}

async function assessOne({ id, levels, asks, shownBy, otherwise }: Requirement, sources: Sources): Promise<Assessed> {
  const about = { id, levels, asks }
  const reasons: Found[] = []
  for (const way of shownBy) {
    const found: Found[] = []
    for (const query of way) found.push(await find(query, sources))
    const evidence = found.flatMap(one => ('shown' in one ? [one.shown] : []))
    if (evidence.length === way.length && evidence.length > 0)
      return { ...about, state: evidence.some(one => one.stated) ? 'stated' : 'shown', evidence }
    // What is missing for sure makes it moot that something else is unknown.
    reasons.push(found.find(one => 'missing' in one) ?? found.find(one => 'unknown' in one) ?? { missing: 'nothing' })
  }
  const isUnknown = reasons.some(one => 'unknown' in one)
  return { ...about, state: isUnknown ? 'unknown' : 'missing', evidence: [], why: whyOf(reasons), otherwise }
}

function whyOf(reasons: Found[]): string {
  if (reasons.length === 0) return 'no file shows it'
  const texts = reasons.flatMap(one => ('missing' in one ? [one.missing] : 'unknown' in one ? [one.unknown] : []))
  return [...new Set(texts)].join('; ')
}

/** How many requirements have each state. */
export function countStates(assessed: Assessed[]): Record<AssessedState, number> {
  const of = (state: AssessedState) => assessed.filter(one => one.state === state).length
  return { shown: of('shown'), stated: of('stated'), missing: of('missing'), unknown: of('unknown') }
}
