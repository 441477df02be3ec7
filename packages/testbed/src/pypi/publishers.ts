import { createPublicKey, randomUUID, verify } from 'node:crypto'
import { at, isObject, listAt, parseJson, textAt } from '@release-tools/base'
import { type Answer, json } from '../http.ts'

/** A Trusted Publisher, as its owner entered it. */
export interface TrustedPublisher {
  project: string
  /** `acme/widget` */
  repository: string
  /** Name of the file: `release.yml`. */
  workflow: string
  environment?: string
}

const audience = 'testbed-index'

/**
 * The exchange of identity tokens for upload tokens (warehouse/oidc/views.py). Verifies tokens by the keys of their issuer, and takes each once.
 */
export class Publishers {
  readonly #known: TrustedPublisher[]
  readonly #issuer: string
  readonly #used = new Set<string>()
  /** By upload token. */
  readonly #minted = new Map<string, TrustedPublisher>()

  constructor(known: TrustedPublisher[], issuer: string) {
    this.#known = known
    this.#issuer = issuer
  }

  audience(): Answer {
    return this.#known.length === 0 ? notEnabled() : json(200, { audience })
  }

  async mint(body: Buffer): Promise<Answer> {
    if (this.#known.length === 0) return notEnabled()
    const token = textAt(parseJson(body.toString(), 'the request'), 'token')
    if (token === undefined) return refusal('invalid-payload', 'token is missing')
    const claims = await this.#verified(token)
    if (claims === undefined) return refusal('invalid-token', 'malformed or expired token')
    const id = textAt(claims, 'jti') ?? ''
    if (this.#used.has(id)) return refusal('invalid-reuse-token', 'invalid token: already used')
    const publisher = this.#known.find(one => matches(one, claims))
    if (publisher === undefined)
      return refusal(
        'invalid-publisher',
        'valid token, but no corresponding publisher (Publisher with matching claims was not found)',
      )
    this.#used.add(id)
    const minted = `pypi-${randomUUID()}`
    this.#minted.set(minted, publisher)
    return json(200, { success: true, token: minted, expires: Math.floor(Date.now() / 1000) + 900 })
  }

  publisherOf(token: string): TrustedPublisher | undefined {
    return this.#minted.get(token)
  }

  async #verified(token: string): Promise<object | undefined> {
    const [head = '', payload = '', signature = ''] = token.split('.')
    const keys = await (await fetch(`${this.#issuer}/.well-known/jwks`)).json()
    const key = createPublicKey({ key: listAt(keys, 'keys')[0] as never, format: 'jwk' })
    const signed = Buffer.from(`${head}.${payload}`)
    if (!verify('RSA-SHA256', signed, key, Buffer.from(signature, 'base64url'))) return undefined
    const claims = parseJson(Buffer.from(payload, 'base64url').toString(), 'the token')
    const valid =
      at(claims, 'iss') === this.#issuer &&
      at(claims, 'aud') === audience &&
      Number(at(claims, 'exp')) * 1000 > Date.now()
    return valid && isObject(claims) ? claims : undefined
  }
}

/** The workflow of the job, not the one that was triggered: the reason why reusable workflows do not work. */
function matches({ repository, workflow, environment }: TrustedPublisher, claims: object): boolean {
  const reference = textAt(claims, 'job_workflow_ref') ?? ''
  return (
    textAt(claims, 'repository') === repository &&
    reference.startsWith(`${repository}/.github/workflows/${workflow}@`) &&
    (environment === undefined || environment.toLowerCase() === textAt(claims, 'environment')?.toLowerCase())
  )
}

function refusal(code: string, description: string): Answer {
  return json(422, { message: 'Token request failed', errors: [{ code, description }] })
}

function notEnabled(): Answer {
  return json(403, {
    message: 'Trusted publishing functionality not enabled',
    errors: [{ code: 'not-enabled', description: 'Trusted publishing functionality not enabled' }],
  })
}
