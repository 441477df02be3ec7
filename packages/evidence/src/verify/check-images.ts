import { hasSubject, lacksSha256 } from '../in-toto/statement.ts'
import { imageSignature } from '../kinds/image-signature.ts'
import type { ImageEntry, Manifest } from '../manifest/manifest-model.ts'

import type { SignatureVerifier } from '../sigstore/sigstore.ts'
import { requireOrigin } from './check-origin.ts'
import { isListed, type ReadEvidence } from './evidence-reader.ts'
import { type Check, check, failCheck, type Passed, withFileName, withoutSha256 } from './report.ts'

/** Predicate type that `cosign sign` (3.x) writes. https://github.com/sigstore/cosign/blob/main/specs/BUNDLE_SPEC.md */
export const imageSignatureType = 'https://sigstore.dev/cosign/sign/v1'

/** One check for each image: it must have a valid signature of its digest. */
export async function checkImages(
  manifest: Manifest,
  read: ReadEvidence,
  verifier: SignatureVerifier,
): Promise<Check[]> {
  return Promise.all(
    manifest.images.map(async image =>
      withFileName(
        imageSignature.files.bundle.pathOf(image.name),
        await check(`image ${image.name}`, () => checkImage(image, manifest, read, verifier)),
      ),
    ),
  )
}

async function checkImage(
  image: ImageEntry,
  manifest: Manifest,
  read: ReadEvidence,
  verifier: SignatureVerifier,
): Promise<Passed> {
  const path = imageSignature.files.bundle.pathOf(image.name)
  if (!isListed(manifest, path))
    return { status: 'absent', detail: `${image.repository} has no signature in the release.` }
  const bundle = await read(path)
  if (!bundle)
    return { status: 'absent', detail: 'Its signature is only in the release tarball, which was not provided.' }
  const verified = verifier.verifyStatement(bundle)
  requireOrigin(verified, manifest)
  const { predicateType } = verified.statement
  if (predicateType !== imageSignatureType)
    failCheck(`its predicate is ${JSON.stringify(predicateType)}, not ${imageSignatureType}.`)
  if (lacksSha256(verified.statement)) throw withoutSha256('its subject')
  if (!hasSubject(verified.statement, { sha256: image.digest.slice('sha256:'.length) }))
    failCheck(`it is the signature of a different image, not of ${image.digest}.`)
  return { detail: `${image.repository}@${image.digest} is signed.`, verified }
}
