import type { Host } from '@release-tools/host'
import { type Attached, attachedDocuments, layoutContents, type Reference, resolveDigest } from '@release-tools/oci'
import { patience } from '../read-options.ts'

/** An image with what is attached to it. Only digests were compared: nothing of it is verified. */
export interface OpenImage {
  /** `ghcr.io/acme/widget@sha256:…`, or the path of its layout. */
  name: string
  /** Of the index or, for one platform, of the manifest: `sha256:…`. */
  digest: string
  /** The tag that the reader gave. It was resolved once. */
  tag?: string
  /** The repository, as signatures name it. */
  repository?: string
  attached: Attached
  /** Of an image on disk: throws a Problem unless all its blobs are there, and have their digests. Returns its platforms. */
  content?(): Promise<string[]>
}

/** Reads what is attached to an image of a registry. A tag is resolved once. Throws a Problem. */
export async function openRemoteImage(reference: Reference, host: Host): Promise<OpenImage> {
  const digest = await resolveDigest(reference, host, patience)
  const repository = `${reference.registry}/${reference.repository}`
  return {
    name: `${repository}@${digest}`,
    digest,
    repository,
    ...(reference.wanted === digest ? {} : { tag: reference.wanted }),
    attached: await attachedDocuments({ ...reference, wanted: digest }, host, patience),
  }
}

/** The images of an OCI layout. Each document in the layout may be about each of them. Throws a Problem. */
export async function openLayoutImages(directory: string): Promise<OpenImage[]> {
  const { images, attached } = await layoutContents(directory)
  return images.map(({ digest, check }) => ({ name: `${directory}@${digest}`, digest, attached, content: check }))
}
