import { type KeyObject, sign } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { keyEnvelope } from '@release-tools/evidence/testing'
import { entry, ImageBuilder, type Reference, Servers } from '@release-tools/oci/testing'

const bundleType = 'application/vnd.dev.sigstore.bundle.v0.3+json'

/** A bundle with a statement about a digest, signed by a key. */
export function statementAbout(
  digest: string,
  predicateType: string,
  key: KeyObject,
  predicate: unknown = {},
  name = '',
): object {
  const subject = [{ name, digest: { sha256: digest.slice('sha256:'.length) } }]
  return keyEnvelope(
    key,
    JSON.stringify({ _type: 'https://in-toto.io/Statement/v1', subject, predicateType, predicate }),
  )
}

/** A registry on loopback with one image for two platforms, and what tests attach to it. */
export class ImageRegistry {
  readonly image = new ImageBuilder()
  readonly digest: string
  /** By tag. */
  readonly tags = new Map<string, string>()
  readonly referrers: Reference[] = []
  /** How it shows referrers: by its list, by the tag in place of it, by both, or by the tag beside a list that hides them. */
  how: 'list' | 'tag' | 'both' | 'hidden' = 'list'
  /** Answers a request in place of the registry, if it returns true. */
  instead: (path: string, response: ServerResponse, request: IncomingMessage) => boolean = () => false
  /** `127.0.0.1:PORT/acme/widget` */
  name = ''
  readonly #servers = new Servers()
  readonly #asked: string[] = []

  private constructor() {
    const entries = ['linux/amd64', 'linux/arm64'].map(platform => entry(this.image.image(platform), platform))
    this.digest = this.image.index(entries).digest
    this.tags.set('v1', this.digest)
  }

  static async start(): Promise<ImageRegistry> {
    const made = new ImageRegistry()
    const host = await made.#servers.start((request, response) => {
      const path = String(request.url).replace('/v2/acme/widget/', '')
      made.#asked.push(path)
      if (made.instead(path, response, request)) return
      const data = made.#answer(path)
      response.writeHead(data === undefined ? 404 : 200).end(data)
    })
    made.name = `${host}/acme/widget`
    return made
  }

  /** Number of requests for a path. */
  asked(path: string): number {
    return this.#asked.filter(one => one === path).length
  }

  /** Attaches a document as a referrer. */
  attach(content: object | string, mediaType = bundleType): Reference {
    const layer = this.image.put(mediaType, content)
    const config = this.image.put('application/vnd.oci.empty.v1+json', '{}')
    const manifest = this.image.manifest(config, [layer], { subject: { digest: this.digest } })
    this.referrers.push(manifest)
    return manifest
  }

  /** Attaches layers by a tag, as cosign did before version 3. */
  tag(end: string, ...layers: object[]): void {
    const config = this.image.put('application/vnd.oci.image.config.v1+json', '{}')
    this.tags.set(`${this.digest.replace(':', '-')}.${end}`, this.image.manifest(config, layers).digest)
  }

  stop(): void {
    this.#servers.stop()
  }

  #answer(path: string): Buffer | string | undefined {
    const [kind, wanted = ''] = path.split('/')
    const list = JSON.stringify({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.index.v1+json',
      manifests: this.referrers,
    })
    if (kind === 'referrers') return { list, both: list, tag: undefined, hidden: '{"manifests":[]}' }[this.how]
    if (wanted === this.digest.replace(':', '-')) return this.how === 'list' ? undefined : list
    return this.image.blobs.get(this.tags.get(wanted) ?? wanted)
  }
}

/** A payload as cosign signed it before version 3. */
export function simplePayload(digest: string, name: string): string {
  const critical = {
    identity: { 'docker-reference': name },
    image: { 'docker-manifest-digest': digest },
    type: 'cosign container image signature',
  }
  return JSON.stringify({ critical, optional: null })
}

/** The layer of a signature as cosign attached it before version 3. `signed` is what the key signs. */
export function simpleLayer(image: ImageBuilder, payload: string, key: KeyObject, signed = payload): Reference {
  const signature = sign('sha256', Buffer.from(signed), key).toString('base64')
  const layer = image.put('application/vnd.dev.cosign.simplesigning.v1+json', payload)
  return { ...layer, annotations: { 'dev.cosignproject.cosign/signature': signature } }
}
