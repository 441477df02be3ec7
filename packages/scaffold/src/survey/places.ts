import { join, posix } from 'node:path'
import { matchesSome, parseTable, type Table, tableAt } from '@release-tools/base'
import { readText } from '../files.ts'
import { isDockerfile } from './image-files.ts'
import { isBelow } from './names.ts'
import { projectsIn } from './projects.ts'
import type { InitRepository } from './repository.ts'

/** Directories from the root of the repository; `.` for the root itself. */
export interface FoundPlaces {
  directories: string[]
  /** Projects inside of another one, which are not released. */
  leftOut: string[]
}

/**
 * Finds the projects of a repository that has no configuration: the members of a workspace of uv, otherwise the project of the
 * directory that was asked for, otherwise all below it.
 */
export async function findPlaces(repository: InitRepository): Promise<FoundPlaces> {
  const { directory: start, files } = repository
  const below = files.filter(path => isBelow(start, path)).map(path => posix.relative(start, path))
  const marked: string[] = []
  for (const { directory, files: own } of projectsIn(below))
    if (await isMarked(repository, posix.join(start, directory), own)) marked.push(posix.join(start, directory))
  const members = await workspaceMembers(repository, marked)
  const outer = marked.includes(start)
  const chosen = members.length > 0 ? members : outer ? [start] : marked
  // A directory with a Dockerfile alone has an image to release.
  const directories = chosen.length > 0 ? chosen : imagePlaces(below).map(place => posix.join(start, place))
  return {
    directories: directories.length > 0 ? directories : [start],
    leftOut: marked.filter(place => place !== start && !directories.includes(place)),
  }
}

/** True if a build tool could build a package there. */
async function isMarked({ root }: InitRepository, directory: string, files: string[]): Promise<boolean> {
  if (files.includes('setup.py')) return true
  if (files.includes('setup.cfg') && /^\[metadata\]/m.test((await readText(join(root, directory, 'setup.cfg'))) ?? ''))
    return true
  const pyproject = await tableIn(root, directory)
  return [['project'], ['build-system'], ['tool', 'poetry']].some(keys => tableAt(pyproject, ...keys) !== undefined)
}

async function tableIn(root: string, directory: string): Promise<Table> {
  const path = posix.join(directory, 'pyproject.toml')
  return parseTable((await readText(join(root, path))) ?? '', path)
}

/** https://docs.astral.sh/uv/concepts/projects/workspaces: the root is a member, but only a package if something builds it. */
async function workspaceMembers({ root, directory }: InitRepository, marked: string[]): Promise<string[]> {
  const pyproject = await tableIn(root, directory)
  const workspace = tableAt(pyproject, 'tool', 'uv', 'workspace')
  if (workspace === undefined) return []
  const patterns = (key: string) => (Array.isArray(workspace[key]) ? workspace[key] : []).map(String)
  const isMember = (place: string) =>
    matchesSome(patterns('members'))(posix.relative(directory, place)) &&
    !matchesSome(patterns('exclude'))(posix.relative(directory, place))
  const own = tableAt(pyproject, 'build-system') === undefined ? [] : [directory]
  return marked.filter(place => own.includes(place) || (place !== directory && isMember(place)))
}

/** Directories with a Dockerfile, if the start has none. */
function imagePlaces(files: string[]): string[] {
  const found = [...new Set(files.filter(isDockerfile).map(path => posix.dirname(path)))]
  return found.includes('.') ? ['.'] : found
}
