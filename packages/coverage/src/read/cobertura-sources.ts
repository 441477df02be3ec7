import { Problem } from '@release-tools/base'
import type { FileCoverage } from '@release-tools/evidence'

/** Checks whether a path exists on this machine. It is absolute, or relative like the sources of the report. */
export type Exists = (path: string) => boolean

/**
 * Joins the names in a report with the sources that they are relative to. If there are several sources, the report does not say
 * which, so the one in which the file exists is used. If no source is on this machine, names stay as they are. Throws a Problem
 * if a file with lines exists in none or several of them.
 */
export function joinSources(files: FileCoverage[], written: string[], what: string, exists?: Exists): FileCoverage[] {
  const sources = [...new Set(written.map(source => dotless(source.trim().replace(/(?<=.)[\\/]+$/, ''))))]
  if (sources.length < 2) return files.map(file => ({ ...file, path: joinPath(sources[0] ?? '', file.path) }))
  const here = sources.filter(source => exists?.(source))
  if (exists === undefined || here.length === 0) return files
  return files.flatMap(file => {
    if (isAbsolute(file.path)) return [file]
    const paths = here.map(source => joinPath(source, file.path)).filter(exists)
    // Many packages have an empty __init__.py, and it does not matter which one this is.
    if (paths.length !== 1 && file.lines.length > 0) throw unclear(what, file.path, paths, here)
    return paths.map(path => ({ ...file, path }))
  })
}

function unclear(what: string, path: string, candidates: string[], sources: string[]): Problem {
  const list = (names: string[]) => names.map(name => JSON.stringify(name)).join(' or ')
  const found = candidates.length === 0 ? `it exists in none of ${list(sources)}` : `it could be ${list(candidates)}`
  return new Problem(`find the file for ${JSON.stringify(path)} in ${what}`, {
    found: `${found}. If there are several sources, the XML of coverage.py does not say which one.`,
    next: 'Use `coverage.json` or the data file `.coverage` instead.',
  })
}

function dotless(source: string): string {
  return source === '.' ? '' : source
}

function joinPath(source: string, path: string): string {
  if (source === '' || isAbsolute(path)) return path
  return source.endsWith('/') ? source + path : `${source}/${path}`
}

function isAbsolute(path: string): boolean {
  return /^(\/|[A-Za-z]:[\\/])/.test(path)
}
