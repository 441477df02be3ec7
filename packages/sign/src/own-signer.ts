import { byKind, sha256 } from '@release-tools/base'
import { claimedSigner, type Signer } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { decodeJwt } from 'jose'
import { backendOf } from './backends.ts'
import { runCosign } from './cosign.ts'
import type { SigningOptions } from './signing-options.ts'

// Opening the key takes cosign a third of a second, and every signature is verified with its public half.
const publicKeys = new Map<string, Promise<string>>()

/** The public half of the key that signs, PEM; undefined if each signature has a certificate with a key of its own. */
export async function publicKey(options: SigningOptions, host: Host): Promise<string | undefined> {
  return byKind(kindOf(options), { key: () => readPublicKey(options, host), identity: () => undefined })
}

/** Who this job is when it signs; undefined if GitHub does not say. */
export async function ownSigner(options: SigningOptions, host: Host): Promise<Signer | undefined> {
  return byKind(kindOf(options), {
    key: () => keySigner(options, host),
    identity: () => ownIdentity(options.serverUrl, host),
  })
}

/** Who must have made a bundle that cosign wrote for this job: still to be verified. */
export async function expectedSigner(bundle: unknown, options: SigningOptions, host: Host): Promise<Signer> {
  return byKind(kindOf(options), { key: () => keySigner(options, host), identity: () => claimedSigner(bundle) })
}

/** The kind of signer that verifiers will see. */
function kindOf(options: SigningOptions): Pick<Signer, 'kind'> {
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

/** Who this job is, asked of GitHub over its own connection: enough to recognise signatures, which are verified themselves. */
async function ownIdentity(serverUrl: string, { idTokens }: Host): Promise<Signer | undefined> {
  try {
    const token = await idTokens?.request('release-tools')
    if (token === undefined) return undefined
    const { iss = '', job_workflow_ref: workflow } = decodeJwt(token)
    return { kind: 'identity', identity: `${serverUrl}/${workflow}`, issuer: iss }
  } catch {
    // To sign again, cosign asks for a token too, and says what is wrong.
    return undefined
  }
}
