import type { MeasuredPath } from './measured-path.ts'
import type { Candidate, Root } from './roots.ts'

/** A tracked file that a path may be. */
export interface Claim {
  path: MeasuredPath
  candidate: Candidate
  /** True if path-map says so. */
  said: boolean
}

/**
 * The best candidates. They have one target if the path is unambiguous, otherwise several. The root that explains more of the
 * report is better, because a directory is usually copied as a whole.
 */
export function bestOf(path: MeasuredPath, candidates: Candidate[]): Candidate[] {
  // Usually one is better than all others. This finds it without comparing all pairs.
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
  // A longer common end is better, unless the shorter one is the whole tracked path.
  if (same) return a.from.length < b.from.length && b.to.length > 0
  return path.installed === 0 && a.explains.size > b.explains.size && encloses(a, b)
}

/**
 * True if a match is reliable. It is not reliable if only the file name matches and nothing else supports the root, or if a root
 * in which the path would be an untracked file (`against`) explains more.
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
  // Directories from several places are often copied into one; files from several places rarely.
  const copied = other.from.length === root.from.length && ![...other.explains].some(one => isBeside(one, path))
  return lead >= 0 && !copied
}

/** True if another path of the same machine, in an enclosing directory, claims the same tracked file with equal support. */
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

/** An installed package keeps its whole path below site-packages. A part of the path could belong to any package. */
function isWholePackage(path: MeasuredPath, root: Root): boolean {
  return path.installed === 0 || root.from.length <= path.installed
}

/** True if `a` explains everything that `b` explains, and more. */
function explainsMore(a: Root, b: Root): boolean {
  return a.explains.size > b.explains.size && explainsAll(a, b)
}

function explainsAll(a: Root, b: Root): boolean {
  return [...b.explains].every(path => a.explains.has(path))
}

/** True if `b` starts in the same directory as `a`, or below it. */
function encloses(a: Root, b: Root): boolean {
  return a.origin === b.origin && a.from.every((segment, at) => segment === b.from[at])
}
