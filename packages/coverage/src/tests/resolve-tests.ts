import type { TestCase } from '@release-tools/evidence'
import { type OpenResolution, resolveOpen } from '../resolve/resolve.ts'

interface TestOptions {
  /** Files of the repository, from its root, with forward slashes. */
  tracked: string[]
  /** Directories from the root of the repository in which pytest may have started, likeliest first. */
  bases: string[]
}

/**
 * Sets the path of each test in a tracked file: the one in the report, otherwise the one of its class (`a.b.TestC` is in
 * `a/b.py`). Sets none if it could be several files.
 */
export function resolveTests(cases: TestCase[], { tracked, bases }: TestOptions): TestCase[] {
  const dirs = (bases.length === 0 ? [''] : bases).map(base => base.replace(/^\.?$|\/$/, ''))
  const known = new Set(tracked)
  const isThere = (file: string) => dirs.some(dir => known.has(dir === '' ? file : `${dir}/${file}`))
  const modules = new Map(cases.map(({ classname }) => [classname, moduleFile(classname, isThere)]))
  const named = [...cases.map(({ file }) => file), ...modules.values()].filter(file => file !== undefined)
  const { resolved }: OpenResolution = resolveOpen(named, { tracked, bases: dirs, root: '', map: [] })
  return cases.map(one => {
    const { path: _, ...rest } = one
    const path = resolved.get(one.file ?? '') ?? resolved.get(modules.get(one.classname) ?? '')
    return path === undefined ? rest : { ...rest, path }
  })
}

/** The file for the longest possible prefix of a dotted name. */
function moduleFile(classname: string, isThere: (file: string) => boolean): string | undefined {
  const segments = classname.split('.')
  const files = segments.map((_, at) => `${segments.slice(0, at + 1).join('/')}.py`)
  return files.findLast(isThere)
}
