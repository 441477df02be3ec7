import { isObject, tableAt } from '@release-tools/base'
import { isPythonProject, openProjectFiles, type ProjectFiles, textIn, textsIn } from '../declared/project-files.ts'
import { type BuildSystem, readBuildSystem } from '../requirements/build-system.ts'
import { type BuildFacts, buildFacts } from './build-facts.ts'
import { poetryRequirement, poetrySpecifiers, type TestSource, testSource } from './test-sources.ts'

/** What the files of a Python project say beside name and version. */
export interface PythonFacts {
  system: BuildSystem
  build: BuildFacts
  /** What users install with it: listed in these files, computed by setup.py, or nothing. */
  dependencies: Dependencies
  /** Absent if no file says what the tests need. */
  tests?: TestSource
  /** `>=3.9`: of pyproject.toml, also of Poetry, or setup.cfg. */
  requiresPython?: string
}

export type Dependencies =
  | { kind: 'none' }
  /** A resolver reads them in pyproject.toml. */
  | { kind: 'project'; requirements: string[] }
  | { kind: 'list'; from: string; requirements: string[] }
  /** A resolver has to run setup.py, or the build. */
  | { kind: 'computed'; file: 'setup.py' | 'pyproject.toml' }

/**
 * Reads the Python project in a directory; undefined if there is none. `paths` are its files, relative to it. Nothing of it runs.
 * Throws a Problem for files that can't be read.
 */
export async function readPythonFacts(directory: string, paths: ReadonlySet<string>): Promise<PythonFacts | undefined> {
  const files = await openProjectFiles(directory)
  if (!isPythonProject(files)) return undefined
  const system = await readBuildSystem(directory)
  const tests = await testSource(files, paths)
  const requiresPython = pythonOf(files)
  return {
    system,
    build: await buildFacts(files, system, paths),
    dependencies: dependenciesOf(files),
    ...(tests === undefined ? {} : { tests }),
    ...(requiresPython === undefined ? {} : { requiresPython }),
  }
}

function pythonOf({ pyproject, setupCfg }: ProjectFiles): string | undefined {
  const poetry = textIn(tableAt(pyproject, 'tool', 'poetry', 'dependencies'), 'python')
  return (
    textIn(tableAt(pyproject, 'project'), 'requires-python') ??
    (poetry === undefined ? setupCfg.get('options')?.get('python_requires') : poetrySpecifiers(poetry) || undefined)
  )
}

function dependenciesOf({ pyproject, setupCfg, setupPy = '' }: ProjectFiles): Dependencies {
  const project = tableAt(pyproject, 'project')
  if (project !== undefined && textsIn(project, 'dynamic').includes('dependencies'))
    return { kind: 'computed', file: 'pyproject.toml' }
  const own = textsIn(project, 'dependencies')
  if (project !== undefined) return own.length === 0 ? { kind: 'none' } : { kind: 'project', requirements: own }
  const poetry = Object.entries(tableAt(pyproject, 'tool', 'poetry', 'dependencies') ?? {})
    .filter(([, value]) => !(isObject(value) && value.optional === true))
    .flatMap(([name, value]) => poetryRequirement(name, value))
  if (poetry.length > 0) return { kind: 'list', from: '[tool.poetry.dependencies]', requirements: poetry }
  const flit = textsIn(tableAt(pyproject, 'tool', 'flit', 'metadata'), 'requires')
  const listed = setupCfg.get('options')?.get('install_requires')?.split('\n').filter(Boolean) ?? []
  if (flit.length > 0) return { kind: 'list', from: 'pyproject.toml', requirements: flit }
  if (listed.length > 0) return { kind: 'list', from: 'setup.cfg', requirements: listed }
  return /\binstall_requires\b/.test(setupPy) ? { kind: 'computed', file: 'setup.py' } : { kind: 'none' }
}
