import { nearest, Problem } from '@release-tools/base'
import type { IndexEntry, ReleaseState } from '@release-tools/evidence'
import { advisoriesOf } from './fixes.ts'
import { type ReleaseStates, statesPath } from './states.ts'
import type { DeclaredState, SupportLine } from './states-shape.ts'

/** Entries with the states of a day, and what people should know of them: one sentence each. */
export interface StatedEntries {
  releases: IndexEntry[]
  warnings: string[]
}

/**
 * The entries of an index as the states say them on `day` (`2027-06-30`, in UTC). What the entries said of states before is left out: the
 * file is the only place that says it. A line ends after its last day. The strongest word counts: yanked, then end of support, then
 * superseded. Throws a Problem for a tag or a project that no entry has, because a misspelt yank would yank nothing.
 */
export function applyStates(releases: IndexEntry[], states: ReleaseStates, day: string): StatedEntries {
  const tags = new Set(releases.map(({ tag }) => tag))
  for (const { tag } of states.releases) requireKnown('release', tag, [...tags])
  const projects = [...new Set(releases.map(({ project }) => project))]
  for (const line of states.support) requireProject(line, projects)
  const byTag = new Map(states.releases.map(declared => [declared.tag, declared]))
  const warnings: string[] = []
  return {
    releases: releases.map(entry => {
      const declared = byTag.get(entry.tag)
      const successor = declared && successorOf(declared, byTag, tags)
      if (successor?.warning !== undefined) warnings.push(successor.warning)
      const advisories = [...new Set([...(declared?.advisories ?? []), ...advisoriesOf(entry, releases)])]
      const until = untilOf(entry, states, declared)
      return withState(entry, { declared, advisories, successor: successor?.tag, until, day })
    }),
    warnings,
  }
}

/** The last day on which a version is supported by its longest line; undefined if no line says. */
function supportedUntil(
  { project, version }: Pick<IndexEntry, 'project' | 'version'>,
  { support }: Pick<ReleaseStates, 'support'>,
): string | undefined {
  const fitting = support.filter(line => (line.project ?? project) === project && isOf(version, line.line))
  return fitting.sort((a, b) => numbersOf(b.line).length - numbersOf(a.line).length)[0]?.until
}

/** The state of a release on a day as the file says it, whether or not an index lists the release yet. */
export function declaredState(
  release: Pick<IndexEntry, 'project' | 'version' | 'tag'>,
  states: ReleaseStates,
  day: string,
): ReleaseState {
  const declared = states.releases.find(({ tag }) => tag === release.tag)
  return stateOf(declared, declared?.until ?? supportedUntil(release, states), day)
}

function stateOf(declared: DeclaredState | undefined, until: string | undefined, day: string): ReleaseState {
  const stated = declared?.state ?? 'supported'
  return until !== undefined && until < day && stated !== 'yanked' ? 'end-of-support' : stated
}

function untilOf(entry: IndexEntry, states: ReleaseStates, declared: DeclaredState | undefined): string | undefined {
  return declared?.until ?? supportedUntil(entry, states)
}

function withState(
  { project, version, tag, commit, date, manifest, size, fixes }: IndexEntry,
  said: {
    declared: DeclaredState | undefined
    advisories: string[]
    successor: string | undefined
    until: string | undefined
    day: string
  },
): IndexEntry {
  const { declared, advisories, successor, until, day } = said
  const { reason } = declared ?? {}
  return {
    ...{ project, version, tag, commit, date, manifest, size },
    state: stateOf(declared, until, day),
    ...(reason === undefined ? {} : { reason }),
    ...(successor === undefined ? {} : { successor }),
    ...(until === undefined ? {} : { until }),
    ...(advisories.length === 0 ? {} : { advisories }),
    ...(fixes === undefined ? {} : { fixes }),
  }
}

/**
 * The successor, or the first one after it that is not yanked. One that the index does not list yet is left out: a release must be yanked at
 * once, and not only after its successor is there.
 */
function successorOf(
  declared: DeclaredState,
  byTag: Map<string, DeclaredState>,
  tags: Set<string>,
): { tag?: string; warning?: string } {
  const yanked = (tag = '') => (byTag.get(tag)?.state === 'yanked' ? byTag.get(tag) : undefined)
  let tag = declared.successor
  for (let next = yanked(tag); next !== undefined; next = yanked(tag)) {
    if (next.successor === undefined)
      return { warning: `${next.tag}, the successor of ${declared.tag}, is yanked and has no successor.` }
    tag = next.successor
  }
  if (tag === undefined || tags.has(tag)) return tag === undefined ? {} : { tag }
  return { warning: `${tag}, the successor of ${declared.tag}, is not in the index yet.` }
}

function requireProject({ line, project }: SupportLine, projects: string[]): void {
  if (project !== undefined) requireKnown('project', project, projects)
  else if (projects.length > 1)
    throw new Problem(`apply ${statesPath}`, {
      found: `the line ${line} names no project, and the index has ${projects.length}: ${projects.slice(0, 10).join(', ')}.`,
      next: 'Add its "project".',
    })
}

function requireKnown(what: 'release' | 'project', name: string, known: string[]): void {
  // A project that has no release yet cannot be told from a misspelt one, unless there is no release at all.
  if (known.includes(name) || (known.length === 0 && what === 'project')) return
  throw new Problem(`apply ${statesPath}`, {
    found: `the index has no ${what} ${JSON.stringify(name)}${nearest(name, known)}.`,
    next: 'Correct its name, or remove it.',
  })
}

/** True if a version is one of a line: `1.2.3` and `1.2` of `1.2`, and not `1.20`. */
function isOf(version: string, line: string): boolean {
  if (line === '*') return true
  const [epoch, numbers] = [epochOf(version), numbersOf(version)]
  return epoch === epochOf(line) && numbersOf(line).every((number, index) => (numbers[index] ?? 0n) === number)
}

/** Without its leading zeros, `1!2.0` has the epoch `1`; most versions have `0`. */
function epochOf(version: string): bigint {
  return BigInt(/^(\d+)!/.exec(version)?.[1] ?? 0)
}

/** The numbers with which a version begins: `[1, 2, 0]` of `1.2.0rc1`. */
function numbersOf(version: string): bigint[] {
  return (/^(?:\d+!)?(\d+(?:\.\d+)*)/.exec(version)?.[1] ?? '').split('.').filter(Boolean).map(BigInt)
}
