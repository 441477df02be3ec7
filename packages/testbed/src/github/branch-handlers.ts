import { json } from '../http.ts'
import { refusal } from './faults.ts'
import type { Call, OperationHandlers } from './handlers.ts'
import { fullCommit } from './render-git.ts'

/** https://docs.github.com/en/rest/branches */
export const branchHandlers: OperationHandlers = {
  'get /repos/{owner}/{repo}/branches/{branch}': call => {
    const { repository, render } = call
    const name = call.parameters.branch ?? ''
    const head = repository.branches.heads.get(name)
    if (head === undefined) return refusal(404, 'Branch not found')
    const url = `${render.base}/branches/${name}`
    const isProtected = isClassic(call, name)
    const checks = repository.branches.options.classicChecks?.[name]
    return json(200, {
      ...{ name, commit: fullCommit(render, repository.branches, head) },
      _links: { self: url, html: `https://github.com/${repository.fullName}/tree/${name}` },
      // Rulesets protect it too, although only the older kind has a protection of its own.
      protected: isProtected || repository.rulesets.inForce('branch', name).length > 0,
      protection: { enabled: isProtected, ...(checks && { required_status_checks: classic(checks) }) },
      protection_url: `${url}/protection`,
    })
  },

  'get /repos/{owner}/{repo}/branches/{branch}/protection': call => {
    const name = call.parameters.branch ?? ''
    if (!isClassic(call, name)) return refusal(404, 'Branch not protected')
    const url = `${call.render.base}/branches/${name}/protection`
    return json(200, {
      url,
      required_pull_request_reviews: {
        ...{ url: `${url}/required_pull_request_reviews`, dismiss_stale_reviews: false },
        ...{ require_code_owner_reviews: false, required_approving_review_count: 1, require_last_push_approval: false },
      },
      enforce_admins: { url: `${url}/enforce_admins`, enabled: false },
      ...{ allow_force_pushes: { enabled: false }, allow_deletions: { enabled: false } },
    })
  },
}

/** Everybody who sees the branch sees these, unlike the rest of the protection. */
function classic(checks: { context: string; app_id: number | null }[]) {
  return { enforcement_level: 'non_admins', contexts: checks.map(({ context }) => context), checks }
}

function isClassic({ repository }: Call, branch: string): boolean {
  return repository.branches.options.protectedBranches?.includes(branch) === true
}
