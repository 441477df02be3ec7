import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileSize, messageOf, Problem, readLimited, sha256File } from '@release-tools/base'
import { indexTypes, isImage } from './image-index.ts'

// An index or manifest of a real image has a few kilobytes; registries refuse larger ones than 4 MiB.
const documentLimit = 4 * 1024 * 1024

/** https://github.com/opencontainers/image-spec/blob/main/descriptor.md, the fields we read. */
interface Descriptor {
  mediaType?: string
  digest: string
  size: number
  platform?: { os: string; architecture: string; variant?: string }
  annotations?: Record<string, string>
}

interface Document {
  manifests?: Descriptor[]
  config?: Descriptor
  layers?: Descriptor[]
  os?: string
  architecture?: string
  variant?: string
}

/** The content of an OCI layout: one image, for one or several platforms. */
export interface LayoutImage {
  /** Digest of the index, or of the manifest if there is no index. */
  digest: string
  platforms: { platform: string; digest: string }[]
}

/** Reads the only image of an OCI layout. Every blob that it refers to must be present and have its digest. */
export async function readLayout(directory: string): Promise<LayoutImage> {
  const { manifests = [] } = await readJson(directory, 'index.json', directory)
  await checkDigests(directory)
  const [root, ...others] = manifests
  if (root === undefined || others.length > 0) {
    throw broken(directory, `it contains ${manifests.length} images.`, 'Write one image into a new directory.')
  }
  const document = await readBlob(directory, root)
  if (!indexTypes.includes(root.mediaType ?? ''))
    return { digest: root.digest, platforms: [await platformOf(directory, root, document)] }
  const images = (document.manifests ?? []).filter(isImage)
  const platforms = []
  for (const image of images) platforms.push(await platformOf(directory, image, await readBlob(directory, image)))
  return { digest: root.digest, platforms }
}

async function platformOf(
  directory: string,
  image: Descriptor,
  manifest: Document,
): Promise<{ platform: string; digest: string }> {
  if (manifest.config === undefined) throw broken(directory, `${image.digest} is not an image manifest.`)
  for (const layer of manifest.layers ?? []) await requireBlob(directory, layer)
  const { os, architecture, variant } = await readBlob(directory, manifest.config)
  if (!os || !architecture) throw broken(directory, `the configuration ${manifest.config.digest} names no platform.`)
  // arm64 has only one variant, which some tools write and others leave out.
  const parts = architecture === 'arm64' && variant === 'v8' ? [os, architecture] : [os, architecture, variant]
  return { platform: parts.filter(Boolean).join('/'), digest: image.digest }
}

/** Every blob must have the digest in its name, including those that only an attestation refers to. */
async function checkDigests(directory: string): Promise<void> {
  for (const name of await readdir(join(directory, 'blobs', 'sha256')).catch(() => [])) {
    if ((await sha256File(join(directory, 'blobs', 'sha256', name))) !== name)
      throw broken(directory, `the content of the blob ${name} does not match its digest.`)
  }
}

async function readBlob(directory: string, descriptor: Descriptor): Promise<Document> {
  return readJson(directory, await requireBlob(directory, descriptor), descriptor.digest)
}

/** The path of a blob. Throws a Problem if it is missing or has the wrong size. */
async function requireBlob(directory: string, { digest, size }: Descriptor): Promise<string> {
  const hex = /^sha256:([0-9a-f]{64})$/.exec(digest)?.[1]
  if (hex === undefined) throw broken(directory, `${JSON.stringify(digest)} is not a SHA-256 digest.`)
  const path = `blobs/sha256/${hex}`
  const found = await fileSize(join(directory, path))
  if (found === undefined) throw broken(directory, `the blob ${digest} is missing.`)
  if (found !== size) throw broken(directory, `the blob ${digest} has ${found} bytes instead of ${size}.`)
  return path
}

async function readJson(directory: string, path: string, what: string): Promise<Document> {
  try {
    return JSON.parse((await readLimited(join(directory, path), documentLimit)).toString('utf8')) as Document
  } catch (error) {
    if (error instanceof Problem) throw error
    throw broken(directory, `${path === 'index.json' ? 'index.json' : what} cannot be read (${messageOf(error)}).`)
  }
}

function broken(
  directory: string,
  found: string,
  next = 'Write it again, for example with `buildah push IMAGE oci:DIRECTORY`.',
): Problem {
  return new Problem(`read the OCI layout ${directory}`, { found, next })
}
