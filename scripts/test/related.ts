import { type Import, importsIn, type Resolve, resolver, textOf } from './imports.ts'

interface Source {
  imports: Import[]
  /** Names that the file itself declares and exports. */
  own: Set<string>
}

const declaration =
  /^export\s+(?:async\s+|abstract\s+|declare\s+)*(?:const|let|function\*?|class|interface|type|enum)\s+([\w$]+)/gm

/** Knows which files use which, through files that only pass names on (`export { a } from './a.ts'`). */
export class ImportGraph {
  readonly #sources = new Map<string, Source>()
  readonly #resolve: Resolve

  /** `texts`: the files' contents by path. */
  constructor(texts: Map<string, string>, resolve: Resolve) {
    this.#resolve = resolve
    for (const [path, text] of texts) {
      const own = new Set([...text.matchAll(declaration)].map(([, name = '']) => name))
      this.#sources.set(path, { imports: importsIn(text), own })
    }
  }

  /** The files that one file imports something from. */
  uses(path: string): Set<string> {
    const imports = this.#sources.get(path)?.imports ?? []
    return new Set(imports.flatMap(({ from, names }) => names.flatMap(name => this.#origins(path, from, name))))
  }

  /** The files that declare a name that `importer` imports `from` a file. */
  #origins(importer: string, from: string, name: string): string[] {
    const path = this.#resolve(importer, from)
    const source = path === undefined ? undefined : this.#sources.get(path)
    if (path === undefined || source === undefined) return []
    if (name === '*' || source.own.has(name)) return [path]
    const found = source.imports.flatMap(one => this.#passedOn(path, one, name))
    return found.length > 0 ? found : [path]
  }

  #passedOn(path: string, { from, names, exportedAs = [] }: Import, name: string): string[] {
    const index = exportedAs.indexOf(name)
    if (index >= 0) return this.#origins(path, from, names[index] ?? '*')
    if (!exportedAs.includes('*')) return []
    return this.#origins(path, from, name).filter(origin => this.#sources.get(origin)?.own.has(name))
  }
}

/**
 * The tests that are nearest to `sources` in the graph: those that import them directly, otherwise those that import their
 * importers, and so on.
 */
export function nearestTests(graph: ImportGraph, files: string[], sources: string[], tests: string[]): string[] {
  const uses = new Map(files.map(path => [path, graph.uses(path)]))
  const seen = new Set(sources)
  for (let reached = new Set(sources); reached.size > 0; ) {
    const next = files.filter(path => !seen.has(path) && [...(uses.get(path) ?? [])].some(used => reached.has(used)))
    const found = tests.filter(path => next.includes(path))
    if (found.length > 0) return found
    for (const path of next) seen.add(path)
    reached = new Set(next)
  }
  return []
}

/** The import graph of these files of the repository. */
export async function importGraph(files: string[]): Promise<ImportGraph> {
  return new ImportGraph(new Map(files.map(path => [path, textOf(path)])), await resolver())
}
