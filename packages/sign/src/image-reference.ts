import { Problem } from '@release-tools/base'
import { repositorySource } from '@release-tools/oci'

/** An image by its content. */
export interface ImageReference {
  repository: string
  /** `sha256:…`. */
  digest: string
}

const digested = new RegExp(`^(?<repository>${repositorySource})@(?<digest>sha256:[0-9a-f]{64})$`)

/** Parses `repository@sha256:…`; throws a Problem for anything else, with the reason for a tag. */
export function parseImageReference(reference: string): ImageReference {
  const { repository, digest } = digested.exec(reference)?.groups ?? {}
  if (repository !== undefined && digest !== undefined) return { repository, digest }
  throw new Problem(`sign the image ${JSON.stringify(reference)}`, explain(reference))
}

function explain(reference: string): { found: string; next: string } {
  const next = 'Give it as `repository@sha256:…`, with the digest that the build printed.'
  if (/@/.test(reference) && /:[^@/]*@sha256:[0-9a-f]{64}$/.test(reference)) {
    return { found: 'it has a tag besides its digest.', next: 'Leave out the tag: the digest says which image it is.' }
  }
  if (reference.includes('@'))
    return { found: 'it is no repository with a digest (64 lower-case hexadecimal characters).', next }
  return { found: 'it names a tag, which can be moved to another image between the build and this step.', next }
}
