import { join } from 'node:path'
import { isObject, limits, Problem, parseTable, readIfThere, tableAt } from '@release-tools/base'

/** What a project needs to be built (PEP 517 and 518). */
export interface BuildSystem {
  /** Dependency specifiers that the front-end installs before it asks the back-end for more. */
  requires: string[]
  /** `hatchling.build` */
  backend: string
  /** Directories of an in-tree back-end. */
  backendPath: string[]
  /** The file that a tool reads to find the requirements. */
  file: 'pyproject.toml' | 'setup.py'
  /** `pyproject.toml`, or the default of the front-ends for a project that states nothing. */
  from: string
}

/** What front-ends assume for a project without `[build-system]`, or without its `build-backend` (https://peps.python.org/pep-0517/#source-trees). */
const legacy = { requires: ['setuptools >= 40.8.0'], backend: 'setuptools.build_meta:__legacy__', backendPath: [] }

/** Reads `[build-system]` of the project in a directory. Throws a Problem if it lacks what PEP 518 demands. */
export async function readBuildSystem(directory: string): Promise<BuildSystem> {
  const bytes = await readIfThere(join(directory, 'pyproject.toml'), limits.trust)
  const pyproject = parseTable(bytes?.toString('utf8') ?? '', 'pyproject.toml')
  const system = pyproject['build-system']
  const file = bytes === undefined ? 'setup.py' : 'pyproject.toml'
  if (system === undefined)
    return { ...legacy, file, from: 'the default of PEP 517, because there is no [build-system]' }
  const table = tableAt(pyproject, 'build-system')
  const requires = textsOf(table?.requires)
  const backendPath = textsOf(table?.['backend-path'] ?? [])
  if (!isObject(system) || requires === undefined || backendPath === undefined) throw incomplete()
  const backend = table?.['build-backend'] ?? legacy.backend
  if (typeof backend !== 'string') throw incomplete()
  return { requires, backend, backendPath, file, from: 'pyproject.toml, [build-system]' }
}

function textsOf(value: unknown): string[] | undefined {
  return Array.isArray(value) && value.every(item => typeof item === 'string') ? value : undefined
}

function incomplete(): Problem {
  return new Problem('read [build-system] of pyproject.toml', {
    found: '`requires` or `backend-path` is not a list of texts, or `build-backend` is no text.',
    next: 'Write it as the specification “pyproject.toml” of packaging.python.org says: `requires = ["hatchling"]`.',
  })
}
