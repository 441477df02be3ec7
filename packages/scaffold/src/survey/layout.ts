import { byBytes } from '@release-tools/base'
import { isAside, isBelow, isConfiguration, isIdentifier, isTest, isTestFolder } from './names.ts'

/** Where a Python project keeps its code and its tests. Paths are relative to it. */
export interface Layout {
  kind: 'src' | 'flat' | 'namespace'
  /** Folders, or modules at the root (`six.py`). */
  sources: string[]
  /** Outside the sources. */
  tests: string[]
  /** True if there are also tests among the sources. */
  mixed: boolean
}

/** Finds the layout from the paths of a project's files; undefined if there is no code. `name` is the project's name. */
export function layoutOf(files: string[], name: string): Layout | undefined {
  const python = files.filter(path => path.endsWith('.py'))
  const code = python.filter(path => !isTest(path))
  const sources = code.some(path => path.startsWith('src/')) ? ['src'] : flatSources(code, name)
  if (sources.length === 0) return undefined
  const tests = python.filter(isTest)
  const isInside = (path: string) => sources.some(source => isBelow(source, path))
  return {
    kind: kindOf(code, sources),
    sources,
    tests: testRoots(tests.filter(path => !isInside(path))),
    mixed: tests.some(isInside),
  }
}

/** Packages at the root, and the module or folder with the project's name; if there is neither, every module and folder with code. */
function flatSources(code: string[], name: string): string[] {
  const own = name.replaceAll(/[-.]/g, '_').toLowerCase()
  const places = new Set(code.map(path => topOf(path, 1)))
  const candidates = [...places].filter(
    place =>
      isIdentifier(nameOf(place)) &&
      (nameOf(place).toLowerCase() === own || !(isAside(place) || isConfiguration(place))),
  )
  const isPackage = (place: string) => code.some(path => path.startsWith(`${place}/`) && path.endsWith('/__init__.py'))
  const sure = candidates.filter(place => isPackage(place) || nameOf(place).toLowerCase() === own)
  return (sure.length > 0 ? sure : candidates).sort(byBytes)
}

function nameOf(place: string): string {
  return place.replace(/\.py$/, '')
}

/** A namespace package has no `__init__.py`, but packages below it. */
function kindOf(code: string[], sources: string[]): Layout['kind'] {
  const isSrc = sources[0] === 'src'
  const places = isSrc ? new Set(code.filter(path => path.startsWith('src/')).map(path => topOf(path, 2))) : sources
  const isNamespace = (place: string) =>
    !code.includes(`${place}/__init__.py`) &&
    code.some(path => path.startsWith(`${place}/`) && path.endsWith('/__init__.py'))
  if ([...places].some(isNamespace)) return 'namespace'
  return isSrc ? 'src' : 'flat'
}

function topOf(path: string, segments: number): string {
  return path.split('/').slice(0, segments).join('/')
}

/** The folders of tests, none of them below another. A file at the root counts as a folder. */
function testRoots(tests: string[]): string[] {
  const roots = tests
    .filter(path => path !== 'conftest.py' && !path.split('/').slice(0, -1).some(isAside))
    .map(path => {
      const segments = path.split('/')
      const index = segments.slice(0, -1).findIndex(isTestFolder)
      return topOf(path, index + 1 || 1)
    })
  const unique = [...new Set(roots)].sort(byBytes)
  return unique.filter(root => !unique.some(other => other !== root && isBelow(other, root)))
}
