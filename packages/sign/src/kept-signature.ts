import { limits, Problem, readIfThere } from '@release-tools/base'
import { parseBundle, type Verified } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { ownSigner } from './own-signer.ts'
import { isLogged } from './services.ts'
import type { SigningOptions } from './signing-options.ts'
import { earlierVerifier } from './verify-own.ts'

/**
 * Who made the signature that is beside a file: so a run that was interrupted goes on, without a second entry in the log. undefined if the
 * signer is another one, if the signature is not valid for the file, or if it has an entry in a log and a new one would have none, or the
 * reverse.
 */
export async function keptSignature(
  path: string,
  bundlePath: string,
  options: SigningOptions,
  host: Host,
): Promise<(Verified & { bundle: string }) | undefined> {
  const content = await readIfThere(bundlePath, limits.evidence)
  const signer = content === undefined ? undefined : await ownSigner(options, host)
  if (content === undefined || signer === undefined) return undefined
  try {
    const verifier = await earlierVerifier(signer, options)
    const verified = await verifier.verifyFile(path, content.toString())
    const bundle = content.toString()
    return hasLogEntry(bundle) === (await isLogged(options)) ? { ...verified, bundle } : undefined
  } catch (error) {
    // A damaged signature, or one by somebody else or of other contents, is replaced.
    if (error instanceof Problem) return undefined
    throw error
  }
}

/** True for a bundle with an entry in a log. Without a trusted root, nobody looks at it. */
export function hasLogEntry(bundle: string): boolean {
  return parseBundle(bundle).verificationMaterial.tlogEntries.length > 0
}
