import { constants } from 'node:fs'
import { copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { assetLimit, byBytes, canonicalPlatform, messageOf, Problem, sha256 } from '@release-tools/base'
import { manifestType } from './artifact-manifest.ts'
import type { Descriptor } from './document.ts'
import { Layout } from './oci-layout.ts'

/** An image for one platform in a layout, with the files that it consists of. */
export interface LayoutPart {
  platform: string
  /** Digest of its manifest. */
  digest: string
  manifest: object
  config: object
  /** In the order of the manifest, the base first. */
  layers: { digest: string /** Absolute path of the blob. */; path: string /** Packed bytes. */; size: number }[]
}

/** Everything in the only image of a layout, by platform. Each blob is checked. Throws a Problem. */
export async function layoutParts(directory: string): Promise<LayoutPart[]> {
  const layout = new Layout(directory)
  const { images } = await layout.image()
  const parts: LayoutPart[] = []
  for (const image of images) {
    await layout.requireParts(image)
    const [config, ...layers] = image.parts
    parts.push({
      platform: image.platform,
      digest: image.digest,
      manifest: await layout.document({ digest: image.digest }),
      config: await layout.document(config as Descriptor),
      layers: layers.map(({ digest, size = 0 }) => ({ digest, size, path: blobPath(directory, digest) })),
    })
  }
  await layout.checkRest(assetLimit)
  return parts
}

/**
 * Writes one layout with the images of several layouts, which have the image for one platform each. If there is one, that is its
 * content. Several become an index, in the order of their platforms, with these annotations. The same images give the same bytes.
 * The layout appears complete or not at all, in place of what was at `to`. Returns the digest of the index, or of the only image. Throws
 * a Problem if an image is for a platform that was not asked for.
 */
export async function joinLayouts(
  sources: { platform: string; layout: string }[],
  to: string,
  annotations: Record<string, string>,
): Promise<string> {
  await mkdir(dirname(to), { recursive: true })
  const staging = await mkdtemp(`${to}.`)
  try {
    await mkdir(join(staging, 'new/blobs/sha256'), { recursive: true })
    const digest = await writeJoined(sources, join(staging, 'new'), annotations)
    await rm(to, { recursive: true, force: true })
    await rename(join(staging, 'new'), to)
    return digest
  } catch (cause) {
    if (cause instanceof Problem) throw cause
    const next = 'Make room for it, and run the step again. Nothing of it was kept.'
    throw new Problem(`write the OCI layout ${to}`, { found: `${messageOf(cause)}.`, next, cause })
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

const indexType = 'application/vnd.oci.image.index.v1+json'

async function writeJoined(
  sources: { platform: string; layout: string }[],
  to: string,
  annotations: Record<string, string>,
): Promise<string> {
  const entries = []
  for (const source of [...sources].sort((a, b) => byBytes(a.platform, b.platform))) {
    const part = await onlyPart(source)
    for (const digest of [part.digest, digestOf(part.manifest), ...part.layers.map(layer => layer.digest)])
      await copyFile(blobPath(source.layout, digest), blobPath(to, digest), constants.COPYFILE_FICLONE)
    const [os = '', architecture = '', variant] = part.platform.split('/')
    const size = (await new Layout(to).bytes({ digest: part.digest })).length
    const platform = { architecture, os, ...(variant === undefined ? {} : { variant }) }
    entries.push({ mediaType: manifestType, digest: part.digest, size, platform })
  }
  const [only, ...others] = entries
  const root =
    only !== undefined && others.length === 0
      ? only
      : await writeIndex(to, { schemaVersion: 2, mediaType: indexType, manifests: entries, annotations })
  await writeFile(join(to, 'index.json'), JSON.stringify({ schemaVersion: 2, mediaType: indexType, manifests: [root] }))
  await writeFile(join(to, 'oci-layout'), JSON.stringify({ imageLayoutVersion: '1.0.0' }))
  return root.digest
}

async function writeIndex(to: string, index: object) {
  const text = JSON.stringify(index)
  const digest = `sha256:${sha256(text)}`
  await writeFile(blobPath(to, digest), text)
  return { mediaType: indexType, digest, size: Buffer.byteLength(text) }
}

async function onlyPart({ layout, platform }: { layout: string; platform: string }): Promise<LayoutPart> {
  const [part, ...others] = await layoutParts(layout)
  if (part !== undefined && others.length === 0 && part.platform === canonicalPlatform(platform)) return part
  throw new Problem(`build the image for ${platform}`, {
    found: `the builder wrote an image for ${part?.platform ?? 'no platform'}.`,
    next: 'Check that the base image has this platform, or leave the platform out.',
  })
}

function digestOf(manifest: object): string {
  return (manifest as { config: Descriptor }).config.digest
}

/** The path of a blob in a layout. `digest` is `sha256:…`. */
export function blobPath(layout: string, digest: string): string {
  return join(layout, 'blobs/sha256', digest.slice('sha256:'.length))
}
