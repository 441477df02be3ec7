import { limits, readLimited } from '@release-tools/base'
import {
  CannotCheck,
  needsRoot,
  parseTrustedRoot,
  publicTrustedRoot,
  SignatureVerifier,
  type Signer,
  type TrustedRoot,
  type Verified,
  verifierFor,
} from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { isDryRun } from './backends.ts'
import { expectedSigner } from './own-signer.ts'
import { isLogged, type ServiceOptions } from './services.ts'
import { requireSignedNow } from './signed-now.ts'
import type { SigningOptions } from './signing-options.ts'

type RootOptions = ServiceOptions & Pick<SigningOptions, 'trustedRoot'>

/**
 * Verifies a signature right after it was made, as anybody can: by the intended key, or by the identity that Fulcio certified, against the
 * given root or the embedded public one. Its time must be now. Warns if the embedded root is too old to decide about log and certificate.
 */
export async function verifyOwn<T extends Verified>(
  bundle: unknown,
  options: SigningOptions,
  host: Host,
  check: (verifier: SignatureVerifier) => T | Promise<T>,
): Promise<T | Verified> {
  const verified = await verifyBy(await expectedSigner(bundle, options, host), options, host, check)
  requireSignedNow(verified)
  return verified
}

/** The same by a signer that is known. */
export async function verifyBy<T extends Verified>(
  signer: Signer,
  options: RootOptions,
  host: Host,
  check: (verifier: SignatureVerifier) => T | Promise<T>,
): Promise<T | Verified> {
  try {
    return await check(verifierFor(signer, await rootFor(signer, options)))
  } catch (error) {
    if (!(error instanceof CannotCheck) || options.trustedRoot !== undefined) throw error
    // A key needs no root: only the entry in the log, without which cosign fails, is taken on trust.
    const known = needsRoot(signer) ? { signer } : await check(verifierFor(signer, {}))
    host.warning(`Could not verify the new signature: ${error.found} Update release-tools, or set \`trusted-root\`.`)
    return { ...known, logged: true }
  }
}

/**
 * Verifies what an earlier step or run signed, by a signer that is known. Of certificates, only those of runs of this repository count: a
 * workflow may sign for several repositories, and a job without a token does not know which workflow it is.
 */
export async function earlierVerifier(
  signer: Signer,
  options: RootOptions & Pick<SigningOptions, 'serverUrl' | 'repository'>,
): Promise<SignatureVerifier> {
  const { serverUrl, repository } = options
  const own = repository === undefined ? {} : { repository: `${serverUrl}/${repository}` }
  return new SignatureVerifier({ signers: [signer], ...(await rootFor(signer, options)), ...own })
}

/** The root against which signatures by this signer are verified. Only a root can show that a signature is in a log. */
export async function rootFor(signer: Signer, options: RootOptions): Promise<{ trustedRoot?: TrustedRoot }> {
  if (isDryRun(options)) return {}
  if (options.trustedRoot !== undefined) {
    return { trustedRoot: parseTrustedRoot(await readLimited(options.trustedRoot, limits.trust)) }
  }
  return needsRoot(signer) || (await isLogged(options)) ? { trustedRoot: (await publicTrustedRoot()).root } : {}
}
