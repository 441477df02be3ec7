import { at, list, oneOf, text } from '@release-tools/base'
import { account, fieldsOf, orAbsent } from './fields.ts'
import type { Answered, Inquiry } from './inquiry.ts'
import { type EnvironmentReviewers, reviewersShape } from './types.ts'

/** Somebody decided whether jobs of a run may use environments. */
export interface RunApproval {
  state: 'approved' | 'rejected' | 'pending'
  /** Undefined for a deleted account. */
  login: string | undefined
  environments: string[]
}

/** Who decided about a run: https://docs.github.com/en/rest/actions/workflow-runs#get-the-review-history-for-a-workflow-run. */
export function approvalsOf(server: Inquiry, run: string): Promise<Answered<RunApproval[]>> {
  return server.one({
    what: `read who approved the run ${run}`,
    route: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals',
    parameters: { run_id: run },
    shape: list((raw, place) => {
      const field = fieldsOf(raw, place)
      return {
        state: field('state', oneOf('approved', 'rejected', 'pending')),
        login: field('user', orAbsent(account))?.login,
        environments: field(
          'environments',
          list((one, where) => text(at(one, 'name'), `${where}.name`), 100),
        ),
      }
    }, 1000),
    needs: 'actions: read',
  })
}

/** Who may approve jobs of an environment; undefined if the answer does not say it. https://docs.github.com/en/rest/deployments/environments */
export function mayApprove(server: Inquiry, environment: string): Promise<Answered<EnvironmentReviewers | undefined>> {
  return server.one({
    what: `read who may approve the environment ${environment}`,
    route: 'GET /repos/{owner}/{repo}/environments/{environment_name}',
    parameters: { environment_name: environment },
    shape: reviewersShape,
    needs: 'actions: read',
  })
}
