import { SignatureVerifier, type Verified } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { requireSigned, storedBundles } from './image.ts'
import { ownSigner } from './own-signer.ts'
import type { SigningOptions } from './signing-options.ts'
import { rootFor } from './verify-own.ts'

/**
 * The signature that this same signer put beside an image before, if it is valid and is in a log exactly if a new one would be:
 * running again then changes nothing. `image` is `repository@digest`.
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
  const verifier = new SignatureVerifier({ signers: [signer], ...(await rootFor(signer, options)) })
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
    // Somebody else's, or about something else: it stays where it is.
    return undefined
  }
}
