import { bundleMediaType } from '../sigstore/bundle-type.ts'
import { defineKind, imageFile, nothing, topFile } from './kind.ts'

const files = {
  bundle: imageFile('signature.sigstore.json', bundleMediaType, 'no'),
  /** For people: digest, signer and signature of each image. */
  list: topFile('image-signature.txt', 'text/plain', 'no'),
}

/** Signatures of the images. */
export const imageSignature = defineKind({
  kind: 'image-signature',
  files,
  requirable: { absent: 'there is no image, or one without a signature. Run cosign-sign for each image.' },
  // Signatures are verified before they are read. Notes and page show what the verification returns.
  present: (found, images) =>
    images.length > 0 && images.every(({ name }) => found.some(({ path }) => path === files.bundle.pathOf(name))),
  summarise: nothing,
})
