import { join } from 'node:path'
import { fileSize, iniSections, parseTable, readLimited, tableAt } from '@release-tools/base'

/** No file that names a project is larger, in bytes. */
const limit = 4 * 1024 * 1024

/** The name of a project in the places before `[project]`: the table of poetry or flit, or setup.cfg. */
export async function olderName(root: string): Promise<string | undefined> {
  const pyproject = parseTable(await textOf(join(root, 'pyproject.toml')), 'pyproject.toml')
  const flit = tableAt(pyproject, 'tool', 'flit', 'metadata')
  const setupCfg = iniSections(await textOf(join(root, 'setup.cfg')))
  const stated = [
    tableAt(pyproject, 'tool', 'poetry')?.name,
    flit?.['dist-name'],
    flit?.module,
    setupCfg.get('metadata')?.get('name'),
  ]
  return stated.find(text => typeof text === 'string' && text !== '') as string | undefined
}

async function textOf(path: string): Promise<string> {
  return (await fileSize(path)) === undefined ? '' : (await readLimited(path, limit)).toString('utf8')
}
