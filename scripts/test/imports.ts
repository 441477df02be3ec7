import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { root } from '../shared/repository.ts'
import { jestProjects, withSlashes } from './files.ts'

/** One `import` or `export … from`. */
export interface Import {
  /** The text in the quotes. */
  from: string
  /** Names that the other file exports; `*` for all of them. */
  names: string[]
  /** Only for `export … from`: the names under which this file exports them, in the same order. */
  exportedAs?: string[]
}

// biome's format keeps imports regular: a clause has no quotes, calls or values in it.
const statement = /^(import|export)\s+(?:type\s+)?([\w$\s{},*]+?)\s+from\s+'([^']+)'/gm
const bare = /^import\s+'([^']+)'/gm
const lazy = /\bimport\(\s*(?:\/\*[^*]*\*\/\s*)?'([^']+)'/g

/** The imports in the text of a TypeScript file, including type-only and lazy ones. */
export function importsIn(text: string): Import[] {
  const found = [...text.matchAll(statement)].map(([, keyword, clause = '', from = '']) => {
    const pairs = namesIn(clause)
    const names = pairs.map(([name]) => name)
    return { from, names, ...(keyword === 'export' && { exportedAs: pairs.map(([, as]) => as) }) }
  })
  const whole = [...text.matchAll(bare), ...text.matchAll(lazy)]
  return [...found, ...whole.map(([, from = '']) => ({ from, names: ['*'] }))]
}

/** The names in `{ a, type b as c }`: a → a, b → c. A default import has the name `default`. */
function namesIn(clause: string): [name: string, as: string][] {
  const [, first = '', listed = ''] = /^([^{]*)(?:\{([^}]*)\})?$/s.exec(clause) ?? []
  const defaults = first.replaceAll(',', '').trim()
  const whole: [string, string][] = defaults === '' ? [] : [[defaults.startsWith('*') ? '*' : 'default', '*']]
  const items = listed.split(',').map(item => item.trim().replace(/^type\s+/, ''))
  const pairs = items.filter(item => item !== '').map(item => item.split(/\s+as\s+/))
  return [...whole, ...pairs.map(([name = '', as = name]): [string, string] => [name, as])]
}

/** Finds the file of an import: relative paths, and packages as jest.config.js maps them. undefined for all others. */
export type Resolve = (importer: string, from: string) => string | undefined

/** Paths are relative to the clone. */
export async function resolver(): Promise<Resolve> {
  const [project] = await jestProjects()
  const mapped = Object.entries(project?.moduleNameMapper ?? {}).map(([from, to]) => [new RegExp(from), to] as const)
  return (importer, from) => {
    if (from.startsWith('.')) return existing(posix.join(withSlashes(dirname(importer)), from))
    const [name, target] = mapped.find(([name]) => name.test(from)) ?? []
    return name === undefined ? undefined : existing(from.replace(name, target ?? '').replace('<rootDir>/', ''))
  }
}

function existing(path: string): string | undefined {
  return existsSync(join(root, path)) ? path : undefined
}

/** Text of a file of the repository. */
export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}
