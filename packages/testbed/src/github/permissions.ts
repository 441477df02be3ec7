import type { OperationName } from './operations.ts'

/**
 * The permission that a token needs for an operation, for those that GitHub does not show to everybody who may see the repository: the name
 * that a workflow gives it, and the level. From GitHub's own list of the permissions of fine-grained tokens, version 2026-03-10:
 * https://docs.github.com/en/rest/authentication/permissions-required-for-fine-grained-personal-access-tokens
 */
const needed: Partial<Record<OperationName, string>> = {
  'post /repos/{owner}/{repo}/rulesets': 'administration=write',
  'put /repos/{owner}/{repo}/rulesets/{ruleset_id}': 'administration=write',
  'get /repos/{owner}/{repo}/rulesets/{ruleset_id}/history': 'administration=write',
  'get /repos/{owner}/{repo}/rulesets/{ruleset_id}/history/{version_id}': 'administration=write',
  'get /repos/{owner}/{repo}/rulesets/rule-suites': 'administration=read',
  'get /repos/{owner}/{repo}/rulesets/rule-suites/{rule_suite_id}': 'administration=read',
  'get /repos/{owner}/{repo}/branches/{branch}/protection': 'administration=read',
  'get /repos/{owner}/{repo}/branches/{branch}': 'contents=read',
  'get /repos/{owner}/{repo}/activity': 'contents=read',
  'get /repos/{owner}/{repo}/codeowners/errors': 'contents=read',
  'get /repos/{owner}/{repo}/commits/{ref}': 'contents=read',
  'get /repos/{owner}/{repo}/commits/{commit_sha}/pulls': 'pull-requests=read',
  'get /repos/{owner}/{repo}/pulls/{pull_number}': 'pull-requests=read',
  'get /repos/{owner}/{repo}/pulls/{pull_number}/reviews': 'pull-requests=read',
  'get /repos/{owner}/{repo}/pulls/{pull_number}/commits': 'pull-requests=read',
  'get /repos/{owner}/{repo}/commits/{ref}/check-runs': 'checks=read',
  'get /repos/{owner}/{repo}/commits/{ref}/status': 'statuses=read',
  'get /repos/{owner}/{repo}/milestones': 'issues=read',
  'get /repos/{owner}/{repo}/actions/runs/{run_id}/approvals': 'actions=read',
  'get /repos/{owner}/{repo}/code-scanning/alerts': 'security-events=read',
  'get /repos/{owner}/{repo}/code-scanning/analyses': 'security-events=read',
  'get /repos/{owner}/{repo}/dependabot/alerts': 'vulnerability-alerts=read',
  'get /repos/{owner}/{repo}/secret-scanning/alerts': 'secret-scanning-alerts=read',
  'get /repos/{owner}/{repo}/immutable-releases': 'administration=read',
  'get /orgs/{org}/teams/{team_slug}': 'members=read',
  'get /orgs/{org}/teams/{team_slug}/memberships/{username}': 'members=read',
}

/** `checks=read`; undefined if everybody may who sees the repository, or if `denial` decides. */
export function neededFor(operation: OperationName): string | undefined {
  return needed[operation]
}

const openly = ['contents=read', 'checks=read', 'statuses=read', 'pull-requests=read', 'issues=read', 'actions=read']

/** True if everybody may do it in a public repository, also without a token. */
export function isOpen(permission: string): boolean {
  return openly.includes(permission)
}
