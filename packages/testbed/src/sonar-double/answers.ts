import { type Answer, json } from '../http.ts'
import type { Answers, Edition } from './state.ts'

type Query = Record<string, string>

/** The double's own answer to a request; undefined if it has none. */
export function answerTo(path: string, query: Query, answers: Partial<Answers>, edition: Edition): Answer | undefined {
  const { task, gate, files, totals, jres } = answers
  if (path === '/api/ce/task') return task && json(200, { task: taskOf(task, query) })
  if (path === '/api/qualitygates/project_status') return gate && json(200, { projectStatus: gateOf(gate) })
  if (path === '/api/measures/component_tree') return files && json(200, treeOf(files, query))
  if (path === '/api/measures/component') return totals && json(200, { component: componentOf(totals, query) })
  if (path === '/api/v2/analysis/jres') return jres && json(200, jres)
  // Without an upstream, a server must at least report its edition.
  if (path === '/api/navigation/global') return jres && json(200, navigation(edition))
  return undefined
}

function taskOf(task: Answers['task'], query: Query) {
  const status = (task.statuses.length > 1 ? task.statuses.shift() : task.statuses[0]) ?? 'PENDING'
  const { warnings = [], errorMessage, errorStacktrace, analysisId = 'AY-analysis' } = task
  const base = {
    id: query.id,
    type: 'REPORT',
    componentKey: 'project',
    status,
    submittedAt: '2026-11-21T16:29:22+0000',
  }
  if (status === 'SUCCESS') return { ...base, analysisId, warningCount: warnings.length, warnings, infoMessages: [] }
  return status === 'FAILED' ? { ...base, errorMessage, errorStacktrace, warningCount: 0, warnings: [] } : base
}

function gateOf({ status, conditions }: Answers['gate']) {
  return { status, conditions, ignoredConditions: false, caycStatus: 'compliant' }
}

function treeOf(files: Answers['files'], { component = '', p = '1', ps = '100' }: Query) {
  const [page, size] = [Number(p), Number(ps)]
  const paths = Object.keys(files).sort()
  const shown = paths.slice((page - 1) * size, page * size)
  return {
    paging: { pageIndex: page, pageSize: size, total: paths.length },
    baseComponent: { key: component, name: component, qualifier: 'TRK', measures: [] },
    components: shown.map(path => ({
      key: `${component}:${path}`,
      name: path.slice(path.lastIndexOf('/') + 1),
      qualifier: 'FIL',
      path,
      language: 'py',
      measures: measuresOf(files[path] ?? {}),
    })),
  }
}

function componentOf(totals: Answers['totals'], { component = '', branch, pullRequest }: Query) {
  const target = { ...(branch === undefined ? {} : { branch }), ...(pullRequest === undefined ? {} : { pullRequest }) }
  return { key: component, name: component, qualifier: 'TRK', measures: measuresOf(totals), ...target }
}

function measuresOf(values: Record<string, number>) {
  return Object.entries(values).map(([metric, value]) => ({ metric, value: String(value), bestValue: value === 0 }))
}

function navigation(edition: Edition) {
  const named = edition === 'cloud' ? {} : { edition, version: '2025.6.0.117093', standalone: edition !== 'datacenter' }
  return { canAdmin: false, globalPages: [], settings: {}, qualifiers: ['TRK'], ...named }
}
