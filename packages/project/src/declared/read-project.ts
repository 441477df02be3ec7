import { Problem, type Table, tableAt } from '@release-tools/base'
import type { VersionScheme } from '@release-tools/evidence'
import { backendVersion } from './backends.ts'
import { isPythonProject, openProjectFiles, type ProjectFiles, textIn, textsIn } from './project-files.ts'
import { setupArgument } from './python-source.ts'
import type { FoundVersion } from './version-source.ts'

/** What a work tree says about its project. */
export interface DeclaredProject {
  name: string
  /** The file that states the name: only then can the name be compared with what was built. Absent if none does. */
  nameFrom?: string
  /** How versions of the project are read. */
  scheme: VersionScheme
  /** `requires-python` of pyproject.toml. Absent if the directory has no Python project, or if it states none. */
  requiresPython?: string
  /** The version that a file states, and the file. Absent if there is none, or if the build computes it. */
  version?: string
  versionFrom?: string
  /** What computes the version when the project is built: `setuptools-scm`. */
  computedBy?: string
}

/** Reads the project in a directory of the work tree. Nothing of it runs. `fallback` is the name if none is stated. Throws a Problem. */
export async function readProject(directory: string, fallback: string): Promise<DeclaredProject> {
  const files = await openProjectFiles(directory)
  if (!isPythonProject(files)) return { name: fallback, scheme: 'semver' }
  const declared = declaredName(files)
  const found = await findVersion(files)
  const requiresPython = textIn(tableAt(files.pyproject, 'project'), 'requires-python')
  return {
    ...(declared === undefined ? { name: fallback } : { name: declared.name, nameFrom: declared.from }),
    scheme: 'pep440',
    ...(requiresPython === undefined ? {} : { requiresPython }),
    ...('version' in found ? { version: found.version, versionFrom: found.from } : found),
  }
}

async function findVersion(files: ProjectFiles): Promise<FoundVersion> {
  const project = tableAt(files.pyproject, 'project')
  const version = textIn(project, 'version')
  if (version !== undefined && !textsIn(project, 'dynamic').includes('version'))
    return { version, from: 'pyproject.toml' }
  return backendVersion(files)
}

/** The name that the project in a directory states, and the file; undefined if no file states it. Throws a Problem. */
export async function readDeclaredName(directory: string): Promise<DeclaredName | undefined> {
  return declaredName(await openProjectFiles(directory))
}

/** The name of a project, and the file that states it. */
export interface DeclaredName {
  name: string
  from: string
}

function declaredName({ pyproject, setupCfg, setupPy }: ProjectFiles): DeclaredName | undefined {
  const metadata: Table | undefined = tableAt(pyproject, 'tool', 'flit', 'metadata')
  const argument = setupPy === undefined ? undefined : setupArgument(setupPy, 'name')
  const inPyproject =
    textIn(tableAt(pyproject, 'project'), 'name') ??
    textIn(tableAt(pyproject, 'tool', 'poetry'), 'name') ??
    textIn(metadata, 'dist-name') ??
    textIn(metadata, 'module')
  if (inPyproject !== undefined) return { name: requireName(inPyproject), from: 'pyproject.toml' }
  if (typeof argument === 'object') return { name: argument.literal, from: 'setup.py' }
  const inCfg = setupCfg.get('metadata')?.get('name')
  return inCfg === undefined ? undefined : { name: inCfg, from: 'setup.cfg' }
}

/** https://packaging.python.org/en/latest/specifications/name-normalization/#name-format. Back-ends refuse others. */
function requireName(name: string): string {
  if (/^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/i.test(name)) return name
  throw new Problem('read pyproject.toml', {
    found: `its name is ${JSON.stringify(name)}, which no Python project can have.`,
    next: 'Write a name of letters, digits, `.`, `_` and `-` that begins and ends with a letter or a digit.',
  })
}
