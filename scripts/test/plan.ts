import { basename } from 'node:path'
import type { Check } from '../checks/check.ts'
import { root } from '../shared/repository.ts'
import { type Kind, testFiles, typeScriptFiles, withSlashes } from './files.ts'
import type { Options } from './options.ts'

/** What one call of npm test runs. */
export interface Plan {
  checks: Check[]
  /** Test files by kind, relative to the clone. */
  files: Record<Kind, string[]>
  /** True if these are all files of their kind. */
  whole: boolean
  /** A line to print first. */
  notice?: string
}

/** Finds the checks and files that the words match. Throws an error if there are none. */
export async function planTests({ words, unit, watch }: Omit<Options, 'help'>, checks: Check[]): Promise<Plan> {
  const unitOnly = unit || watch
  const all = { unit: await testFiles('unit'), integration: unitOnly ? [] : await testFiles('integration') }
  const possible = unitOnly ? [] : checks
  if (words.length === 0) return { checks: possible, files: all, whole: true }
  const wanted = words.map(fromClone)
  const matches = (text: string) => wanted.some(word => text.toLowerCase().includes(word.toLowerCase()))
  const files = { unit: all.unit.filter(matches), integration: all.integration.filter(matches) }
  const plan = { checks: possible.filter(({ name }) => matches(name)), files, whole: false }
  return isEmpty(plan) ? relatedPlan(wanted, all) : plan
}

/** Paths from editors are absolute and have other slashes on Windows. */
function fromClone(word: string): string {
  const path = withSlashes(word)
  const here = `${withSlashes(root)}/`
  return path.startsWith(here) ? path.slice(here.length) : path.replace(/^\.\//, '')
}

/** Coverage is measured only if all unit and integration tests run. */
export function measuresCoverage({ whole, files }: Plan): boolean {
  return whole && files.integration.length > 0
}

function isEmpty({ checks, files }: Plan): boolean {
  return checks.length + files.unit.length + files.integration.length === 0
}

/** The tests that import the sources of these names: unit tests if there are any. */
async function relatedPlan(words: string[], all: Plan['files']): Promise<Plan> {
  const sources = namedSources(words)
  if (sources.length === 0) throw new Error(`nothing matches ${words.join(', ')}`)
  const { importGraph, nearestTests } = await import('./related.ts')
  const paths = typeScriptFiles()
  const graph = await importGraph(paths)
  const unit = nearestTests(graph, paths, sources, all.unit)
  const integration = unit.length > 0 ? [] : nearestTests(graph, paths, sources, all.integration)
  const names = [...new Set(sources.map(path => basename(path)))].join(', ')
  if (unit.length + integration.length === 0) throw new Error(`no test imports ${names}`)
  const notice = `no test file for ${names}; running the tests that import it`
  return { checks: [], files: { unit, integration }, whole: false, notice }
}

/** Sources whose name is one of the words; otherwise those whose path contains one. */
function namedSources(words: string[]): string[] {
  const sources = typeScriptFiles().filter(path => !path.endsWith('.test.ts'))
  const named = sources.filter(path => words.includes(basename(path, '.ts')))
  return named.length > 0 ? named : sources.filter(path => words.some(word => path.includes(word)))
}
