import { Problem } from '@release-tools/base'
import type { Manifest } from '../manifest/manifest-model.ts'
import { CannotCheck } from '../sigstore/cannot-check.ts'
import { SignatureVerifier, type Trust } from '../sigstore/sigstore.ts'
import { readManifest, requireTag } from './check-manifest.ts'
import { requireOrigin, requireRepository } from './check-origin.ts'

/**
 * Verifies a manifest without the files of its release: its signature, that the run which signed it is of the same source, and that it is of `tag`
 * and of the repository of `trust`. Nothing is said of the files. Throws CannotCheck if the result is not known, and another Problem if it does not verify.
 */
export function verifyManifest(bytes: Buffer, bundle: Buffer, trust: Trust, tag: string): Manifest {
  const attempted = `verify the manifest of ${tag}`
  try {
    const verified = new SignatureVerifier(trust).verifyBlob(bytes, bundle)
    const manifest = readManifest(bytes)
    requireOrigin(verified, manifest)
    requireRepository(verified, manifest, trust)
    requireTag(manifest, { tag })
    return manifest
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const Kind = error instanceof CannotCheck ? CannotCheck : Problem
    throw new Kind(attempted, { found: error.found, next: error.next, cause: error })
  }
}
