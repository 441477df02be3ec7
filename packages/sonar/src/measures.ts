import { at, listAt, numberAt, Problem, textAt } from '@release-tools/base'
import type { CoverageCounts } from '@release-tools/evidence'
import type { SonarApi } from './sonar-api.ts'
import { NotFound } from './sonar-api-errors.ts'

/** A branch or pull request to ask about; if both are absent, the main branch. */
export interface TargetQuery {
  branch?: string
  pullRequest?: string
}

const metrics = ['lines_to_cover', 'uncovered_lines', 'conditions_to_cover', 'uncovered_conditions']
const pageSize = 500
const mostPages = 200
const attempted = 'read the coverage of the project from Sonar'

/**
 * Sonar's figures of a whole project; undefined if it was never analysed. Available to tokens that may only analyse. On a pull
 * request, the figures cover only changed files.
 */
export async function projectMeasures(
  api: SonarApi,
  component: string,
  target: TargetQuery = {},
): Promise<CoverageCounts | undefined> {
  const parameters = { component, metricKeys: metrics.join(','), ...target }
  const answer = await absent(api.get({ path: 'api/measures/component', parameters, attempted, field: 'component' }))
  // A project that was created and never analysed exists without measures.
  return listAt(answer, 'component', 'measures').length === 0 ? undefined : countsIn(at(answer, 'component'))
}

/**
 * Sonar's figures of every source file, with or without coverage, by its path from the project's base directory; undefined if
 * the project was never analysed. Throws Forbidden for tokens that may only analyse, because it needs the permission Browse.
 */
export async function fileMeasures(
  api: SonarApi,
  component: string,
  target: TargetQuery = {},
): Promise<Map<string, CoverageCounts> | undefined> {
  const found = new Map<string, CoverageCounts>()
  for (let page = 1; page <= mostPages; page++) {
    const parameters = tree(component, target, page)
    const query = { path: 'api/measures/component_tree', parameters, attempted, field: 'components' }
    const answer = await absent(api.get(query))
    if (answer === undefined) return undefined
    const components = listAt(answer, 'components')
    for (const file of components) found.set(textAt(file, 'path') ?? '', countsIn(file))
    const total = numberAt(answer, 'paging', 'total')
    if (total === undefined) throw strange('it does not say how many files there are.')
    if (components.length > 0 && page * pageSize < total) continue
    return found.size === 0 ? undefined : found
  }
  throw new Problem(attempted, {
    found: `it has more than ${mostPages * pageSize} files.`,
    next: 'Analyse parts of the repository as separate projects (`projects`).',
  })
}

/** True if Sonar counts only lines of Python in a project: then no other language can have lines to cover. */
export async function isPythonOnly(api: SonarApi, component: string, target: TargetQuery = {}): Promise<boolean> {
  const parameters = { component, metricKeys: 'ncloc_language_distribution', ...target }
  const answer = await api.get({ path: 'api/measures/component', parameters, attempted, field: 'component' })
  // `js=12;py=340`
  const shares = textAt(answer, 'component', 'measures', 0, 'value') ?? ''
  return /^(?:(?:py|ipynb)=\d+;?)+$/.test(shares)
}

// Sorted by path, because names repeat: pages sorted by name could overlap.
function tree(component: string, target: TargetQuery, page: number) {
  const keys = { component, metricKeys: metrics.join(','), ...target }
  return { ...keys, qualifiers: 'FIL', s: 'path', ps: String(pageSize), p: String(page) }
}

async function absent(answer: Promise<unknown>): Promise<unknown> {
  return answer.catch(error => (error instanceof NotFound ? undefined : Promise.reject(error)))
}

function countsIn(component: unknown): CoverageCounts {
  const values = new Map(listAt(component, 'measures').map(measure => [textAt(measure, 'metric'), numberIn(measure)]))
  const [lines, openLines, branches, openBranches] = metrics.map(metric => values.get(metric) ?? 0) as Numbers
  return { lines, coveredLines: lines - openLines, branches, coveredBranches: branches - openBranches }
}

type Numbers = [number, number, number, number]

function numberIn(measure: unknown): number {
  const text = textAt(measure, 'value') ?? ''
  if (/^\d{1,15}$/.test(text)) return Number(text)
  throw strange(`${textAt(measure, 'metric')} is ${JSON.stringify(text.slice(0, 40))}, not a count.`)
}

function strange(found: string): Problem {
  return new Problem(attempted, {
    found,
    next: 'Check `sonar-host-url`, because SonarQube does not answer like this.',
  })
}
