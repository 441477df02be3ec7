import { json } from '../http.ts'
import { refusal } from './faults.ts'
import type { OperationHandlers } from './handlers.ts'

/** https://docs.github.com/en/rest/deployments/environments */
export const environmentHandlers: OperationHandlers = {
  'get /repos/{owner}/{repo}/environments/{environment_name}': ({ repository, render, parameters }) => {
    const name = parameters.environment_name ?? ''
    const reviewers = repository.environments[name]
    return reviewers === undefined ? refusal(404, 'Not Found') : json(200, render.environment(name, reviewers))
  },
}
