import { Problem } from '@release-tools/base'
import type { Host, Variables } from '@release-tools/host'
import { idTokenPermission } from './cosign-errors.ts'
import { keyArguments, keyVariables } from './key.ts'
import type { SigningOptions } from './signing-options.ts'

/** How cosign learns who signs: arguments without secrets, and the variables that hold them. */
export interface Credentials {
  args: string[]
  env: Record<string, string>
}

/** The key by its variables, or the runner's right to ask for an identity token, which reaches cosign and nothing else. */
export async function credentials(options: SigningOptions, host: Host): Promise<Credentials> {
  const key = await keyVariables(options, host)
  if (key !== undefined) return { args: keyArguments, env: key }
  return { args: ['--oidc-provider', 'github-actions'], env: tokenRequest(host.env) }
}

function tokenRequest(env: Variables): Record<string, string> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL, ACTIONS_ID_TOKEN_REQUEST_TOKEN } = env
  if (ACTIONS_ID_TOKEN_REQUEST_URL && ACTIONS_ID_TOKEN_REQUEST_TOKEN)
    return { ACTIONS_ID_TOKEN_REQUEST_URL, ACTIONS_ID_TOKEN_REQUEST_TOKEN }
  throw new Problem('sign with the identity of this job', {
    found: 'the job may not ask GitHub for an identity token.',
    next: `Sign with a key pair (set COSIGN_PRIVATE_KEY), or with the job’s identity. ${idTokenPermission}`,
  })
}
