import { Problem } from '@release-tools/base'
import { type CoverageReport, countsOf, type FileCoverage } from '@release-tools/evidence'
import { CoberturaFiles, lostModules } from './cobertura-files.ts'
import { type Exists, joinSources } from './cobertura-sources.ts'
import { LineBudget } from './line-budget.ts'
import { readXml } from './xml.ts'

type Chunks = Parameters<typeof readXml>[0]
type Attributes = Record<string, string>

/**
 * Reads Cobertura XML in the form of `coverage xml`
 * (https://raw.githubusercontent.com/cobertura/web/master/htdocs/xml/coverage-04.dtd). If modules under
 * two sources have the same name, coverage.py writes only one of them. Throws a Problem for that, and for a malformed report.
 *
 * Names are joined with their source. If there are several sources, the report does not say which, and `exists` decides. Without
 * `exists`, names stay as they are.
 */
export async function readCobertura(
  chunks: Chunks,
  what: string,
  exists?: Exists,
  budget = new LineBudget(),
): Promise<CoverageReport> {
  const files = new CoberturaFiles(what)
  const sources: string[] = []
  const open: string[] = []
  let root: Attributes = {}
  await readXml(chunks, what, {
    open(name, attributes) {
      if (open.length === 0) root = requireRoot(name, attributes, what)
      if (name === 'source') sources.push('')
      if (name === 'class') files.add(attributes)
      if (name === 'line' && open.at(-1) === 'lines' && open.at(-2) === 'class') {
        budget.add({ lines: 1, branches: attributes.branch === 'true' ? 1 : 0 }, what)
        files.addLine(attributes)
      }
      open.push(name)
    },
    close: () => void open.pop(),
    text(text) {
      if (open.at(-1) === 'source') sources.push(sources.pop() + text)
    },
  })
  proveComplete(files.all, root, what)
  for (const { lines } of files.all) lines.sort((a, b) => a.line - b.line)
  const joined = joinSources(files.all, sources, what, exists)
  return { version: versionOf(root), branches: hasBranches(root), files: joined }
}

function requireRoot(name: string, attributes: Attributes, what: string): Attributes {
  if (name === 'coverage' && attributes['line-rate'] !== undefined) return attributes
  throw new Problem(`read ${what}`, {
    found: `it is not a Cobertura report: its root element is <${name}>${name === 'coverage' ? ' without line-rate' : ''}.`,
    next: 'Create it with `coverage xml`, or use the data file `.coverage`.',
  })
}

function versionOf({ version }: Attributes): string | undefined {
  return version !== undefined && /^\d+\.\d/.test(version) ? version : undefined
}

/** The branch rate is 1 if branches were measured but there are none, and 0 if branches were not measured. */
function hasBranches(root: Attributes): boolean {
  return Number(root['branches-valid'] ?? 0) > 0 || Number(root['branch-rate'] ?? 0) > 0
}

function proveComplete(files: FileCoverage[], root: Attributes, what: string) {
  const { lines, coveredLines, branches, coveredBranches } = countsOf(files)
  const counts = {
    'lines-valid': lines,
    'lines-covered': coveredLines,
    'branches-valid': branches,
    'branches-covered': coveredBranches,
  }
  for (const [key, count] of Object.entries(counts)) {
    const stated = root[key]
    if (stated !== undefined && Number(stated) !== count)
      throw lostModules(what, `its root element says ${key}="${stated}", but its lines add up to ${count}`)
  }
}
