import type { Host, IdTokens, RetryPolicy, Variables } from '@release-tools/host'

/**
 * The right of this job to ask for identity tokens (`id-token: write`); undefined if it has none.
 * https://docs.github.com/en/actions/reference/security/oidc#methods-for-requesting-the-oidc-token
 */
export function idTokensOf(
  env: Variables,
  host: Pick<Host, 'info' | 'mask'>,
  policy?: RetryPolicy,
): IdTokens | undefined {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = env
  if (!url || !token) return undefined
  return {
    fromGitHubCom: URL.canParse(url) && new URL(url).hostname.endsWith('.actions.githubusercontent.com'),
    variables: { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token },
    async request(audience) {
      // Loaded on demand: an action that finds a bad input needs no HTTP client.
      const { fetchIdToken } = await import(/* webpackMode: "eager" */ './fetch-id-token.ts')
      return fetchIdToken(`${url}&audience=${encodeURIComponent(audience)}`, token, env, host, policy)
    },
  }
}
