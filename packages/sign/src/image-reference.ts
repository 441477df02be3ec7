import { Problem } from '@release-tools/base'
import { isRepository, isSameRepository } from '@release-tools/oci'

/** An image, identified by its digest. */
export interface ImageReference {
  repository: string
  /** `sha256:…`. */
  digest: string
}

/** Parses `repository@sha256:…`. Throws a Problem for anything else; for a tag, it says why. */
export function parseImageReference(reference: string): ImageReference {
  const { repository, digest } = /^(?<repository>[^@]+)@(?<digest>sha256:[0-9a-f]{64})$/.exec(reference)?.groups ?? {}
  if (repository !== undefined && digest !== undefined && isRepository(repository)) return { repository, digest }
  throw new Problem(`sign the image ${JSON.stringify(reference)}`, explain(reference))
}

/** True for two spellings of one image: `acme/widget@…` and `docker.io/acme/widget@…`. */
export function isSameImage(a: ImageReference, b: ImageReference): boolean {
  return a.digest === b.digest && isSameRepository(a.repository, b.repository)
}

function explain(reference: string): { found: string; next: string } {
  const next = 'Give it as `repository@sha256:…`, with the digest that the build printed.'
  if (/@/.test(reference) && /:[^@/]*@sha256:[0-9a-f]{64}$/.test(reference)) {
    return { found: 'it has both a tag and a digest.', next: 'Leave out the tag: the digest identifies the image.' }
  }
  if (reference.includes('@'))
    return { found: 'it is not a repository with a digest (64 lower-case hexadecimal characters).', next }
  return { found: 'it has no digest, and a tag can be moved to another image between the build and this step.', next }
}
