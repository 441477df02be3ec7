import { randomUUID } from 'node:crypto'
import { at, parseJson, textAt } from '@release-tools/base'
import { type Answer, json } from '../http.ts'
import { claimsSignedBy } from '../sigstore/identity-token.ts'

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
    const claims = await claimsSignedBy(this.#issuer, token)
    const valid =
      at(claims, 'iss') === this.#issuer &&
      at(claims, 'aud') === audience &&
      Number(at(claims, 'exp')) * 1000 > Date.now()
    return valid ? claims : undefined
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
