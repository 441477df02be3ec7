/** Claims of an OIDC token; GitHub's are strings. */
export type Claims = Record<string, string | number>

/**
 * The claims of GitHub's issuer for a job, for a tag `v1.2.3` pushed to `acme/widget`.
 * https://docs.github.com/en/actions/reference/security/oidc#oidc-token-claims
 */
export const sampleClaims: Claims = {
  sub: 'repo:acme/widget:ref:refs/tags/v1.2.3',
  ref: 'refs/tags/v1.2.3',
  ref_type: 'tag',
  ref_protected: 'true',
  sha: '0123456789abcdef0123456789abcdef01234567',
  repository: 'acme/widget',
  repository_id: '123456789',
  repository_owner: 'acme',
  repository_owner_id: '987654',
  repository_visibility: 'public',
  actor: 'octocat',
  actor_id: '1',
  workflow: 'release',
  workflow_ref: 'acme/widget/.github/workflows/release.yml@refs/tags/v1.2.3',
  workflow_sha: '0123456789abcdef0123456789abcdef01234567',
  job_workflow_ref: 'acme/widget/.github/workflows/release.yml@refs/tags/v1.2.3',
  job_workflow_sha: '0123456789abcdef0123456789abcdef01234567',
  event_name: 'push',
  run_id: '4242',
  run_number: '7',
  run_attempt: '1',
  runner_environment: 'github-hosted',
  head_ref: '',
  base_ref: '',
}

const prefix = 'testbed.'

/**
 * A request token (`ACTIONS_ID_TOKEN_REQUEST_TOKEN`) with claims that override the issuer's, so that parallel tests get the
 * identities that they ask for. It can also set `iss`, `aud`, `exp`, `iat` and `nbf`.
 */
export function requestToken(claims: Claims = {}): string {
  return prefix + Buffer.from(JSON.stringify(claims)).toString('base64url')
}

/** The claims in a request token; undefined for a token that is not ours. */
export function claimsOf(token: string): Claims | undefined {
  if (!token.startsWith(prefix)) return undefined
  try {
    return JSON.parse(Buffer.from(token.slice(prefix.length), 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
