import { type Host, requestIdToken } from '@release-tools/host'
import type { Credentials } from '@release-tools/oci'
import { credentialsOf } from '@release-tools/runner'
import type { Inputs } from './inputs.ts'

/** Those of the inputs: a password or, for a registry that takes identities of jobs, a token of this one. Undefined without either. */
export async function credentialsFor(inputs: Inputs, host: Host): Promise<Credentials | undefined> {
  const audience = inputs['registry-token-audience']
  if (audience === undefined) return credentialsOf(inputs, host).credentials
  return { username: inputs['registry-username'] ?? 'oidc', password: await requestIdToken(audience, host) }
}
