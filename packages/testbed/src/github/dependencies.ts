import { json } from '../http.ts'
import { refusal } from './faults.ts'
import type { OperationHandlers } from './handlers.ts'
import { now } from './now.ts'

/**
 * https://docs.github.com/en/rest/dependency-graph/dependency-submission: what is not of the default branch is kept and not shown. The
 * message of a switched-off graph is GitHub's (https://github.com/github/docs/issues/36137).
 */
export const dependencyHandlers: OperationHandlers = {
  'post /repos/{owner}/{repo}/dependency-graph/snapshots': ({ repository, body }) => {
    if (!repository.dependencyGraph)
      return refusal(
        404,
        'The Dependency graph is disabled for this repository. Please enable it before submitting snapshots.',
      )
    repository.snapshots.push(body)
    const isShown = body.ref === 'refs/heads/main'
    const message = isShown
      ? 'Dependency results for the repo have been successfully updated.'
      : 'The snapshot was accepted, but it is not for the default branch. It will not update dependency results for the repository.'
    return json(201, { id: repository.nextId(), created_at: now(), result: isShown ? 'SUCCESS' : 'ACCEPTED', message })
  },
}
