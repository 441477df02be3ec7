import { Problem } from '@release-tools/base'
import type { FileCoverage } from '@release-tools/evidence'

/** Whether something of this path is on this machine; it is absolute or as relative as the sources of the report. */
export type Exists = (path: string) => boolean

/**
 * Joins the names of a report with the sources that they are relative to. With several it does not say which: then it is the one
 * under which the file exists. Names stay as they are where no source is on this machine. Throws a Problem where a file with
 * lines exists under none or several.
 */
export function joinSources(files: FileCoverage[], written: string[], what: string, exists?: Exists): FileCoverage[] {
  const sources = [...new Set(written.map(source => dotless(source.trim().replace(/(?<=.)[\\/]+$/, ''))))]
  if (sources.length < 2) return files.map(file => ({ ...file, path: joinPath(sources[0] ?? '', file.path) }))
  const here = sources.filter(source => exists?.(source))
  if (exists === undefined || here.length === 0) return files
  return files.flatMap(file => {
    if (isAbsolute(file.path)) return [file]
    const paths = here.map(source => joinPath(source, file.path)).filter(exists)
    // An empty __init__.py is in many packages; it does not matter whose this is.
    if (paths.length !== 1 && file.lines.length > 0) throw unclear(what, file.path, paths, here)
    return paths.map(path => ({ ...file, path }))
  })
}

function unclear(what: string, path: string, candidates: string[], sources: string[]): Problem {
  const list = (names: string[]) => names.map(name => JSON.stringify(name)).join(' or ')
  const found = candidates.length === 0 ? `there is none in ${list(sources)}` : `it may be ${list(candidates)}`
  return new Problem(`tell which file ${JSON.stringify(path)} of ${what} is`, {
    found: `${found}: with several sources, the XML of coverage.py does not say.`,
    next: 'Give `coverage.json` or the data file `.coverage` instead.',
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
