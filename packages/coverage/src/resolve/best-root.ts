import type { MeasuredPath } from './measured-path.ts'
import type { Candidate, Root } from './roots.ts'

/** What a path may be. */
export interface Claim {
  path: MeasuredPath
  candidate: Candidate
  /** By path-map. */
  said: boolean
}

/**
 * The candidates that no other one beats: with one target where the path is clear, with several where it is not. The root
 * that explains more of the report is the better one: a directory that is elsewhere is there as a whole.
 */
export function bestOf(path: MeasuredPath, candidates: Candidate[]): Candidate[] {
  // Most often one beats all others: that is found without a look at all pairs.
  const [first] = candidates.toSorted((a, b) => b.root.explains.size - a.root.explains.size)
  if (first !== undefined && candidates.every(one => one === first || beats(first.root, one.root, path))) return [first]
  const unbeaten = candidates.filter(one => !candidates.some(other => beats(other.root, one.root, path)))
  return unbeaten.length === 0 ? candidates : unbeaten
}

function beats(a: Root, b: Root, path: MeasuredPath): boolean {
  if (explainsMore(a, b)) return true
  if (explainsMore(b, a)) return false
  const same = explainsAll(a, b) && a.explains.size === b.explains.size
  if (a.base !== undefined && b.base !== undefined) return same && a.base < b.base
  if (a.base !== undefined || b.base !== undefined) return a.base !== undefined
  if (isWholePackage(path, a) !== isWholePackage(path, b)) return isWholePackage(path, a)
  // A longer end is better, unless the shorter one is the whole tracked path.
  if (same) return a.from.length < b.from.length && b.to.length > 0
  return path.installed === 0 && a.explains.size > b.explains.size && encloses(a, b)
}

/**
 * Whether a match is good enough to rely on. It is not where only the name of the file is the same and nothing else speaks for
 * the root, nor where a root in which the path would be an untracked file (`against`) explains more.
 */
export function isReliable(path: MeasuredPath, { root }: Candidate, against: Root[], paths: number): boolean {
  if (root.base !== undefined) return true
  const nameOnly = path.segments.length - root.from.length === 1
  if (nameOnly && root.explains.size < Math.min(2, paths)) return false
  if (path.installed > 0) return isWholePackage(path, root)
  return !against.some(other => overrules(other, root, path))
}

function overrules(other: Root, root: Root, path: MeasuredPath): boolean {
  const lead = other.explains.size - root.explains.size
  if (other.base !== undefined) return other.explains.size > 0 && !explainsMore(root, other)
  // Directories of several places may be copied into one, files of several into one directory hardly.
  const copied = other.from.length === root.from.length && ![...other.explains].some(one => isBeside(one, path))
  return lead >= 0 && !copied
}

/** Whether another path of the same machine, from a directory around, claims the same tracked file with as good reasons. */
export function isDouble(path: MeasuredPath, { root }: Candidate, claims: Claim[]): boolean {
  if (path.installed > 0 || root.base !== undefined) return false
  return claims.some(
    ({ path: other, candidate, said }) =>
      other !== path &&
      other.installed === 0 &&
      (encloses(candidate.root, root) || encloses(root, candidate.root)) &&
      (said || candidate.root.explains.size >= root.explains.size),
  )
}

function isBeside(a: MeasuredPath, b: MeasuredPath): boolean {
  return (
    a.segments.length === b.segments.length &&
    a.segments.slice(0, -1).every((segment, at) => segment === b.segments[at])
  )
}

/** An installed package keeps its whole path below site-packages; a part of it may be any package's. */
function isWholePackage(path: MeasuredPath, root: Root): boolean {
  return path.installed === 0 || root.from.length <= path.installed
}

/** Whether all that `b` explains, and more, is explained by `a`. */
function explainsMore(a: Root, b: Root): boolean {
  return a.explains.size > b.explains.size && explainsAll(a, b)
}

function explainsAll(a: Root, b: Root): boolean {
  return [...b.explains].every(path => a.explains.has(path))
}

/** Whether `b` starts in the directory where `a` starts, or below. */
function encloses(a: Root, b: Root): boolean {
  return a.origin === b.origin && a.from.every((segment, at) => segment === b.from[at])
}
