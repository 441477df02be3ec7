import { type Table, tableAt } from '@release-tools/base'
import type { VersionScheme } from '@release-tools/evidence'
import { backendVersion } from './backends.ts'
import { isPythonProject, openProjectFiles, type ProjectFiles, textIn, textsIn } from './project-files.ts'
import { setupArgument } from './python-source.ts'
import type { FoundVersion } from './version-source.ts'

/** What a work tree says about its project. */
export interface DeclaredProject {
  name: string
  /** True if a file of the project states the name: only then can it be compared with what was built. */
  named: boolean
  /** How versions of the project are read. */
  scheme: VersionScheme
  /** The version that a file states, and the file. Absent if there is none, or if the build computes it. */
  version?: string
  versionFrom?: string
  /** What computes the version when the project is built: `setuptools-scm`. */
  computedBy?: string
}

/** Reads the project in a directory of the work tree. Nothing of it runs. `fallback` is the name if none is stated. */
export async function readProject(directory: string, fallback: string): Promise<DeclaredProject> {
  const files = await openProjectFiles(directory)
  if (!isPythonProject(files)) return { name: fallback, named: false, scheme: 'semver' }
  const declared = declaredName(files)
  const found = await findVersion(files)
  return {
    name: declared ?? fallback,
    named: declared !== undefined,
    scheme: 'pep440',
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

function declaredName({ pyproject, setupCfg, setupPy }: ProjectFiles): string | undefined {
  const metadata: Table | undefined = tableAt(pyproject, 'tool', 'flit', 'metadata')
  const argument = setupPy === undefined ? undefined : setupArgument(setupPy, 'name')
  return (
    textIn(tableAt(pyproject, 'project'), 'name') ??
    textIn(tableAt(pyproject, 'tool', 'poetry'), 'name') ??
    textIn(metadata, 'dist-name') ??
    textIn(metadata, 'module') ??
    (typeof argument === 'object' ? argument.literal : undefined) ??
    setupCfg.get('metadata')?.get('name')
  )
}
