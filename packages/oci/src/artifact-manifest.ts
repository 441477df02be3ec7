import { at, listAt, numberAt, sha256, textAt } from '@release-tools/base'
import type { Content } from './content.ts'
import { type Descriptor, readDescriptor } from './document.ts'

export const manifestType = 'application/vnd.oci.image.manifest.v1+json'
const emptyType = 'application/vnd.oci.empty.v1+json'
/** Name of the file in a layer. Clients of artifacts write the layer to a file of this name. */
const titleKey = 'org.opencontainers.image.title'

/** The empty configuration: https://github.com/opencontainers/image-spec/blob/main/manifest.md#guidance-for-an-empty-descriptor. */
export const empty = Buffer.from('{}')

/** A file of an artifact, which is one of its layers. */
export interface ArtifactFile {
  title: string
  mediaType: string
  /** `sha256:…` */
  digest: string
  /** In bytes. */
  size: number
}

/** Files that belong together: https://github.com/opencontainers/image-spec/blob/main/manifest.md#guidelines-for-artifact-usage. */
export interface Artifact {
  artifactType: string
  annotations: Record<string, string>
  files: ArtifactFile[]
  /** The manifest that it is attached to. */
  subject?: Required<Descriptor> & { mediaType: string }
}

/** An artifact of a registry. */
export interface StoredArtifact extends Artifact {
  /** Of its manifest: `sha256:…`. */
  digest: string
  /** Of its manifest, in bytes. */
  size: number
}

/** What is sent, beside the manifest. */
export interface Contents {
  content(file: ArtifactFile): Content
  /** Called with the bytes of a file that went out in this attempt, those of earlier calls included. */
  sent(file: ArtifactFile, bytes: number): void
  /** Called with each file that the registry has from now on, and whether it had the file before. */
  done(file: ArtifactFile, already: boolean): void
}

/** The manifest of an artifact. It has no time, so that the same files give the same bytes. */
export function artifactManifest({ artifactType, annotations, files, subject }: Artifact): Buffer {
  const manifest = {
    schemaVersion: 2,
    mediaType: manifestType,
    artifactType,
    config: { mediaType: emptyType, digest: digestOf(empty), size: empty.length },
    layers: files.map(({ title, mediaType, digest, size }) => ({
      mediaType: withoutParameters(mediaType),
      digest,
      size,
      annotations: { [titleKey]: title },
    })),
    ...(subject && { subject }),
    annotations,
  }
  return Buffer.from(JSON.stringify(manifest))
}

/** What a manifest says of itself. Files without a name are left out. Throws BadDocument for a digest that is none. */
export function readArtifact(document: object): Artifact {
  const files = listAt(document, 'layers').map(layer => {
    const { digest } = readDescriptor(layer)
    const size = numberAt(layer, 'size') ?? 0
    const mediaType = textAt(layer, 'mediaType') ?? ''
    return { title: textAt(layer, 'annotations', titleKey) ?? '', mediaType, digest, size }
  })
  const annotations = Object.entries(at(document, 'annotations') ?? {})
  return {
    artifactType: textAt(document, 'artifactType') ?? '',
    annotations: Object.fromEntries(annotations.filter(([, value]) => typeof value === 'string')),
    files: files.filter(({ title }) => title !== ''),
  }
}

/** A descriptor has a media type without parameters: https://github.com/opencontainers/image-spec/blob/main/descriptor.md#properties. */
function withoutParameters(mediaType: string): string {
  const [type = ''] = mediaType.split(';')
  return /^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}\/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$/.test(type.trim())
    ? type.trim()
    : 'application/octet-stream'
}

export function digestOf(bytes: Uint8Array): string {
  return `sha256:${sha256(bytes)}`
}
