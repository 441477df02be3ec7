import { SignatureVerifier, type Signer, type Verified } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { decodeJwt } from 'jose'
import { requireSigned, storedBundles } from './image.ts'
import { publicKey } from './key.ts'
import type { SigningOptions } from './signing-options.ts'
import { rootFor } from './verify-own.ts'

/**
 * The signature that this same signer put beside an image before, where it holds and is in a log exactly if a new one would be:
 * running again then changes nothing. `image` is `repository@digest`.
 */
export async function earlierSignature(
  image: string,
  digest: string,
  options: SigningOptions,
  host: Host,
): Promise<{ bundle: string; verified: Verified } | undefined> {
  const stored = await storedBundles(image, options, host)
  const signer = stored.length === 0 ? undefined : await ownSigner(options, host)
  if (signer === undefined) return undefined
  const verifier = new SignatureVerifier({ signers: [signer], ...(await rootFor(signer, options)) })
  for (const bundle of stored) {
    const verified = holds(() => requireSigned(digest, verifier.verifyStatement(bundle)))
    if (verified?.logged === (options.transparency !== 'none')) return { bundle, verified }
  }
  return undefined
}

function holds(check: () => Verified): Verified | undefined {
  try {
    return check()
  } catch {
    // Somebody else's, or about something else: it stays where it is.
    return undefined
  }
}

async function ownSigner(options: SigningOptions, host: Host): Promise<Signer | undefined> {
  const key = await publicKey(options, host)
  return key === undefined ? ownIdentity(host) : { kind: 'key', publicKey: key }
}

/** Who this job is, asked of GitHub over its own connection: enough to recognise signatures, which are verified themselves. */
async function ownIdentity(host: Host): Promise<Signer | undefined> {
  const {
    ACTIONS_ID_TOKEN_REQUEST_URL: url,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: token,
    GITHUB_SERVER_URL: server,
  } = host.env
  try {
    const headers = { authorization: `Bearer ${token}` }
    const response = await fetch(`${url}&audience=release-tools`, { headers, signal: AbortSignal.timeout(20_000) })
    const { value } = (await response.json()) as { value: string }
    host.mask(value)
    const { iss = '', job_workflow_ref: workflow } = decodeJwt(value)
    return { kind: 'identity', identity: `${server ?? 'https://github.com'}/${workflow}`, issuer: iss }
  } catch {
    // Signing anew asks for a token too, and says what is wrong.
    return undefined
  }
}
