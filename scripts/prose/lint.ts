import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../shared/repository.ts'
import { markdownPassages } from './markdown.ts'
import { type Page, runVale } from './pages.ts'
import type { Line, Passage } from './passage.ts'
import { typescriptPassages } from './typescript.ts'
import { yamlPassages } from './yaml.ts'

export interface Offence {
  /** Relative to the clone. */
  path: string
  line: number
  /** What is wrong, with a replacement. */
  message: string
}

/** A page for Vale, and where its lines come from. */
interface Source extends Page {
  file: string
  lines: Line[]
}

const readers: Record<string, (source: string) => Passage[]> = {
  md: markdownPassages,
  yml: yamlPassages,
  yaml: yamlPassages,
  json: yamlPassages,
  ts: typescriptPassages,
  mjs: typescriptPassages,
}

/**
 * Lints files, named relative to the clone, by the styles in prose/styles. Offences come in the order of files and lines.
 * Throws for a file of an unknown kind, and if Vale itself fails.
 */
export async function lint(vale: string, files: string[]): Promise<Offence[]> {
  const sources = new Map(files.flatMap(sourcesOf).map(source => [source.path, source]))
  const offences = (await runVale(vale, [...sources.values()])).flatMap(({ path, line, message }) => {
    const { file = path, lines = [] } = sources.get(path) ?? {}
    return { path: file, line: lines[line - 1]?.number ?? 0, message }
  })
  return offences.sort((a, b) => files.indexOf(a.path) - files.indexOf(b.path) || a.line - b.line)
}

/** A line for the terminal, in the form that editors recognise. */
export function formatted({ path, line, message }: Offence): string {
  return `${path}:${line}: ${message}`
}

/** The prose in a file, by roles. */
function sourcesOf(file: string): Source[] {
  const read = readers[file.split('.').at(-1) ?? '']
  if (read === undefined)
    throw new Error(`Could not lint ${file}: only ${Object.keys(readers).join(', ')} can be read.`)
  const passages = read(readFileSync(join(root, file), 'utf8'))
  return [...Map.groupBy(passages, ({ role }) => role)].map(([role, passages]) => {
    const lines = passages.flatMap(({ lines }) => [...lines, { text: '', number: 0 }])
    return { path: `${role}/${file}.md`, text: lines.map(({ text }) => text).join('\n'), file, lines }
  })
}
