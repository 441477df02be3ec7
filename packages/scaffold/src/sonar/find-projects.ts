import { basename, posix } from 'node:path'
import { iniSections, Problem, parseTable, type Table, tableAt } from '@release-tools/base'
import { parseProperties } from '@release-tools/sonar'
import { type Layout, layoutOf } from '../survey/layout.ts'
import { isBelow } from '../survey/names.ts'
import { projectsIn } from '../survey/projects.ts'
import type { InitRepository } from '../survey/repository.ts'
import type { ReadFile } from './coverage-settings.ts'

/** A project in the repository. */
export interface FoundProject {
  /** From the root of the repository; `.` for the root itself. */
  directory: string
  name: string
  layout: Layout
  pyproject: Table
  /** The present content of sonar-project.properties. */
  properties: Map<string, string>
}

export interface FoundProjects {
  projects: FoundProject[]
  /** Directories of projects inside another project, which are skipped. */
  leftOut: string[]
}

/**
 * Finds the project of the directory itself, otherwise all projects below it. `read` takes paths from the root of the repository.
 * Throws a Problem if there is no Python code.
 */
export async function findProjects(repository: InitRepository, read: ReadFile): Promise<FoundProjects> {
  const { directory: start, files } = repository
  const own = files.filter(path => isBelow(start, path)).map(path => posix.relative(start, path))
  const found: { project: FoundProject; isMarked: boolean }[] = []
  for (const { directory, files } of projectsIn(own)) {
    const place = posix.join(start, directory)
    const project = await readProject(place, files, repository.root, read)
    if (project !== undefined) found.push({ project, isMarked: isMarked(project.pyproject, files) })
  }
  const inner = found.filter(({ project }) => project.directory !== start).map(({ project }) => project)
  const outer = found.find(({ project }) => project.directory === start)
  const projects = outer && (outer.isMarked || inner.length === 0) ? [outer.project] : inner
  if (projects.length === 0) throw noCode(start)
  for (const { directory } of projects) refuseUnwritable(directory)
  return { projects, leftOut: inner.filter(project => !projects.includes(project)).map(({ directory }) => directory) }
}

async function readProject(directory: string, files: string[], root: string, read: ReadFile) {
  const readHere = (name: string) => read(posix.join(directory, name))
  const pyproject = parseTable((await readHere('pyproject.toml')) ?? '', posix.join(directory, 'pyproject.toml'))
  const setup = iniSections((await readHere('setup.cfg')) ?? '').get('metadata')
  const named = [tableAt(pyproject, 'project')?.name, tableAt(pyproject, 'tool', 'poetry')?.name, setup?.get('name')]
  const name = named.find(name => typeof name === 'string' && name !== '')
  const ownName = typeof name === 'string' ? name : basename(directory === '.' ? root : directory)
  const layout = layoutOf(files, ownName)
  if (layout === undefined) return undefined
  const file = posix.join(directory, 'sonar-project.properties')
  const properties = parseProperties((await read(file)) ?? '', file)
  return { directory, name: ownName, layout, pyproject, properties }
}

/** True if a build tool could build a package, false if files only configure tools. */
function isMarked(pyproject: Table, files: string[]): boolean {
  const tables = [
    tableAt(pyproject, 'project'),
    tableAt(pyproject, 'build-system'),
    tableAt(pyproject, 'tool', 'poetry'),
  ]
  return tables.some(table => table !== undefined) || files.some(path => path === 'setup.py' || path === 'setup.cfg')
}

/** Directories are written into a workflow, in which a line break or an expression would not be part of a name. */
function refuseUnwritable(directory: string) {
  if (/^[\p{L}\p{N}._/ -]+$/u.test(directory)) return
  throw new Problem('write a workflow', {
    found: `the directory ${JSON.stringify(directory)} contains characters that are not safe in it.`,
    next: 'Rename it. Use only letters, digits, spaces, dots, hyphens and underscores.',
  })
}

function noCode(directory: string): Problem {
  return new Problem('find the Python code', {
    found: `git lists no Python module or package in ${directory === '.' ? 'the repository' : directory}.`,
    next: 'Give the directory with the code. Files in .gitignore do not count.',
  })
}
