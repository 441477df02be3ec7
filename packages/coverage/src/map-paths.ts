import { existsSync } from 'node:fs'
import { isAbsolute, join, normalize, posix, sep } from 'node:path'
import { Problem } from '@release-tools/base'
import { installDirectories } from './install-directories.ts'
import { madeByBuild } from './made-by-build.ts'
import type { Project } from './project.ts'
import { resolvePaths } from './resolve/resolve.ts'

/** The lines of the input `path-map`. If a line has no target, the files below are excluded. */
export type PathMap = [from: string, to: string | undefined][]

export interface MappedPaths {
  /** Measured path → path from the root of the repository. */
  resolved: Map<string, string>
  excluded: { reason: string; paths: string[] }[]
}

/** Why files of the wheel without a tracked one are excluded. */
export const builtReason = 'made by the build: the repository has no such file'

/** What is known of measured data. */
export interface DataOrigin {
  /** It is of the commit that is checked out. */
  isOfCommit: boolean
  /** Absolute paths of the packages and modules of the wheel that was tested, on the machine that tested it. */
  wheel: string[]
}

const shown = 5

/**
 * Finds the tracked file of every measured path. If a path is not a tracked file, it is excluded if the reason is known to be
 * harmless. Otherwise throws a Problem that names the unknown paths. If the data is known to be of the commit
 * that is checked out (`isOfCommit`), a missing file of the checkout is harmless: the tests compiled code under this name. So is a file
 * of the tested wheel that only the build can have made.
 */
export function mapPaths(
  measured: string[],
  project: Project,
  pathMap: PathMap,
  { isOfCommit, wheel }: DataOrigin = { isOfCommit: false, wheel: [] },
): MappedPaths {
  const { repository, directory } = project
  const placesIn = placesOf(project)
  const bases = directory === '.' ? [''] : [directory, '']
  const left = pathMap.filter(([, to]) => to === undefined)
  const dropped = measured.filter(path => left.some(([from]) => restBelow(from, path) !== undefined))
  const { resolved, unresolved, foreignRoots } = resolvePaths(
    measured.filter(path => !dropped.includes(path)),
    {
      tracked: repository.tracked,
      bases,
      root: repository.root,
      map: pathMap.filter((entry): entry is [string, string] => entry[1] !== undefined),
      installed: installDirectories(measured, placesIn),
    },
  )
  const built = madeByBuild(unresolved, wheel, project, resolved.values())
  const open = unresolved.filter(path => !built.includes(path))
  const untracked = open.filter(path => placesIn(path).some(place => existsSync(place)))
  const isGenerated = generatedBelow(foreignRoots, bases, repository.tracked)
  const generated = open.filter(path => !untracked.includes(path) && isGenerated(path))
  const rest = open.filter(path => ![...untracked, ...generated].includes(path))
  const compiled = isOfCommit ? rest.filter(path => placesIn(path).length > 0) : []
  const unknown = rest.filter(path => !compiled.includes(path))
  if (unknown.length > 0) throw unknownPaths(unknown)
  return {
    resolved,
    excluded: [
      { reason: 'excluded by path-map', paths: dropped },
      { reason: builtReason, paths: built },
      { reason: 'not tracked by git (generated)', paths: [...untracked, ...generated] },
      { reason: 'code generated at run time, of which there is no file', paths: compiled },
    ].filter(({ paths }) => paths.length > 0),
  }
}

/** The possible places of a measured path in the checkout. Absolute paths of another machine may exist here by chance. */
function placesOf({ path: directory, repository }: Project): (path: string) => string[] {
  return path => {
    const places = isAbsolute(path) ? [normalize(path)] : [join(directory, path), join(repository.root, path)]
    return places.filter(place => place.startsWith(`${repository.root}${sep}`))
  }
}

/** Decides whether a file was generated in a directory of another machine: then no tracked file has its path in there. */
function generatedBelow(roots: [from: string, to: string][], bases: string[], tracked: string[]) {
  const known = new Set(tracked.map(path => path.normalize('NFC')))
  return (path: string) => {
    const around = roots.map(([from, to]) => ({ rest: restBelow(from, path), places: [...bases, to] }))
    const files = around.flatMap(({ rest, places }) =>
      rest === undefined ? [] : places.map(place => posix.join(place, rest).normalize('NFC')),
    )
    return files.length > 0 && !files.some(file => known.has(file))
  }
}

/** The path from a directory; empty for the directory itself, undefined if it is outside. */
function restBelow(directory: string, path: string): string | undefined {
  const plain = (text: string) => text.replaceAll('\\', '/').replace(/\/+$/, '')
  if (plain(path) === plain(directory)) return ''
  return plain(path).startsWith(`${plain(directory)}/`) ? plain(path).slice(plain(directory).length + 1) : undefined
}

function unknownPaths(paths: string[]): Problem {
  const rest = paths.length > shown ? ` and ${paths.length - shown} more` : ''
  return new Problem('match the measured files with the repository', {
    found: `git tracks no file for ${paths.slice(0, shown).join(', ')}${rest}.`,
    next: 'Map them with `path-map` (`/app = .`), or exclude them (`/app/vendored =`).',
    details: paths.join('\n'),
  })
}
