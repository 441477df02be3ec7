import { Problem } from '@release-tools/base'
import { idTokenPermission } from '@release-tools/host'
import type { SigningBackend } from './backend.ts'

/** The identity of the job. Cosign asks GitHub for a token, and Fulcio for a certificate that is valid for minutes. */
export const keyless: SigningBackend = {
  signer: 'identity',
  dryRun: false,
  async credentials(_options, { idTokens }) {
    if (idTokens !== undefined) return { args: ['--oidc-provider', 'github-actions'], env: idTokens.variables }
    throw new Problem('sign with the identity of this job', {
      found: 'this job has no permission to ask GitHub for an identity token.',
      next: `Sign with a key pair (set COSIGN_PRIVATE_KEY), or with the identity of the job. ${idTokenPermission}`,
    })
  },
}
