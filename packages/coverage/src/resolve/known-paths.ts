import { isIn, type MeasuredPath, parsePath } from './measured-path.ts'
import type { Tracked } from './tracked.ts'

/** What is known about a path without the other paths. */
export interface Place {
  path: MeasuredPath
  target?: string
  /** If there is no target: true if the search for one must stop. */
  final: boolean
  /** True if path-map says so. */
  said: boolean
}

/** Finds the files of paths in path-map, and of paths in the repository itself. */
export function known(
  { root, map }: { root: string; map: [from: string, to: string][] },
  tracked: Tracked,
): (path: MeasuredPath) => Place {
  const said = map.map(([from, to]) => ({ from: parsePath(tracked.fold(from)), to: tracked.fold(to).split('/') }))
  const longestFirst = said.sort((a, b) => b.from.segments.length - a.from.segments.length)
  const here = parsePath(tracked.fold(root))
  return path => {
    const line = longestFirst.find(({ from }) => isIn(path, from))
    if (line !== undefined)
      return placed(tracked.find([...line.to, ...below(path, line.from)]), { path, final: true, said: true })
    if (here.origin === '' || !isIn(path, here)) return { path, final: false, said: false }
    // An untracked file in this checkout cannot be a different file, unless it is the installed copy of one.
    const final = path.installed <= here.segments.length
    return placed(tracked.find(below(path, here)), { path, final, said: false })
  }
}

function placed(target: string | undefined, place: Place): Place {
  return target === undefined ? place : { ...place, target }
}

function below(path: MeasuredPath, directory: MeasuredPath): string[] {
  return path.segments.slice(directory.segments.length)
}
