import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { parseSync } from '@swc/core'
import { root } from './repository.ts'

/** One import of a source file: static, `export … from`, lazy, or a type only. */
export interface Import {
  /** The importing file, relative to the clone. */
  from: string
  /** As it is written: `./shape.ts`, `@release-tools/base`, `node:path`. */
  specifier: string
}

interface Node {
  type?: string
  source?: Node | null
  value?: unknown
  callee?: Node
  arguments?: { expression?: Node }[]
  argument?: Node
}

/** Every import of a TypeScript file (relative to the clone), in source order. */
export function importsOf(from: string): Import[] {
  return specifiersIn(readFileSync(join(root, from), 'utf8')).map(specifier => ({ from, specifier }))
}

/** What a TypeScript text imports, type-only and lazy imports included, in source order. */
export function specifiersIn(source: string): string[] {
  const found: string[] = []
  visit(parseSync(source, { syntax: 'typescript', target: 'es2024' }), node => {
    const text = specifierOf(node)?.value
    if (typeof text === 'string') found.push(text)
  })
  return found
}

/** The file that a relative import names, relative to the clone; undefined for one of a package. */
export function fileOf({ from, specifier }: Import): string | undefined {
  return specifier.startsWith('.') ? normalize(join(dirname(from), specifier)).replaceAll('\\', '/') : undefined
}

function specifierOf(node: Node): Node | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return node.source ?? undefined
    case 'CallExpression':
      return node.callee?.type === 'Import' ? node.arguments?.[0]?.expression : undefined
    case 'TsImportType':
      return node.argument
    default:
      return undefined
  }
}

function visit(value: unknown, see: (node: Node) => void): void {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) see(value as Node)
  for (const child of Object.values(value)) visit(child, see)
}

/** Circles in a graph of files, each once, as the files in their order; the first is named again at the end. */
export function circles(graph: Map<string, string[]>): string[][] {
  const found: string[][] = []
  const done = new Set<string>()
  const walk = (file: string, path: string[]): void => {
    const start = path.indexOf(file)
    if (start >= 0) found.push([...path.slice(start), file])
    if (start >= 0 || done.has(file)) return
    for (const next of graph.get(file) ?? []) walk(next, [...path, file])
    done.add(file)
  }
  for (const file of graph.keys()) walk(file, [])
  return found
}
