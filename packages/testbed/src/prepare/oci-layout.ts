import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { sha256, sha256File } from '@release-tools/base'

/** An image in an OCI layout. */
export interface BaseImage {
  layout: string
  /** Digest of the image manifest: `sha256:…`. */
  digest: string
}

interface Descriptor {
  mediaType: string
  digest: string
  size: number
}

/**
 * Writes an image with one layer, a root file system in a tar file, as an OCI layout. The result depends only on the arguments.
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/image-layout.md
 */
export async function writeOciLayout(layout: string, tar: string, created: Date): Promise<void> {
  const time = created.toISOString().replace('.000Z', 'Z')
  await mkdir(join(layout, 'blobs/sha256'), { recursive: true })
  const config = {
    architecture: process.arch === 'arm64' ? 'arm64' : 'amd64',
    os: 'linux',
    created: time,
    config: {
      Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', 'LANG=C.UTF-8'],
      Cmd: ['python3'],
    },
    rootfs: { type: 'layers', diff_ids: [`sha256:${await sha256File(tar)}`] },
    history: [{ created: time, created_by: 'mmdebstrap' }],
  }
  const manifest = {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: await writeBlob(layout, 'application/vnd.oci.image.config.v1+json', config),
    layers: [await writeLayer(layout, tar)],
  }
  const index = { schemaVersion: 2, manifests: [await writeBlob(layout, manifest.mediaType, manifest)] }
  await writeFile(join(layout, 'index.json'), JSON.stringify(index))
  await writeFile(join(layout, 'oci-layout'), JSON.stringify({ imageLayoutVersion: '1.0.0' }))
}

async function writeBlob(layout: string, mediaType: string, value: object): Promise<Descriptor> {
  const text = JSON.stringify(value)
  const digest = sha256(text)
  await writeFile(join(layout, 'blobs/sha256', digest), text)
  return { mediaType, digest: `sha256:${digest}`, size: Buffer.byteLength(text) }
}

async function writeLayer(layout: string, tar: string): Promise<Descriptor> {
  const partial = join(layout, 'layer.partial')
  await pipeline(createReadStream(tar), createGzip(), createWriteStream(partial))
  const digest = await sha256File(partial)
  const { size } = await stat(partial)
  await rename(partial, join(layout, 'blobs/sha256', digest))
  return { mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', digest: `sha256:${digest}`, size }
}
