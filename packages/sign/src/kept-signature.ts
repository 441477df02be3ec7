import { limits, Problem, readIfThere } from '@release-tools/base'
import { type Verified, verifierFor } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { isLogged } from './backends.ts'
import { ownSigner } from './own-signer.ts'
import type { SigningOptions } from './signing-options.ts'
import { rootFor } from './verify-own.ts'

/**
 * Who made the signature that is beside a file, if that is the signer of the options, the signature is valid for the file, and it is in a log
 * exactly if a new one would be. So a run that was interrupted goes on, and makes no second entry in the log. undefined otherwise.
 */
export async function keptSignature(
  path: string,
  bundlePath: string,
  options: SigningOptions,
  host: Host,
): Promise<Verified | undefined> {
  const content = await readIfThere(bundlePath, limits.evidence)
  const signer = content === undefined ? undefined : await ownSigner(options, host)
  if (content === undefined || signer === undefined) return undefined
  try {
    const verifier = verifierFor(signer, await rootFor(signer, options))
    const verified = await verifier.verifyFile(path, content.toString())
    return verified.logged === isLogged(options) ? verified : undefined
  } catch (error) {
    // A damaged signature, or one by somebody else or of other contents, is replaced.
    if (error instanceof Problem) return undefined
    throw error
  }
}
