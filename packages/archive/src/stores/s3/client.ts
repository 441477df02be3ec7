import { createHash } from 'node:crypto'
import type { Patience } from '@release-tools/github'
import { type Host, parseUrl, patient } from '@release-tools/host'
import type { StoreContext } from '../../driver.ts'
import { awsHost } from './aws-host.ts'
import { type CredentialSource, credentialsFor } from './credentials.ts'
import { type Answer, exchange, type FileBody, type Request } from './exchange.ts'
import type { S3Options } from './options.ts'
import { encoded, queryString, sign } from './sigv4.ts'

/** A request to a bucket, or to a key in it. */
export interface Call extends Pick<Request, 'method' | 'attempted' | 'action' | 'accept'> {
  key?: string
  query?: readonly (readonly [string, string])[]
  /** Names in lower case. */
  headers?: Record<string, string>
  body?: Uint8Array | FileBody
  /** Of the body, in lower-case hex. Needed for a file. */
  sha256?: string
}

/** One bucket, with a login. */
export class S3Client {
  readonly options: S3Options
  readonly host: Host
  readonly retry: Patience
  readonly #credentials: CredentialSource

  /** Throws a Problem if there is no login. No network. `mayDelete` is for the trial of a deletion. */
  constructor(options: S3Options, context: StoreContext, mayDelete = false) {
    this.options = options
    this.host = context.host
    this.retry = context.retry ?? patient
    this.#credentials = credentialsFor(options, context, mayDelete)
  }

  /** For messages: `s3://bucket/key`. */
  place(key = ''): string {
    return `s3://${this.options.bucket}${key === '' ? '' : `/${key}`}`
  }

  /** Sends a request, signed again for each attempt. Throws what exchange throws. */
  async call({ key, query = [], headers = {}, sha256, ...call }: Call): Promise<Answer> {
    const digest = sha256 ?? sha256Of(call.body)
    return exchange({
      ...call,
      url: this.url(key, query),
      headers: () => this.signed(call.method, { key, query, headers, sha256: digest }),
      host: this.host,
      retry: this.retry,
    })
  }

  /** Asks the Key Management Service of AWS. Throws what exchange throws. */
  async askKms(
    target: string,
    question: object,
    call: Pick<Request, 'attempted' | 'action' | 'accept'>,
  ): Promise<Answer> {
    const url = this.host.env.AWS_ENDPOINT_URL_KMS || `https://${awsHost('kms', this.options.region)}`
    const body = Buffer.from(JSON.stringify(question))
    const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `TrentService.${target}` }
    const request = { method: 'POST', host: parseUrl(url).host, path: '/', query: [], headers, sha256: sha256Of(body) }
    const signed = async () => sign(request, await this.#credentials(), this.#scope('kms'))
    return exchange({ ...call, url, method: 'POST', headers: signed, body, host: this.host, retry: this.retry })
  }

  #scope(service: string): { region: string; service: string; now: Date } {
    return { region: this.options.region, service, now: new Date() }
  }

  /** The address of the bucket, or of a key in it. */
  url(key: string | undefined, query: Call['query'] = []): string {
    const { origin, path } = addressOf(this.options, key)
    return `${origin}${path}${query.length === 0 ? '' : `?${queryString(query)}`}`
  }

  /** Signed headers for a request. They are good for 15 minutes. */
  async signed(
    method: string,
    {
      key,
      query = [],
      headers = {},
      sha256 = sha256Of(undefined),
    }: Pick<Call, 'query' | 'headers' | 'sha256'> & {
      key: string | undefined
    },
  ): Promise<Record<string, string>> {
    const { origin, path } = addressOf(this.options, key)
    const all = { ...headers, 'x-amz-content-sha256': sha256 }
    const request = { method, host: new URL(origin).host, path, query, headers: all, sha256 }
    return sign(request, await this.#credentials(), this.#scope('s3'))
  }
}

/**
 * AWS wants the bucket in the name of the host, unless it has dots (no certificate covers those). Other stores want it in the path.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html
 */
export function addressOf(
  { bucket, region, endpoint }: Pick<S3Options, 'bucket' | 'region' | 'endpoint'>,
  key: string | undefined,
): { origin: string; path: string } {
  const path = (key ?? '').split('/').map(encoded).join('/')
  const aws = awsHost('s3', region)
  if (endpoint === undefined && !bucket.includes('.')) return { origin: `https://${bucket}.${aws}`, path: `/${path}` }
  const origin = endpoint?.origin ?? `https://${aws}`
  return { origin, path: `/${bucket}${path === '' ? '' : `/${path}`}` }
}

function sha256Of(body: Uint8Array | FileBody | undefined): string {
  return createHash('sha256')
    .update(body instanceof Uint8Array ? body : '')
    .digest('hex')
}
