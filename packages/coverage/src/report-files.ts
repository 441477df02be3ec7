import { existsSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { Problem, readLimited } from '@release-tools/base'
import type { CoverageReport } from '@release-tools/evidence'
import { matchFiles } from '@release-tools/host'
import { readCobertura } from './read/cobertura.ts'
import { parseCoverageJson } from './read/coverage-json.ts'
import { openXml } from './xml-file.ts'

/** What holds the measurements of a project, by kind; paths are absolute. */
export interface CoverageSources {
  /** coverage.py's own data (`.coverage`): the only kind that loses nothing. */
  data: string[]
  json: string[]
  xml: string[]
}

const sqlite = 'SQLite format 3\0'

/** Sorts files by what is in them, whatever they are called. Throws a Problem for an empty file or an unknown kind. */
export async function sortSources(patterns: string[], directory: string): Promise<CoverageSources> {
  const sources: CoverageSources = { data: [], json: [], xml: [] }
  for (const path of await matchFiles(patterns, directory, 'coverage-data'))
    sources[await kindOf(join(directory, path))].push(join(directory, path))
  return sources
}

async function kindOf(path: string): Promise<keyof CoverageSources> {
  const start = await firstBytes(path)
  if (start.startsWith(sqlite)) return 'data'
  const character = start.replace(/^\uFEFF/, '').trimStart()[0]
  if (character === '{') return 'json'
  if (character === '<') return 'xml'
  throw new Problem(`read the coverage data ${basename(path)}`, {
    found: start === '' ? 'it is empty.' : 'it is neither data of coverage.py nor JSON nor XML.',
    next: 'Give `.coverage` files, `coverage.json` or `coverage.xml`; see that the step that makes it ran to its end.',
  })
}

async function firstBytes(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Most bytes of a coverage.json: some 50 bytes for a line of code. */
const jsonLimit = 512 * 1024 * 1024

/**
 * Reads the reports that are no data of coverage.py, each with its name for messages. Their sources are looked for in the
 * directory of the project, where it is given.
 */
export async function readReports(
  { json, xml }: CoverageSources,
  directory?: string,
): Promise<{ name: string; report: CoverageReport }[]> {
  const exists = directory === undefined ? undefined : (path: string) => existsSync(resolve(directory, path))
  const reports: { name: string; report: CoverageReport }[] = []
  for (const path of json) reports.push({ name: basename(path), report: await readJson(path) })
  for (const path of xml)
    reports.push({ name: basename(path), report: await readCobertura(openXml(path), basename(path), exists) })
  return reports
}

async function readJson(path: string): Promise<CoverageReport> {
  return parseCoverageJson((await readLimited(path, jsonLimit)).toString('utf8'), basename(path))
}
