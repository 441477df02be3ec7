import { tableAt } from '@release-tools/base'
import { type ProjectFiles, textIn } from '../declared/project-files.ts'
import type { BuildSystem } from '../requirements/build-system.ts'
import { readRequirement } from '../requirements/requirement.ts'
import { askedFor } from './asked-for.ts'

/** What is known of a build before it runs. */
export interface BuildFacts {
  /** What has to be pinned: `build-system.requires`, and what the back-end is known to ask for. */
  needs: string[]
  /** What compiles code, so that a wheel fits one platform: `maturin`. Absent if the wheel is for all. */
  compiler?: string
  /** What puts every file that git tracks into the source distribution: `hatchling`. Absent if something chooses them. */
  packsAll?: string
  /** The file that makes the build download something: `subprojects/zlib.wrap`. Absent if none is known to. */
  downloads?: string
}

/** Reads what a build needs and makes, from the files of the project. Nothing of it runs. */
export async function buildFacts(
  files: ProjectFiles,
  system: BuildSystem,
  paths: ReadonlySet<string>,
): Promise<BuildFacts> {
  const compiler = await compilerOf(files, system)
  const packsAll = packerOf(files, system)
  const downloads = await downloadsOf(files, system, paths)
  return {
    needs: [...new Set([...system.requires, ...askedFor(files, system)])],
    ...(compiler === undefined ? {} : { compiler }),
    ...(packsAll === undefined ? {} : { packsAll }),
    ...(downloads === undefined ? {} : { downloads }),
  }
}

/** https://mesonbuild.com/Wrap-dependency-system-manual.html, https://cmake.org/cmake/help/latest/module/FetchContent.html */
async function downloadsOf({ read }: ProjectFiles, { backend }: BuildSystem, paths: ReadonlySet<string>) {
  if (backend.startsWith('mesonpy')) {
    const inside = [...paths].filter(path => /^subprojects\/(?!packagefiles\/)/.test(path)).sort()
    const isThere = inside.some(path => path.split('/').length > 2)
    return isThere ? undefined : inside.find(path => path.endsWith('.wrap'))
  }
  if (!backend.startsWith('scikit_build_core')) return undefined
  const cmake = ((await read('CMakeLists.txt')) ?? '').replaceAll(/#.*/g, '')
  return /\b(?:FetchContent_Declare|ExternalProject_Add)\b|\bfile ?\( ?DOWNLOAD\b/i.test(cmake)
    ? 'CMakeLists.txt'
    : undefined
}

/** Names of the packages that a back-end is started with. */
function names({ requires }: BuildSystem): string[] {
  return requires.flatMap(text => readRequirement(text)?.name ?? [])
}

/** Packages that compile modules for setuptools. */
const compilers = new Set([
  'cython',
  'cffi',
  'pybind11',
  'nanobind',
  'mypy',
  'setuptools-rust',
  'numpy',
  'scikit-build',
])

async function compilerOf(files: ProjectFiles, system: BuildSystem): Promise<string | undefined> {
  const { pyproject, setupPy = '' } = files
  const { backend } = system
  if (backend.startsWith('maturin')) return 'maturin'
  if (backend.startsWith('scikit_build_core')) return 'scikit-build-core'
  if (backend.startsWith('mesonpy')) return (await mesonCompiles(files)) ? 'meson-python' : undefined
  const poetry = tableAt(pyproject, 'tool', 'poetry')
  if (backend.startsWith('poetry') && (textIn(poetry, 'build') ?? tableAt(poetry ?? {}, 'build')) !== undefined)
    return 'the build script of poetry'
  if (!backend.startsWith('setuptools') && system.backendPath.length === 0)
    return tableAt(pyproject, 'tool', 'cibuildwheel') === undefined ? undefined : 'cibuildwheel'
  if (/\b(?:ext_modules|rust_extensions|cffi_modules)\s*=|\bExtension\(/.test(setupPy)) return 'setup.py'
  if ('ext-modules' in (tableAt(pyproject, 'tool', 'setuptools') ?? {})) return 'setuptools'
  return names(system).find(name => compilers.has(name))
}

/** True for a meson.build that compiles a module. A project of pure Python has `py.install_sources` alone. */
async function mesonCompiles(files: ProjectFiles): Promise<boolean> {
  const text = ((await files.read('meson.build')) ?? '').replaceAll(/^[ \t]*#.*$/gm, '')
  const call = /^\s*project\s*\(([^)]*)/.exec(text)?.[1] ?? ''
  return /extension_module/.test(text) || /'(?:c|cpp|cython|fortran|rust)'/.test(call)
}

/** Packages that let setuptools ask git for the files. */
const gitPlugins = new Set(['setuptools-scm', 'setuptools-git', 'setuptools-git-versioning', 'vcs-versioning'])

function packerOf({ pyproject }: ProjectFiles, system: BuildSystem): string | undefined {
  const { backend } = system
  if (backend.startsWith('hatchling')) {
    const sdist = tableAt(pyproject, 'tool', 'hatch', 'build', 'targets', 'sdist') ?? {}
    const chosen = ['include', 'only-include', 'packages'].some(key => key in sdist)
    return chosen ? undefined : 'hatchling'
  }
  if (backend.startsWith('mesonpy')) return 'meson-python'
  if (backend.startsWith('scikit_build_core')) return 'scikit-build-core'
  if (backend.startsWith('maturin')) return 'maturin'
  return backend.startsWith('setuptools') ? names(system).find(name => gitPlugins.has(name)) : undefined
}
