import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generatorRun, provenanceV02, type sigstoreAuthority } from '@release-tools/evidence/testing'

const manifestType = 'application/vnd.oci.image.manifest.v1+json'
const generator = 'https://github.com/slsa-framework/slsa-github-generator'

export const sha256 = (data: string) => createHash('sha256').update(data).digest('hex')

/** A manifest and the blobs that it names, by digest. */
export interface Parts {
  digest: string
  manifest: string
  blobs: Map<string, string>
}

function parts(layers: { mediaType: string; content: string; annotations?: object }[], config: object): Parts {
  const blobs = new Map(
    [JSON.stringify(config), ...layers.map(({ content }) => content)].map(text => [sha256(text), text]),
  )
  const descriptor = (mediaType: string, content: string) => ({
    mediaType,
    ...{ digest: `sha256:${sha256(content)}`, size: Buffer.byteLength(content) },
  })
  const manifest = JSON.stringify({
    ...{ schemaVersion: 2, mediaType: manifestType },
    config: descriptor('application/vnd.oci.image.config.v1+json', JSON.stringify(config)),
    layers: layers.map(({ mediaType, content, annotations }) => ({
      ...descriptor(mediaType, content),
      ...(annotations && { annotations }),
    })),
  })
  return { digest: sha256(manifest), manifest, blobs }
}

/** An image whose only layer is this text. */
export function image(text: string): Parts {
  const config = {
    architecture: 'amd64',
    os: 'linux',
    rootfs: { type: 'layers', diff_ids: [`sha256:${sha256(text)}`] },
  }
  return parts([{ mediaType: 'application/vnd.oci.image.layer.v1.tar', content: text }], config)
}

/** Provenance of an image as the generator attached it: an envelope, with certificate and log entry in annotations (cosign before 3). */
export function attestations(
  authority: ReturnType<typeof sigstoreAuthority>,
  digest: string,
  form: 'dsse 0.0.1' | 'intoto 0.0.1',
): Parts {
  const builder = `${generator}/.github/workflows/generator_container_slsa3.yml@refs/tags/v2.1.0`
  const statement = provenanceV02({ sha256: digest, builder, buildType: `${generator}/container@v1` })
  const certificate = authority.certify(generatorRun('generator_container'))
  const envelope = authority.envelope(statement, certificate)
  const { cosign } = authority.log(envelope, certificate, form)
  const annotations = {
    'dev.cosignproject.cosign/signature': '',
    'dev.sigstore.cosign/certificate': certificate.pem,
    'dev.sigstore.cosign/bundle': JSON.stringify(cosign),
  }
  const layer = { mediaType: 'application/vnd.dsse.envelope.v1+json', content: JSON.stringify(envelope), annotations }
  return parts([layer], { architecture: '', os: '', rootfs: { type: 'layers', diff_ids: [] } })
}

/** Writes a layout as `cosign save` does. */
export function writeLayout(dir: string, signed: Parts, ...attached: Parts[]): string {
  mkdirSync(join(dir, 'blobs/sha256'), { recursive: true })
  for (const { digest, manifest, blobs } of [signed, ...attached])
    for (const [name, content] of [...blobs, [digest, manifest] as const])
      writeFileSync(join(dir, 'blobs/sha256', name), content)
  const entry = ({ digest, manifest }: Parts, kind: string) => ({
    ...{ mediaType: manifestType, digest: `sha256:${digest}`, size: Buffer.byteLength(manifest) },
    annotations: { kind: `dev.cosignproject.cosign/${kind}` },
  })
  const manifests = [entry(signed, 'image'), ...attached.map(one => entry(one, 'atts'))]
  writeFileSync(join(dir, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests }))
  writeFileSync(join(dir, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
  return dir
}
