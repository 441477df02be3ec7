import { json } from '../http.ts'
import { refusal } from './faults.ts'
import type { OperationHandlers } from './handlers.ts'

/** https://docs.github.com/en/rest/repos/attestations: a subject without any is not found. */
export const attestationHandlers: OperationHandlers = {
  'get /repos/{owner}/{repo}/attestations/{subject_digest}': ({ repository, parameters }) => {
    const found = repository.attestations[parameters.subject_digest ?? '']
    const shown = found?.map(({ bundleUrl, initiator = 'user', ...one }) => ({
      ...one,
      repository_id: 1,
      bundle_url: bundleUrl,
      initiator,
    }))
    return shown === undefined ? refusal(404, 'Not Found') : json(200, { attestations: shown })
  },
}
