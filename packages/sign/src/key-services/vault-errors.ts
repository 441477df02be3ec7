import { listAt, Problem, parseJson } from '@release-tools/base'
import type { OwnAnswer } from '@release-tools/host'

/** What Vault's login by a token says if it refuses, and what to do. https://developer.hashicorp.com/vault/docs/auth/jwt. */
const known: [pattern: RegExp, found: (match: RegExpExecArray) => string, next: string][] = [
  [
    /invalid audience|audience claim/,
    () => 'the audience of the identity token is not one that the role accepts.',
    'Set `audience` in `signer-login` to one of the `bound_audiences` of the role.',
  ],
  [
    /claim "([^"]*)" does not match/,
    ([, claim = '']) => `the claim ${JSON.stringify(claim)} of this run is not one that the role accepts.`,
    'Compare the `bound_claims` of the role with the repository, the tag and the workflow of this run.',
  ],
  [
    /role "[^"]*" could not be found|missing role/,
    () => 'it has no such role.',
    'Check `role` and `path` in `signer-login`.',
  ],
  [/no handler for route/, () => 'it has no login at this path.', 'Check `path` and `namespace` in `signer-login`.'],
  [/is sealed/, () => 'it is sealed.', 'Unseal it, and run the job again.'],
  [
    /permission denied/,
    () => 'it denied the login.',
    'Check `namespace`, `path` and `role` in `signer-login`, and the configuration of the login method.',
  ],
  [
    /token is expired|not yet valid|\((?:exp|nbf|iat)\) claim/,
    () => 'it takes the identity token of this job for expired, or for not valid yet.',
    'Run the job again. If it happens again, compare its clock, and that of the server that issues the tokens, with the time.',
  ],
  [
    /expired|validating token|signature|verify/,
    () => 'it does not accept the identity token.',
    'Check the `oidc_discovery_url` and the `bound_issuer` of its login method, and its clock.',
  ],
]

/** The Problem for a login that Vault refuses. Its words are quoted within bounds, and never contain the token. */
export function loginRefused(
  { status, body }: OwnAnswer,
  title: string,
  login: { role: string; path: string },
): Problem {
  const attempted = `log in to ${title} as ${JSON.stringify(login.role)} at auth/${login.path}`
  if (status === 307)
    return new Problem(attempted, {
      found:
        'it is a standby node, which sends to another one. An identity token is sent to no address but the one that is named.',
      next: 'Set `address` in `signer-login` to the active node, or to the address of the cluster.',
    })
  const words = wordsOf(body)
  for (const [pattern, found, next] of known) {
    const match = pattern.exec(words)
    if (match !== null) return new Problem(attempted, { found: found(match), next, details: words })
  }
  return new Problem(attempted, {
    found: `it answered ${status}${words === '' ? '' : ` (${words})`}.`,
    next: 'Check the settings in `signer-login`.',
  })
}

/** What Vault's answer says, within bounds and without identity tokens. */
export function wordsOf(body: string): string {
  try {
    const errors = listAt(parseJson(body, 'the answer'), 'errors').filter(one => typeof one === 'string')
    return errors
      .join('; ')
      .replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '(identity token)')
      .slice(0, 500)
  } catch {
    return ''
  }
}
