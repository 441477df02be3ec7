import { parseTable, type Table, tableAt } from '@release-tools/base'
import { type ProjectFiles, textIn, textsIn } from './project-files.ts'
import { assignedLiteral } from './python-source.ts'
import { setuptoolsVersion } from './setuptools.ts'
import { byPattern, type FoundVersion } from './version-source.ts'

/** A build backend: where it looks for the version of a project that `[project]` does not state. */
interface Backend {
  name: string
  /** Matches the value of `build-system.build-backend`. */
  matches: RegExp
  version(files: ProjectFiles): Promise<FoundVersion | undefined>
}

/** What hatchling and scikit-build-core look for, unless the project says otherwise. The second group is the quote. */
const plainPattern = (group: string) => `(?i)^(__version__|VERSION)(?: ?\\: ?str)? *= *(['"])v?(?P<${group}>.+?)\\2`

const backends: Backend[] = [
  { name: 'setuptools', matches: /^setuptools\b/, version: setuptoolsVersion },
  { name: 'hatchling', matches: /^hatchling\b/, version: hatchVersion },
  { name: 'flit', matches: /^flit/, version: flitVersion },
  { name: 'poetry', matches: /^poetry\b(?!_dynamic)/, version: async files => poetryVersion(files) },
  { name: 'pdm-backend', matches: /^pdm\b/, version: pdmVersion },
  { name: 'maturin', matches: /^maturin\b/, version: cargoVersion },
  { name: 'meson-python', matches: /^mesonpy\b/, version: mesonVersion },
  { name: 'scikit-build-core', matches: /^scikit_build_core\b/, version: scikitVersion },
]

/** Packages that compute a version from git: setuptools-scm, hatch-vcs, versioneer, poetry-dynamic-versioning. */
const fromGit = /^[\w.-]*(?:scm|vcs|versioneer|versioning|git-version|gitversion)[\w.-]*/i

/** The version of a project in the place where its build backend looks, or what computes it. */
export async function backendVersion(files: ProjectFiles): Promise<FoundVersion> {
  const system = tableAt(files.pyproject, 'build-system')
  const named = textIn(system, 'build-backend') ?? defaultBackend(files)
  const backend = backends.find(({ matches }) => matches.test(named))
  // A back-end of the project's tree may change what it calls. One that builds itself is what it says.
  const isWrapped = 'backend-path' in (system ?? {}) && textsIn(system, 'requires').length > 0
  const found = isWrapped ? undefined : await backend?.version(files)
  if (found !== undefined) return found
  const plugin = textsIn(system, 'requires')
    .map(text => fromGit.exec(text)?.[0])
    .find(text => text !== undefined)
  return { computedBy: plugin ?? backend?.name ?? named }
}

function defaultBackend({ pyproject }: ProjectFiles): string {
  const tool = tableAt(pyproject, 'tool')
  if (tableAt(pyproject, 'build-system') === undefined && tool?.poetry !== undefined) return 'poetry'
  return tool?.flit !== undefined && tableAt(pyproject, 'project') === undefined ? 'flit' : 'setuptools'
}

/** `[tool.poetry] version`, unless a plugin replaces it when it builds. */
function poetryVersion({ pyproject }: ProjectFiles): FoundVersion | undefined {
  const plugin = tableAt(pyproject, 'tool', 'poetry-dynamic-versioning')
  if (plugin?.enable === true) return { computedBy: 'poetry-dynamic-versioning' }
  const version = textIn(tableAt(pyproject, 'tool', 'poetry'), 'version')
  return version === undefined ? undefined : { version, from: 'pyproject.toml, [tool.poetry]' }
}

/** https://hatch.pypa.io/latest/version/ */
async function hatchVersion(files: ProjectFiles): Promise<FoundVersion | undefined> {
  const own = parseTable((await files.read('hatch.toml')) ?? '', 'hatch.toml')
  const table = tableAt(own, 'version') ?? tableAt(files.pyproject, 'tool', 'hatch', 'version')
  const [source, path] = [textIn(table, 'source') ?? 'regex', textIn(table, 'path')]
  if (source === 'vcs') return { computedBy: 'hatch-vcs' }
  if (source !== 'regex' || path === undefined) return undefined
  const pattern = textIn(table, 'pattern') ?? plainPattern('version')
  return byPattern(files, path, pattern, 'version')
}

