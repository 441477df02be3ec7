import type { ProjectFiles } from './project-files.ts'
import { assignedLiteral } from './python-source.ts'

/** A version that a file of the project has, or what computes it when the project is built. */
export type FoundVersion = { version: string; from: string } | { computedBy: string }

/** Reads a version by a regular expression of Python. `group` is the name of its group with the version. */
export async function byPattern(
  files: ProjectFiles,
  path: string,
  pattern: string,
  group: string,
): Promise<FoundVersion | undefined> {
  const text = await files.read(path)
  const expression = fromPython(pattern)
  if (text === undefined || expression === undefined) return undefined
  const found = expression.exec(text)
  const version = found?.groups?.[group] ?? (found?.groups === undefined ? found?.[1] : undefined)
  return version === undefined ? undefined : { version, from: path }
}

/** A regular expression of Python as one of JavaScript; undefined if it uses what JavaScript does not know. */
function fromPython(pattern: string): RegExp | undefined {
  const [, flags = '', body = ''] = /^(?:\(\?([aimsu]+)\))?([\s\S]*)$/.exec(pattern) ?? []
  try {
    return new RegExp(
      body.replaceAll('(?P<', '(?<').replaceAll(/\(\?P=(\w+)\)/g, '\\k<$1>'),
      `m${flags.replace(/[^is]/g, '')}`,
    )
  } catch {
    return undefined
  }
}

/** Reads `package.module.attribute`, if the module assigns a literal. `roots` are the directories that packages may be in. */
export async function byAttribute(
  files: ProjectFiles,
  attribute: string,
  roots: string[],
): Promise<FoundVersion | undefined> {
  const parts = attribute.split('.')
  const name = parts.pop() ?? ''
  const module = parts.join('/')
  for (const root of roots) {
    for (const path of [`${root}/${module}.py`, `${root}/${module}/__init__.py`]) {
      const source = await files.read(path)
      const version = source === undefined ? undefined : assignedLiteral(source, name)
      if (version !== undefined) return { version, from: path.replace(/^(?:\.\/)+/, '') }
      if (source !== undefined) return undefined
    }
  }
  return undefined
}

/** Reads files that have nothing but the version. */
export async function byFiles(files: ProjectFiles, paths: string[]): Promise<FoundVersion | undefined> {
  const texts = await Promise.all(paths.map(path => files.read(path)))
  const version = texts.join('\n').trim()
  return texts.includes(undefined) || version === '' ? undefined : { version, from: paths.join(', ') }
}
