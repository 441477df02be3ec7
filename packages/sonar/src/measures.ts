import { at, listAt, numberAt, Problem, textAt } from '@release-tools/base'
import type { CoverageCounts } from '@release-tools/evidence'
import type { SonarApi } from './sonar-api.ts'
import { NotFound } from './sonar-api-errors.ts'

/** A branch or pull request to ask about; neither is the main branch. */
export interface TargetQuery {
  branch?: string
  pullRequest?: string
}

const metrics = ['lines_to_cover', 'uncovered_lines', 'conditions_to_cover', 'uncovered_conditions']
const pageSize = 500
const mostPages = 200
const attempted = "ask Sonar for the project's coverage"

/**
 * Sonar's numbers of a project as a whole; undefined where it was never analysed. Tokens that may only analyse can ask
 * this. On a pull request the numbers are of changed files only.
 */
export async function projectMeasures(
  api: SonarApi,
  component: string,
  target: TargetQuery = {},
): Promise<CoverageCounts | undefined> {
  const parameters = { component, metricKeys: metrics.join(','), ...target }
  const answer = await absent(api.get({ path: 'api/measures/component', parameters, attempted }))
  // A project that was made beforehand and never analysed is there without a measure.
  return listAt(answer, 'component', 'measures').length === 0 ? undefined : countsIn(at(answer, 'component'))
}

/**
 * Sonar's numbers of every source file by its path from the project's base directory, also of those without coverage; undefined
 * where the project was never analysed. Throws Forbidden for tokens that may only analyse: it needs the permission
 * Browse.
 */
export async function fileMeasures(
  api: SonarApi,
  component: string,
  target: TargetQuery = {},
): Promise<Map<string, CoverageCounts> | undefined> {
  const found = new Map<string, CoverageCounts>()
  for (let page = 1; page <= mostPages; page++) {
    const answer = await absent(
      api.get({ path: 'api/measures/component_tree', parameters: tree(component, target, page), attempted }),
    )
    if (answer === undefined) return undefined
    const components = listAt(answer, 'components')
    for (const file of components) found.set(textAt(file, 'path') ?? '', countsIn(file))
    if (components.length > 0 && page * pageSize < (numberAt(answer, 'paging', 'total') ?? 0)) continue
    return found.size === 0 ? undefined : found
  }
  throw new Problem(attempted, {
    found: `it has more than ${mostPages * pageSize} files.`,
    next: 'Analyse parts of the repository as projects of their own (`projects`).',
  })
}

/** Whether Sonar counts lines of Python only in a project: then no other language can have lines to cover. */
export async function isPythonOnly(api: SonarApi, component: string, target: TargetQuery = {}): Promise<boolean> {
  const parameters = { component, metricKeys: 'ncloc_language_distribution', ...target }
  const answer = await api.get({ path: 'api/measures/component', parameters, attempted })
  // `js=12;py=340`
  const shares = textAt(answer, 'component', 'measures', 0, 'value') ?? ''
  return /^(?:(?:py|ipynb)=\d+;?)+$/.test(shares)
}

// Names repeat, so that pages in their order could overlap; paths do not.
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
  throw new Problem(attempted, {
    found: `${textAt(measure, 'metric')} is ${JSON.stringify(text.slice(0, 40))}, which is no count.`,
    next: 'Check `sonar-host-url`: this is not what SonarQube answers.',
  })
}
