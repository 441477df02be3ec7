import { Problem } from '@release-tools/base'
import { type Host, idTokenPermission } from '@release-tools/host'
import { audienceFor, publicAudience } from '../audience.ts'
import type { CosignCredentials, SigningOptions } from '../signing-options.ts'
import { fixed, type SigningBackend } from './backend.ts'

/**
 * The identity of the job: cosign asks GitHub for a token, and Fulcio for a certificate that is valid for minutes. For a Fulcio of your
 * own, we ask for the token, because cosign knows one audience only. Elsewhere, it is the token that SIGSTORE_ID_TOKEN has, as GitLab
 * sets it.
 */
export const keyless: SigningBackend = {
  signer: 'identity',
  dryRun: false,
  unusable: {},
  failures: [],
  open: async (options, host) => fixed(() => credentials(options, host)),
}

/** A token is valid for minutes, so that each signature has one of its own. */
async function credentials(
  { signingConfig }: SigningOptions,
  { idTokens, env, mask }: Host,
): Promise<CosignCredentials> {
  const audience = idTokens && (await audienceFor(signingConfig, idTokens))
  if (idTokens !== undefined && audience === publicAudience)
    return { args: ['--oidc-provider', 'github-actions'], env: idTokens.variables }
  const token = audience === undefined ? env.SIGSTORE_ID_TOKEN : await idTokens?.request(audience)
  if (token) {
    mask(token)
    return { args: ['--oidc-provider', 'envvar'], env: { SIGSTORE_ID_TOKEN: token } }
  }
  throw new Problem('sign with the identity of this job', {
    found: 'this job has no permission to ask GitHub for an identity token.',
    next: `Sign with a key pair (set COSIGN_PRIVATE_KEY), or with the identity of the job. ${idTokenPermission}`,
  })
}
