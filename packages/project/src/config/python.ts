import { join, posix } from 'node:path'
import { readIfThere } from '@release-tools/base'
import type { DeclaredProject } from '../declared/read-project.ts'
import type { PythonConfig, Sourced } from './config.ts'
import type { Stated } from './config-file.ts'
import { contradiction, requirePath } from './contradiction.ts'
import { isExcluded, isPythonVersion } from './python-version.ts'

/** How the distributions of a Python project are built; undefined if the directory has none. */
export async function pythonOf(
  workspace: string,
  stated: Stated,
  directory: string,
  declared: DeclaredProject,
): Promise<PythonConfig | undefined> {
  const own = stated.keys.python
  if (declared.scheme !== 'pep440') return refusePython(stated, directory)
  const of = <T>(key: string, value: T | undefined, otherwise: T): Sourced<T> =>
    value === undefined ? { value: otherwise, from: 'default' } : { value, from: stated.place(`python.${key}`) }
  const versions =
    own?.versions === undefined ? await foundVersions(workspace, directory) : of('versions', own.versions, [])
  refuseExcluded(stated, directory, declared)
  const requirements = own?.['build-requirements']
  const file = requirements === undefined ? undefined : of('build-requirements', requirements, requirements)
  if (file !== undefined) await requirePath(workspace, file, 'file')
  return {
    versions,
    ...(file === undefined ? {} : { 'build-requirements': file }),
    ...(own?.cc === undefined ? {} : { cc: of('cc', own.cc, own.cc) }),
    normalise: of('normalise', own?.normalise, 'auto'),
    prove: of('prove', own?.prove, false),
  }
}

/** What the file says for all projects may not concern this one. */
function refusePython({ keys, place, isShared }: Stated, directory: string): undefined {
  if (keys.python === undefined || isShared('python')) return undefined
  throw contradiction(
    place('python'),
    `the directory ${JSON.stringify(directory)} has no Python project: no pyproject.toml with [project] or [build-system], no setup.py and no setup.cfg with [metadata].`,
    'Correct "directory", or remove "python".',
  )
}

/** The first version in `.python-version`, of the project or of the repository. The file may also name environments. */
async function foundVersions(workspace: string, directory: string): Promise<Sourced<string[]>> {
  for (const path of new Set([posix.join(directory, '.python-version'), '.python-version'])) {
    const text = (await readIfThere(join(workspace, path), 4096))?.toString('utf8') ?? ''
    const versions = text.split(/\s+/).filter(isPythonVersion)
    if (versions[0] !== undefined) return { value: [versions[0]], from: path }
  }
  return { value: [], from: 'default' }
}

function refuseExcluded({ keys, place }: Stated, directory: string, { requiresPython }: DeclaredProject): void {
  const index = keys.python?.versions?.findIndex(version => isExcluded(version, requiresPython ?? '')) ?? -1
  const version = keys.python?.versions?.[index]
  if (version === undefined) return
  throw contradiction(
    place(`python.versions[${index}]`),
    `Python ${version} is excluded by ${posix.join(directory, 'pyproject.toml')}: requires-python is ${JSON.stringify(requiresPython)}.`,
    'Remove one of them.',
  )
}
