import { byBytes, Problem } from '@release-tools/base'
import { bestOf, isDouble, isReliable } from './best-root.ts'
import { known, type Place } from './known-paths.ts'
import { isIn, type MeasuredPath, normalized, parsePath, showPath } from './measured-path.ts'
import { type Candidate, type Explanation, explanations, type Root } from './roots.ts'
import { indexTracked } from './tracked.ts'

export interface ResolveOptions {
  /** Files of the repository, from its root, with forward slashes. */
  tracked: string[]
  /** Directories from the root of the repository that relative paths may be relative to, the likeliest first; '' is the root. */
  bases: string[]
  /** Absolute path of the repository. */
  root: string
  /** From path-map: paths with this prefix are below this directory of the repository (or are this file). The longest one wins. */
  map: [from: string, to: string][]
  /** Directories with installed packages, regardless of their names, written as in the report. */
  installed?: string[]
}

export interface Resolution {
  /** Measured path to tracked file. */
  resolved: Map<string, string>
  /** In bytewise order. */
  unresolved: string[]
  /** Directories of other machines, with the directories of the repository that they were identified with (`.` is its root). */
  foreignRoots: [from: string, to: string][]
}

/** A resolution that also has the ambiguous paths. */
export interface OpenResolution extends Resolution {
  ambiguous: Map<string, { from: string; candidates: { to: string; target: string }[] }>
}

/**
 * Finds the tracked file of each path in a report, regardless of where it was measured: here, in a container, in a tox
 * environment, on Windows, in a different checkout. Paths without a tracked file remain unresolved. Throws a Problem if a path
 * may be several files.
 */
export function resolvePaths(measured: string[], options: ResolveOptions): Resolution {
  const { ambiguous, ...resolution } = resolveOpen(measured, options)
  const [first] = ambiguous
  if (first === undefined) return resolution
  const [path, { from, candidates }] = first
  const names = candidates.map(({ target }) => JSON.stringify(target))
  throw new Problem(`find the file for ${JSON.stringify(path)} in the repository`, {
    found: `it could be ${names.slice(0, -1).join(', ')} or ${names.at(-1)}.`,
    next: `Choose one with path-map, for example with the line "${from} = ${candidates[0]?.to}".`,
    details: [...ambiguous]
      .map(([path, one]) => `${path}: ${one.candidates.map(it => it.target).join(', ')}`)
      .join('\n'),
  })
}

/** The same, but returns the ambiguous paths instead of throwing. */
export function resolveOpen(measured: string[], options: ResolveOptions): OpenResolution {
  const tracked = indexTracked(options.tracked)
  const places = known(options, tracked)
  const installed = (options.installed ?? []).map(path => parsePath(tracked.fold(path)))
  const isTracked = (path: string) => tracked.find([tracked.fold(path)]) !== undefined
  const result: OpenResolution = { resolved: new Map(), unresolved: [], foreignRoots: [], ambiguous: new Map() }
  const open: MeasuredPath[] = []
  const said = new Map<MeasuredPath, string>()
  for (const path of [...new Set(measured)].sort(byBytes)) {
    const parsed = parsePath(tracked.fold(path), isTracked)
    const place: Place = places({ ...parsed, path, installed: installedPart(parsed, installed) })
    if (place.target !== undefined && place.said) said.set(place.path, place.target)
    if (place.target !== undefined) result.resolved.set(path, place.target)
    else if (place.final) result.unresolved.push(path)
    else open.push(place.path)
  }
  const bases = options.bases.length === 0 ? [''] : options.bases
  const directories = bases.map(base => normalized(tracked.fold(base).split('/')))
  conclude(result, explanations(open, said, directories, tracked), new Set(measured).size)
  result.unresolved.sort(byBytes)
  return result
}

function installedPart(path: MeasuredPath, directories: MeasuredPath[]): number {
  const around = directories.filter(directory => isIn(path, directory)).map(({ segments }) => segments.length)
  return Math.max(path.installed, ...around)
}

function conclude(result: OpenResolution, all: Map<MeasuredPath, Explanation>, paths: number) {
  const isSaid = ({ path }: MeasuredPath) => result.resolved.has(path)
  const best = new Map([...all].map(([path, { candidates }]) => [path, bestOf(path, candidates)]))
  const claims = Map.groupBy(
    [...best].flatMap(([path, some]) => some.map(candidate => ({ path, candidate, said: isSaid(path) }))),
    ({ candidate }) => candidate.target,
  )
  const used = new Set<Root>()
  for (const [path, some] of best) {
    if (isSaid(path)) continue
    const against = all.get(path)?.against ?? []
    const [first] = some.filter(
      one => isReliable(path, one, against, paths) && !isDouble(path, one, claims.get(one.target) ?? []),
    )
    if (first === undefined) result.unresolved.push(path.path)
    else if (new Set(some.map(({ target }) => target)).size > 1) result.ambiguous.set(path.path, ambiguity(path, some))
    else {
      result.resolved.set(path.path, first.target)
      used.add(first.root)
    }
  }
  result.foreignRoots = foreignRoots(used)
}

function foreignRoots(used: Set<Root>): [string, string][] {
  const foreign = [...used].filter(({ base }) => base === undefined)
  const shown = foreign.map(({ origin, from, to }): [string, string] => [showPath(origin, from), showPath('', to)])
  return shown.sort((a, b) => byBytes(a.join('\n'), b.join('\n')))
}

/** The candidates, and their lines for path-map: with the longest of their roots, so that the lines exclude each other. */
function ambiguity(path: MeasuredPath, best: Candidate[]) {
  const length = Math.max(...best.map(({ root }) => root.from.length))
  const rest = path.segments.length - length
  const from = showPath(path.origin, path.segments.slice(0, length))
  const candidates = best.map(({ target }) => ({ to: showPath('', target.split('/').slice(0, -rest)), target }))
  return { from, candidates: candidates.sort((a, b) => byBytes(a.target, b.target)) }
}
