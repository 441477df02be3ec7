import { byKind, sha256 } from '@release-tools/base'
import { claimedSigner, type Signer } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { decodeJwt } from 'jose'
import { backendOf } from './backends.ts'
import { runCosign } from './cosign.ts'
import type { SigningOptions } from './signing-options.ts'

// cosign takes a third of a second to decrypt the key, and every signature is verified with its public key.
const publicKeys = new Map<string, Promise<string>>()

/** The public key of the key pair that signs, in PEM form; undefined if each signature has a certificate with its own key. */
export async function publicKey(options: SigningOptions, host: Host): Promise<string | undefined> {
  return byKind(kindOf(options), { key: () => readPublicKey(options, host), identity: () => undefined })
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
  return { kind: 'key', publicKey: await readPublicKey(options, host) }
}

async function readPublicKey(options: SigningOptions, host: Host): Promise<string> {
  const { args, env } = await backendOf(options).credentials(options, host)
  const name = sha256(JSON.stringify([args, env]))
  const call = { cosign: options.cosign, what: 'read the signing key', args: ['public-key', ...args], env }
  const read = publicKeys.get(name) ?? runCosign(call, host)
  publicKeys.set(name, read)
  return read
}

/** The identity of this job, as GitHub says over its own connection. It only finds signatures, which are then verified. */
async function ownIdentity(serverUrl: string, { idTokens }: Host): Promise<Signer | undefined> {
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
