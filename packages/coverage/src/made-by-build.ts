import { posix } from 'node:path'
import { inProject, type Project } from './project.ts'

/**
 * Of measured files without a tracked one, those that the build made: they are in the installed wheel (`places`, as InstalledWheel
 * has them), and the repository has no counterpart. A counterpart is a file with the same path below some directory. So is source code
 * with the same name of which nothing else was measured: the build may have moved it, and only the user knows. `used` are the tracked files
 * of which something was measured.
 */
export function madeByBuild(
  unresolved: string[],
  places: string[],
  project: Project,
  used: Iterable<string>,
): string[] {
  if (places.length === 0) return []
  const { tracked } = project.repository
  const others = namesOf(tracked.filter(path => isSource(path, project)))
  for (const path of used) others.get(posix.basename(plain(path)))?.delete(plain(path))
  const isKnown = (rest: string) => tracked.some(path => plain(path) === rest || plain(path).endsWith(`/${rest}`))
  return unresolved.filter(path => {
    const rest = restIn(path, places)
    return rest !== undefined && !isKnown(rest) && (others.get(posix.basename(rest))?.size ?? 0) === 0
  })
}

function namesOf(paths: string[]): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>()
  for (const path of paths.map(plain)) {
    const name = posix.basename(path)
    names.set(name, (names.get(name) ?? new Set()).add(path))
  }
  return names
}

function isSource(path: string, { directory, roleOf }: Project): boolean {
  const own = path.endsWith('.py') ? inProject(directory, path) : undefined
  return own !== undefined && roleOf(own) === 'main'
}

/** The path below the directory in which the package or module of a wheel is installed; undefined if the file is in none. */
function restIn(path: string, places: string[]): string | undefined {
  const file = plain(path)
  const place = places.map(plain).find(one => file === one || file.startsWith(`${one}/`))
  return place === undefined ? undefined : posix.relative(posix.dirname(place), file)
}

function plain(path: string): string {
  return path.replaceAll('\\', '/').normalize('NFC')
}
