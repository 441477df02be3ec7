import { isIn, type MeasuredPath, parsePath } from './measured-path.ts'
import type { Tracked } from './tracked.ts'

/** What is known of a path without a look at the others. */
export interface Place {
  path: MeasuredPath
  target?: string
  /** Where there is no target: nothing else may find one. */
  final: boolean
  /** By path-map. */
  said: boolean
}

/** Places paths by what people said (path-map), and those that lie in the repository itself. */
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
    // An untracked file of this checkout is no other file, unless it is the installed copy of one.
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
