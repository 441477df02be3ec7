import { Problem } from '@release-tools/base'
import { idTokenPermission } from '@release-tools/sign'

/** True when this job may ask for identity tokens (`id-token: write`). */
export function mayAskForIdToken(env: NodeJS.ProcessEnv = process.env): boolean {
  return Boolean(env.ACTIONS_ID_TOKEN_REQUEST_URL && env.ACTIONS_ID_TOKEN_REQUEST_TOKEN)
}

/** An identity token of this job for `audience`, masked in the log. */
export async function requestIdToken(audience: string): Promise<string> {
  const what = 'get an identity token of this job'
  if (!mayAskForIdToken())
    throw new Problem(what, { found: 'the job may not ask GitHub for one.', next: idTokenPermission })
  const { OidcClient } = await import('@actions/core/lib/oidc-utils')
  try {
    return await OidcClient.getIDToken(audience)
  } catch (cause) {
    // The client's own message may quote the request's address, which is no secret, and never the token.
    const found = `GitHub refused it: ${cause instanceof Error ? cause.message.trim().split('\n')[0] : cause}.`
    throw new Problem(what, { found, next: 'Run the job again.', cause })
  }
}
