import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { limits, Problem, readLimited, readStart } from '@release-tools/base'
import type { CoverageReport } from '@release-tools/evidence'
import { matchFiles } from '@release-tools/host'
import { readCobertura } from './read/cobertura.ts'
import { parseCoverageJson } from './read/coverage-json.ts'
import { LineBudget } from './read/line-budget.ts'
import { openXml } from './xml-file.ts'

/** The files with a project's measurements, by kind. Paths are absolute. */
export interface CoverageSources {
  /** coverage.py's own data (`.coverage`), the only lossless kind. */
  data: string[]
  json: string[]
  xml: string[]
}

const sqlite = 'SQLite format 3\0'

/** Sorts files by their content, regardless of their names. Throws a Problem for an empty file or an unknown kind. */
export async function sortSources(patterns: string[], directory: string): Promise<CoverageSources> {
  const sources: CoverageSources = { data: [], json: [], xml: [] }
  for (const path of await matchFiles(patterns, directory, 'coverage-data'))
    sources[await kindOf(join(directory, path))].push(join(directory, path))
  return sources
}

async function kindOf(path: string): Promise<keyof CoverageSources> {
  const start = (await readStart(path, 64)).toString()
  if (start.startsWith(sqlite)) return 'data'
  const character = start.replace(/^\uFEFF/, '').trimStart()[0]
  if (character === '{') return 'json'
  if (character === '<') return 'xml'
  throw new Problem(`read the coverage data ${basename(path)}`, {
    found: start === '' ? 'it is empty.' : 'it is not coverage.py data, JSON or XML.',
    next: 'Give `.coverage` files, `coverage.json` or `coverage.xml`, and check that the step that creates it finished.',
  })
}

/**
 * Reads the reports in JSON and XML, each with its name for messages. If the directory of the project is given, their sources are
 * looked up there. `budget` has counted what other reports list.
 */
export async function readReports(
  { json, xml }: CoverageSources,
  directory?: string,
  budget = new LineBudget(),
): Promise<{ name: string; report: CoverageReport }[]> {
  const exists = directory === undefined ? undefined : (path: string) => existsSync(resolve(directory, path))
  const reports: { name: string; report: CoverageReport }[] = []
  for (const path of json) {
    const report = parseCoverageJson(await readLimited(path, limits.coverage), basename(path), budget)
    reports.push({ name: basename(path), report })
  }
  for (const path of xml) {
    const report = await readCobertura(openXml(path), basename(path), exists, budget)
    reports.push({ name: basename(path), report })
  }
  return reports
}
