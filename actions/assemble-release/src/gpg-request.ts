import { Problem } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { acceptedGpgKeys, type GpgRequest, hasGpgKey, usualGpgKeys } from '@release-tools/sign'
import type { Inputs } from './inputs.ts'

/**
 * GPG signs if the project's public keys are checked in: readers need them, and whoever checks them in wants the signatures. A key without
 * them, or they without a key, is a mistake.
 */
export async function gpgRequest(
  inputs: Pick<Inputs, 'gpg-key' | 'dry-run'>,
  host: Pick<Host, 'workspace' | 'env'>,
): Promise<GpgRequest | undefined> {
  const accepted = await acceptedGpgKeys(host.workspace, inputs['gpg-key'])
  const dryRun = inputs['dry-run']
  if (accepted !== undefined && (dryRun || hasGpgKey(host))) return { accepted, dryRun }
  if (accepted !== undefined)
    throw new Problem('sign the release with GPG', {
      found: `${accepted.name} is checked in, but GPG_PRIVATE_KEY is not set.`,
      next: 'Give this step GPG_PRIVATE_KEY and GPG_PASSPHRASE, or remove the file if releases have no GPG signatures.',
    })
  if (dryRun || !hasGpgKey(host)) return undefined
  throw new Problem('sign the release with GPG', {
    found: `GPG_PRIVATE_KEY is set, but there is no ${usualGpgKeys} by which readers verify.`,
    next: `Write the public key into ${usualGpgKeys} with \`gpg --armor --export\`, and check it in.`,
  })
}
