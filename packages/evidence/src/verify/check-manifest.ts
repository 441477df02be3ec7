import { isUtf8 } from 'node:buffer'
import { count } from '@release-tools/base'
import { parseManifest } from '../manifest/manifest.ts'
import type { Manifest } from '../manifest/manifest-model.ts'
import { manifestBundleName, manifestName } from '../manifest/release-names.ts'
import type { ReleaseSource } from '../release/release-source.ts'
import type { SignatureVerifier, Trust, Verified } from '../sigstore/sigstore.ts'
import { requireOrigin, requireRepository } from './check-origin.ts'
import { type Check, check, failCheck, withFileName } from './report.ts'

/**
 * Checks the manifest. Trusts nothing in it before its signature is verified. `manifest` is undefined if a check did not pass; then
 * nothing else in the release can be checked.
 */
export async function checkManifest(
  source: ReleaseSource,
  verifier: SignatureVerifier,
  trust: Trust,
): Promise<{ checks: Check[]; manifest?: Manifest }> {
  let bytes: Uint8Array = new Uint8Array()
  let verified: Verified | undefined
  const signed = await check('manifest signature', async () => {
    bytes = (await source.read(manifestName)) ?? failCheck(`${manifestName} is missing.`)
    const bundle = (await source.read(manifestBundleName)) ?? failCheck(`${manifestBundleName} is missing.`)
    verified = verifier.verifyBlob(bytes, bundle)
    return { detail: `${manifestName} is signed.`, verified }
  })
  if (signed.status !== 'pass') return { checks: [withFileName(manifestBundleName, signed)] }
  let manifest: Manifest | undefined
  const parsed = await check('manifest', () => {
    if (!isUtf8(bytes)) failCheck('it is not valid UTF-8.')
    const read = parseManifest(Buffer.from(bytes).toString())
    if (verified !== undefined) requireOrigin(verified, read)
    if (verified !== undefined) requireRepository(verified, read, trust)
    manifest = read
    return {
      detail: `${manifestName} lists ${count(read.files.length, 'file')} and ${count(read.images.length, 'image')}.`,
    }
  })
  return { checks: [signed, withFileName(manifestName, parsed)], ...(manifest ? { manifest } : {}) }
}
