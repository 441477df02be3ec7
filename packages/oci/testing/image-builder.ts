import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '@release-tools/base'

const ociType = (what: string) => `application/vnd.oci.image.${what}+json`

/** A reference to a document, with whatever an index may say of it. */
export interface Reference {
  mediaType: string
  digest: string
  size: number
  [more: string]: unknown
}

/** Builds the documents of an image, good or bad, in memory. */
export class ImageBuilder {
  /** By digest. */
  readonly blobs = new Map<string, Buffer>()

  /** Stores a blob. */
  put(mediaType: string, content: object | string): Reference {
    return this.putBytes(mediaType, Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)))
  }

  /** Stores a blob as it is. */
  putBytes(mediaType: string, data: Buffer): Reference {
    const digest = `sha256:${sha256(data)}`
    this.blobs.set(digest, data)
    return { mediaType, digest, size: data.length }
  }

  /** An image for a platform in two or three parts. Its layer has one line of text. */
  image(platform: string, text = platform): Reference {
    const [os, architecture, variant] = platform.split('/')
    const layer = this.put('application/vnd.oci.image.layer.v1.tar', text)
    const config = { os, architecture, variant, rootfs: { type: 'layers', diff_ids: [layer.digest] } }
    return this.manifest(this.put(ociType('config.v1'), config), [layer])
  }

  /** Something other than an image, as tools attach it to images. */
  artifact(type = 'application/vnd.acme.signature'): Reference {
    const manifest = this.manifest(this.put('application/vnd.oci.empty.v1+json', '{}'), [], { artifactType: type })
    return { ...manifest, artifactType: type }
  }

  /** What BuildKit puts beside each image. */
  attestation(of: Reference): Reference {
    const annotations = {
      'vnd.docker.reference.type': 'attestation-manifest',
      'vnd.docker.reference.digest': of.digest,
    }
    return { ...this.image('unknown/unknown'), annotations, platform: { os: 'unknown', architecture: 'unknown' } }
  }

  manifest(config: unknown, layers: unknown[], more: object = {}): Reference {
    const mediaType = ociType('manifest.v1')
    return this.put(mediaType, { schemaVersion: 2, mediaType, config, layers, ...more })
  }

  index(manifests: unknown): Reference {
    const mediaType = ociType('index.v1')
    return this.put(mediaType, { schemaVersion: 2, mediaType, manifests })
  }

  /** The files of an OCI layout whose `index.json` lists these. */
  layout(...manifests: unknown[]): Record<string, Buffer> {
    const blobs = [...this.blobs].map(([digest, data]) => [`blobs/sha256/${digest.slice('sha256:'.length)}`, data])
    return {
      'oci-layout': Buffer.from('{"imageLayoutVersion":"1.0.0"}'),
      'index.json': Buffer.from(JSON.stringify({ schemaVersion: 2, manifests })),
      ...Object.fromEntries(blobs),
    }
  }
}

/** An entry of an index for an image of this platform. */
export function entry(reference: Reference, platform: string, more: object = {}): Reference {
  const [os, architecture, variant] = platform.split('/')
  return { ...reference, platform: { os, architecture, ...(variant && { variant }), ...more } }
}

/** Writes files into a directory. */
export function writeFiles(directory: string, files: Record<string, Buffer>): string {
  mkdirSync(join(directory, 'blobs', 'sha256'), { recursive: true })
  for (const [path, data] of Object.entries(files)) writeFileSync(join(directory, path), data)
  return directory
}
