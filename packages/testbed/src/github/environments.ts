import { json } from '../http.ts'
import { refusal } from './faults.ts'
import type { Call, OperationHandlers } from './handlers.ts'

/** https://docs.github.com/en/rest/deployments/environments, https://docs.github.com/en/rest/actions/variables */
export const environmentHandlers: OperationHandlers = {
  'get /repos/{owner}/{repo}/environments/{environment_name}': ({ repository, render, parameters }) => {
    const name = parameters.environment_name ?? ''
    const reviewers = repository.environments[name]
    return reviewers === undefined ? refusal(404, 'Not Found') : json(200, render.environment(name, reviewers))
  },

  'get /repos/{owner}/{repo}/actions/variables': call => variables(call, call.repository.variables.repository ?? {}),

  'get /repos/{owner}/{repo}/actions/organization-variables': call =>
    variables(call, call.repository.variables.organization ?? {}),
}

function variables({ parameters }: Call, all: Record<string, string>) {
  const [size, page] = [Number(parameters.per_page ?? 10), Number(parameters.page ?? 1)]
  const created = '2026-01-02T03:04:05Z'
  const shown = Object.entries(all).slice((page - 1) * size, page * size)
  return json(200, {
    total_count: Object.keys(all).length,
    variables: shown.map(([name, value]) => ({ name, value, created_at: created, updated_at: created })),
  })
}
