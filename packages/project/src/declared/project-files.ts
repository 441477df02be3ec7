import { join, posix } from 'node:path'
import { iniSections, isSafePath, parseTable, readLimited, sizeIfThere, type Table, tableAt } from '@release-tools/base'

/** No file that declares a version is larger, in bytes. */
const limit = 4 * 1024 ** 2

/** The files of a project in which build backends look for its name and version. */
export interface ProjectFiles {
  pyproject: Table
  /** Sections of setup.cfg. */
  setupCfg: Map<string, Map<string, string>>
  setupPy: string | undefined
  /** Reads a file by its path in the project. Undefined if it does not exist, or if the path leads out of the project. */
  read(path: string): Promise<string | undefined>
}

export async function openProjectFiles(directory: string): Promise<ProjectFiles> {
  const read = (path: string) => readInside(directory, path)
  return {
    pyproject: parseTable((await read('pyproject.toml')) ?? '', 'pyproject.toml'),
    setupCfg: iniSections((await read('setup.cfg')) ?? ''),
    setupPy: await read('setup.py'),
    read,
  }
}

async function readInside(directory: string, path: string): Promise<string | undefined> {
  const normal = posix.normalize(path.replaceAll('\\', '/'))
  if (!isSafePath(normal)) return undefined
  const file = join(directory, normal)
  const size = await sizeIfThere(file).catch(ifAbsent)
  return size === undefined ? undefined : (await readLimited(file, limit)).toString('utf8')
}

/** A part of the path that is a file. */
function ifAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOTDIR') throw error
}

/** True if the directory has a Python project. A pyproject.toml may also have only the settings of a tool. */
export function isPythonProject({ pyproject, setupCfg, setupPy }: ProjectFiles): boolean {
  const tables = [['project'], ['build-system'], ['tool', 'poetry'], ['tool', 'flit']]
  return (
    setupPy !== undefined || setupCfg.has('metadata') || tables.some(keys => tableAt(pyproject, ...keys) !== undefined)
  )
}

/** A text in a table; undefined if it is absent or something else. */
export function textIn(table: Table | undefined, key: string): string | undefined {
  const value = table?.[key]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The texts in a list of a table. */
export function textsIn(table: Table | undefined, key: string): string[] {
  const value = table?.[key]
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : []
}