/** https://flit.pypa.io/en/stable/pyproject_toml.html: `__version__` of the module. */
async function flitVersion(files: ProjectFiles): Promise<FoundVersion | undefined> {
  const flit = tableAt(files.pyproject, 'tool', 'flit')
  const name = textIn(tableAt(files.pyproject, 'project'), 'name')?.replaceAll('-', '_')
  const module =
    textIn(tableAt(flit ?? {}, 'module'), 'name') ?? textIn(tableAt(flit ?? {}, 'metadata'), 'module') ?? name
  if (module === undefined) return undefined
  const base = module.replaceAll('.', '/')
  for (const path of [`${base}/__init__.py`, `src/${base}/__init__.py`, `${base}.py`, `src/${base}.py`]) {
    const source = await files.read(path)
    if (source === undefined) continue
    const version = assignedLiteral(source, '__version__')
    return version === undefined ? undefined : { version, from: path }
  }
  return undefined
}

/** https://backend.pdm-project.org/metadata/#dynamic-project-version */
async function pdmVersion(files: ProjectFiles): Promise<FoundVersion | undefined> {
  const table = tableAt(files.pyproject, 'tool', 'pdm', 'version')
  const path = textIn(table, 'path') ?? textIn(table, 'from')
  if (table?.source === 'scm' || table?.use_scm === true) return { computedBy: 'pdm-backend, from git' }
  if ((table?.source !== 'file' && table?.from === undefined) || path === undefined) return undefined
  return byPattern(files, path, `^__version__\\s*(?::[^=]+)?=\\s*["'](.+?)["']\\s*(?:#.*)?$`, 'version')
}

/** https://www.maturin.rs/metadata: Cargo.toml, also that of the workspace. */
async function cargoVersion(files: ProjectFiles): Promise<FoundVersion | undefined> {
  const path = textIn(tableAt(files.pyproject, 'tool', 'maturin'), 'manifest-path') ?? 'Cargo.toml'
  const cargo = await tomlAt(files, path)
  const version = textIn(tableAt(cargo, 'package'), 'version')
  if (version !== undefined) return { version, from: path }
  const shared = textIn(tableAt(await tomlAt(files, 'Cargo.toml'), 'workspace', 'package'), 'version')
  const inherits = tableAt(cargo, 'package', 'version')?.workspace === true
  return shared !== undefined && inherits ? { version: shared, from: 'Cargo.toml, [workspace.package]' } : undefined
}

async function tomlAt(files: ProjectFiles, path: string): Promise<Table> {
  return parseTable((await files.read(path)) ?? '', path)
}

/** https://mesonbuild.com/Reference-manual_functions.html#project: `project('name', 'c', version: '1.2.3')`. */
async function mesonVersion(files: ProjectFiles): Promise<FoundVersion | undefined> {
  const text = ((await files.read('meson.build')) ?? '').replaceAll(/^\s*#.*$/gm, '')
  const call = /^\s*project\s*\(((?:'[^']*'|\[[^\]]*\]|[^)'[])*)\)/.exec(text)?.[1] ?? ''
  const version = /(?:^|[\s,])version\s*:\s*'([^'\\]*)'\s*(?:,|$)/.exec(call)?.[1]
  return version === undefined ? undefined : { version, from: 'meson.build' }
}

/** https://scikit-build-core.readthedocs.io/en/latest/configuration/dynamic.html */
async function scikitVersion(files: ProjectFiles): Promise<FoundVersion | undefined> {
  const table = tableAt(files.pyproject, 'tool', 'scikit-build', 'metadata', 'version')
  const [provider = '', input] = [textIn(table, 'provider'), textIn(table, 'input')]
  if (provider.endsWith('setuptools_scm')) return { computedBy: 'setuptools-scm' }
  if (!provider.endsWith('regex') || input === undefined || table?.result !== undefined) return undefined
  return byPattern(files, input, textIn(table, 'regex') ?? plainPattern('value'), 'value')
}
