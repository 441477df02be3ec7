import { realpath, stat } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { fileSize, iniSections, parseTable, readLimited, tableAt } from '@release-tools/base'
import { pythonName } from '@release-tools/evidence'

/** No file that names a project is larger, in bytes. */
const limit = 4 * 1024 * 1024

/**
 * True if a project whose name is not in `[project]` is the released one. `names` are those of what was built. Older places of the name
 * count. If nothing states it, the user must say that it is the project (`isProject`), or it must be the directory at the top. Any other
 * may be a service of the same repository: its packages would be taken for tools, in which no finding fails a release.
 */
export async function isReleasedUnnamed(
  root: string,
  releaseDir: string,
  { names, isProject }: { names: string[]; isProject: boolean },
): Promise<boolean> {
  const name = await olderName(root)
  return name === undefined ? isProject || isTop(root, releaseDir) : names.includes(pythonName(name))
}

/** The name in the table of poetry or flit, or in setup.cfg. */
async function olderName(root: string): Promise<string | undefined> {
  const pyproject = parseTable(await textOf(join(root, 'pyproject.toml')), 'pyproject.toml')
  const stated = [
    tableAt(pyproject, 'tool', 'poetry')?.name,
    tableAt(pyproject, 'tool', 'flit', 'metadata')?.['dist-name'],
    tableAt(pyproject, 'tool', 'flit', 'metadata')?.module,
    iniSections(await textOf(join(root, 'setup.cfg')))
      .get('metadata')
      ?.get('name'),
  ]
  return stated.find(text => typeof text === 'string' && text !== '') as string | undefined
}

async function textOf(path: string): Promise<string> {
  return (await fileSize(path)) === undefined ? '' : (await readLimited(path, limit)).toString('utf8')
}

/** True for the directory that has the release directory in it, and for the outermost directory of a repository. */
async function isTop(root: string, releaseDir: string): Promise<boolean> {
  const inside = relative(await realpath(root), await realpath(releaseDir))
  if (inside.split(sep)[0] !== '..' && inside !== '') return true
  return (await isRepository(root)) && !(await isInRepository(dirname(root)))
}

async function isInRepository(directory: string): Promise<boolean> {
  if (await isRepository(directory)) return true
  return dirname(directory) !== directory && (await isInRepository(dirname(directory)))
}

async function isRepository(directory: string): Promise<boolean> {
  return (await stat(join(directory, '.git')).catch(() => undefined)) !== undefined
}
