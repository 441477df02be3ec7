import { json } from '../http.ts'
import type { OperationHandlers } from './handlers.ts'

const nothing = '0'.repeat(40)

/** https://docs.github.com/en/rest/repos/repos#list-repository-activities. Its pages have cursors; the double has one page. */
export const activityHandlers: OperationHandlers = {
  'get /repos/{owner}/{repo}/activity': ({ repository, render, parameters }) => {
    const { ref, per_page: size = '30' } = parameters
    const shown = repository.activity.filter(one => ref === undefined || one.ref === ref || one.ref.endsWith(`/${ref}`))
    return json(
      200,
      shown
        .map(({ before = nothing, after = nothing, type, by, at = '2026-01-02T03:04:05Z', ...one }, index) => ({
          ...{ id: index + 1, node_id: 'PSH_', ref: one.ref, before, after, timestamp: at, activity_type: type },
          actor: by === undefined ? null : render.account(by),
        }))
        .reverse()
        .slice(0, Number(size)),
    )
  },
}
