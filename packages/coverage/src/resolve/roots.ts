import type { MeasuredPath } from './measured-path.ts'
import type { Tracked } from './tracked.ts'

/** A directory of another machine with the same content as a directory of the repository. */
export interface Root {
  origin: string
  from: string[]
  /** From the root of the repository. */
  to: string[]
  /** Index in the given bases; undefined for a root that was inferred from the paths. */
  base: number | undefined
  /** Measured paths below it that are tracked files if the root is right. */
  explains: Set<MeasuredPath>
}

/** A root that explains a path, and the resulting tracked file. */
export interface Candidate {
  root: Root
  target: string
}

/** The roots that could explain a path. */
export interface Explanation {
  candidates: Candidate[]
  /** Roots in which the path would be an untracked file. */
  against: Root[]
}

/**
 * Finds all roots that could explain some of the paths, and the resulting tracked files of each path. `said` are the paths whose
 * tracked file path-map names: they support roots too, but only those that agree with it.
 */
export function explanations(
  paths: MeasuredPath[],
  said: Map<MeasuredPath, string>,
  bases: string[][],
  tracked: Tracked,
): Map<MeasuredPath, Explanation> {
  const roots = new Map<string, Root>()
  bases.forEach((to, base) => {
    addRoot(roots, { origin: '', from: [], to, base })
  })
  for (const path of paths) for (const target of tracked.alike(path.segments)) addRoot(roots, rootOf(path, target))
  for (const [path, target] of said) addRoot(roots, rootOf(path, tracked.fold(target).split('/')))
  const byStart = Map.groupBy(roots.values(), ({ origin, from }) => startKey(origin, from))
  const all = [...paths, ...said.keys()]
  return new Map(all.map(path => [path, explain(path, said.get(path), rootsAround(path, byStart), tracked)]))
}

/** The root that makes a path a tracked file. It does not include the common end of both paths. */
function rootOf({ origin, segments }: MeasuredPath, target: string[]): Omit<Root, 'explains'> {
  const most = Math.min(segments.length, target.length)
  let shared = 0
  while (shared < most && segments.at(-shared - 1) === target.at(-shared - 1)) shared++
  const start = (names: string[]) => names.slice(0, names.length - shared)
  return { origin, from: start(segments), to: start(target), base: undefined }
}

function addRoot(roots: Map<string, Root>, root: Omit<Root, 'explains'>) {
  const key = `${startKey(root.origin, root.from)}\n${root.to.join('/')}`
  if (!roots.has(key)) roots.set(key, { ...root, explains: new Set() })
}

function rootsAround({ origin, segments }: MeasuredPath, byStart: Map<string, Root[]>): Root[] {
  return segments.flatMap((_, length) => byStart.get(startKey(origin, segments.slice(0, length))) ?? [])
}

function explain(path: MeasuredPath, said: string | undefined, roots: Root[], tracked: Tracked): Explanation {
  const explanation: Explanation = { candidates: [], against: [] }
  for (const root of roots) {
    const target = tracked.find([...root.to, ...path.segments.slice(root.from.length)])
    if (target === undefined) explanation.against.push(root)
    else if (said === undefined || said === target) {
      root.explains.add(path)
      explanation.candidates.push({ root, target })
    }
  }
  return explanation
}

function startKey(origin: string, from: string[]): string {
  return `${origin}\n${from.join('/')}`
}
