import type { Policy, Trust } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { readTrust } from '@release-tools/release'
import { publicKey, type SigningOptions } from '@release-tools/sign'
import type { Run } from './run-facts.ts'

/** The identity of this workflow, or the one that was named; undefined where neither is known (act). */
export function ownIdentity({ inputs, context }: Run): { identity: string; issuer: string } | undefined {
  const own = context.workflowRef === '' ? undefined : `${context.serverUrl}/${context.workflowRef}`
  const identity = inputs['certificate-identity'] ?? own
  return identity === undefined ? undefined : { identity, issuer: inputs['certificate-oidc-issuer'] }
}

/** Whose signatures count: from the repository and the workflow, never from the release. */
export async function trustOf(run: Run, policy: Policy): Promise<Trust> {
  const { inputs, workspace, context } = run
  return readTrust({
    workspace,
    key: inputs.key,
    identity: ownIdentity(run)?.identity,
    issuer: inputs['certificate-oidc-issuer'],
    repository: `${context.serverUrl}/${context.repository}`,
    policy,
    trustedRoot: inputs['trusted-root'],
  })
}

/** In a dry run, all is signed with one throw-away key, and nothing else counts. */
export async function dryRunTrust(signing: SigningOptions, host: Host): Promise<Trust> {
  const pem = await publicKey(signing, host)
  return { signers: pem === undefined ? [] : [{ kind: 'key', publicKey: pem }] }
}
