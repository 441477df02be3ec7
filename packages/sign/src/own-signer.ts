import { byKind } from '@release-tools/base'
import { claimedSigner, type Signer } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { decodeJwt } from 'jose'
import { backendOf } from './backends.ts'
import { withSession } from './session.ts'
import type { SigningOptions } from './signing-options.ts'

/** The public key that signs, in PEM form; undefined if each signature has a certificate with its own key. */
export async function publicKey(options: SigningOptions, host: Host): Promise<string | undefined> {
  return withSession(options, host, ({ session }) => session.publicKey())
}

/** The signer that this job is; undefined if GitHub does not say. */
export async function ownSigner(options: SigningOptions, host: Host): Promise<Signer | undefined> {
  return byKind(kindOf(options), {
    key: () => keySigner(options, host),
    identity: () => ownIdentity(options.serverUrl, host),
  })
}

/** The signer that must have made a bundle that cosign wrote for this job. The caller verifies it. */
export async function expectedSigner(bundle: unknown, options: SigningOptions, host: Host): Promise<Signer> {
  return byKind(kindOf(options), { key: () => keySigner(options, host), identity: () => claimedSigner(bundle) })
}

/** The kind of signer that verifiers see. */
export function kindOf(options: SigningOptions): Pick<Signer, 'kind'> {
  return { kind: backendOf(options).signer }
}

async function keySigner(options: SigningOptions, host: Host): Promise<Signer> {
  return { kind: 'key', publicKey: (await publicKey(options, host)) ?? '' }
}

/** The identity of this job, as GitHub says over its own connection. It only finds signatures, which are then verified. */
export async function ownIdentity(serverUrl: string, { idTokens }: Host): Promise<Signer | undefined> {
  try {
    const token = await idTokens?.request('release-tools')
    if (token === undefined) return undefined
    const { iss = '', job_workflow_ref: workflow } = decodeJwt(token)
    return { kind: 'identity', identity: `${serverUrl}/${workflow}`, issuer: iss }
  } catch {
    // When cosign signs again, it asks for a token too, and reports what is wrong.
    return undefined
  }
}
