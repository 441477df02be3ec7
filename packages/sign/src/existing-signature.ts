import { type Verified, verifierFor } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { requireSigned, storedBundles } from './image.ts'
import { ownSigner } from './own-signer.ts'
import type { SigningOptions } from './signing-options.ts'
import { rootFor } from './verify-own.ts'

/**
 * The signature of an image that the same signer made earlier; undefined if there is none. It must be valid, and be in a log
 * exactly if a new one would be. With it, a second run changes nothing. `image` is `repository@digest`.
 */
export async function existingSignature(
  image: string,
  digest: string,
  options: SigningOptions,
  host: Host,
): Promise<{ bundle: string; verified: Verified } | undefined> {
  const stored = await storedBundles(image, options, host)
  const signer = stored.length === 0 ? undefined : await ownSigner(options, host)
  if (signer === undefined) return undefined
  const verifier = verifierFor(signer, await rootFor(signer, options))
  for (const bundle of stored) {
    const verified = validOrUndefined(() => requireSigned(digest, verifier.verifyStatement(bundle)))
    if (verified?.logged === (options.transparency !== 'none')) return { bundle, verified }
  }
  return undefined
}

function validOrUndefined(check: () => Verified): Verified | undefined {
  try {
    return check()
  } catch {
    // Another signer made it, or it is about something else. It stays in the registry.
    return undefined
  }
}
