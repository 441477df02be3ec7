import { isUtf8 } from 'node:buffer'
import { type Manifest, parseManifest } from '../manifest.ts'
import type { ReleaseSource } from '../release-source.ts'
import type { SignatureVerifier } from '../sigstore.ts'
import { type Check, check, counted, fail, naming } from './report.ts'

/**
 * The manifest, once its signature holds; before that nothing in it is believed. `manifest` is undefined when a check did not
 * pass, and then nothing else of the release can be checked.
 */
export async function checkManifest(
  source: ReleaseSource,
  verifier: SignatureVerifier,
): Promise<{ checks: Check[]; manifest?: Manifest }> {
  let bytes: Uint8Array = new Uint8Array()
  const signed = await check('manifest signature', async () => {
    bytes = (await source.read('manifest.yaml')) ?? fail('manifest.yaml is missing.')
    const bundle = (await source.read('manifest.yaml.sigstore.json')) ?? fail('manifest.yaml.sigstore.json is missing.')
    return { detail: 'manifest.yaml is signed.', verified: verifier.verifyBlob(bytes, bundle) }
  })
  if (signed.status !== 'pass') return { checks: [naming('manifest.yaml.sigstore.json', signed)] }
  let manifest: Manifest | undefined
  const parsed = await check('manifest', () => {
    if (!isUtf8(bytes)) fail('it is not valid UTF-8.')
    manifest = parseManifest(Buffer.from(bytes).toString())
    return {
      detail: `manifest.yaml lists ${counted(manifest.files.length, 'file')} and ${counted(manifest.images.length, 'image')}.`,
    }
  })
  return { checks: [signed, naming('manifest.yaml', parsed)], ...(manifest ? { manifest } : {}) }
}
