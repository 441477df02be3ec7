import { type BuildDocument, causeText, isFromWorkspace, type Proof } from './build-document.ts'

/** What a second build proved of a file or an image. */
export interface Proven {
  reproducible: Proof
  /** Why it gave other bytes, one sentence each; absent if nothing is known of it. */
  causes?: string[]
}

/** What a document says of an artifact, by its path and its SHA-256 in lower-case hex. Undefined if it is about other bytes. */
export function proofOfArtifact(
  document: BuildDocument | undefined,
  { path, sha256 }: { path: string; sha256: string },
): Proven | undefined {
  const entry = document?.artifacts.find(one => one.path === path && one.sha256 === sha256)
  return entry && provenOf(entry)
}

/**
 * The same for an image, by its digest (`sha256:…`). Two builds from one workspace prove nothing of a rebuild of the tag: what earlier
 * steps of the job had made is in no commit.
 */
export function proofOfImage(document: BuildDocument | undefined, digest: string): Proven | undefined {
  const image = document?.image
  if (image?.digest !== digest) return undefined
  return provenOf(image.proof === 'bytes' && isFromWorkspace(image) ? { ...image, proof: 'unverified' } : image)
}

function provenOf({ proof, causes = [] }: Pick<BuildDocument['artifacts'][number], 'proof' | 'causes'>): Proven {
  return { reproducible: proof, ...(causes.length === 0 ? {} : { causes: causes.map(causeText) }) }
}
