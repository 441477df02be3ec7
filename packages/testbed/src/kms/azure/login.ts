import { randomUUID } from 'node:crypto'
import { type Answer, json } from '../../http.ts'
import { handOut } from '../../leaks.ts'
import { claimsSignedBy } from '../../sigstore/identity-token.ts'

export const tenant = '11111111-2222-4333-8444-555555555555'
export const client = '66666666-7777-4888-9999-000000000000'
export const loginHost = 'login.microsoftonline.com'
/** Entra's audience of identity tokens of others, unless an administrator sets another one. */
const audience = 'api://AzureADTokenExchange'
const subject = /^repo:acme\/widget:ref:refs\/tags\/v/

/**
 * The part of Entra ID that gives a program its token: for a client secret, or for an identity token of the issuer (a federated credential
 * for releases of acme/widget).
 * https://learn.microsoft.com/en-us/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 */
export class EntraLogin {
  readonly secret = handOut(randomUUID(), 'the client secret of Azure')
  readonly #issuer: string
  readonly #given = new Set<string>()

  constructor(issuer: string) {
    this.#issuer = issuer
  }

  async answer(path: string, body: Buffer): Promise<Answer> {
    const url = `https://${loginHost}/${tenant}`
    if (path === '/common/discovery/instance') return json(200, instance(url))
    if (path === `/${tenant}/v2.0/.well-known/openid-configuration`) return json(200, configuration(url))
    if (path === `/${tenant}/oauth2/v2.0/token`) return this.#token(new URLSearchParams(body.toString()))
    return json(404, { error: 'invalid_request', error_description: 'AADSTS900144: The request is not known.' })
  }

  /** True for a token that was given here. */
  knows(authorization: string | undefined): boolean {
    return this.#given.has(authorization?.replace(/^Bearer /, '') ?? '')
  }

  async #token(form: URLSearchParams): Promise<Answer> {
    const [assertion, asked] = [form.get('client_assertion'), form.get('client_id')]
    if (asked !== client)
      return refused(700016, `Application with identifier '${asked}' was not found in the directory '${tenant}'.`)
    const refusal = assertion === null ? this.#secretRefusal(form) : await this.#assertionRefusal(assertion)
    if (refusal !== undefined) return refusal
    const token = handOut(randomUUID(), 'a token of Azure')
    this.#given.add(token)
    return json(200, { token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599, access_token: token })
  }

  #secretRefusal(form: URLSearchParams): Answer | undefined {
    if (form.get('client_id') === client && form.get('client_secret') === this.secret) return undefined
    const found =
      'Invalid client secret provided. Ensure the secret being sent in the request is the client secret value'
    return refused(7000215, `${found}, not the client secret ID, for a secret added to app '${client}'.`)
  }

  async #assertionRefusal(assertion: string): Promise<Answer | undefined> {
    const claims = await claimsSignedBy(this.#issuer, assertion)
    const none = 'No matching federated identity record found for presented assertion'
    if (claims === undefined) return refused(700211, `${none} issuer.`)
    if (claims.iss !== this.#issuer) return refused(700211, `${none} issuer '${claims.iss}'.`)
    if (claims.aud !== audience) return refused(700212, `${none} audience '${claims.aud}'.`)
    if (!subject.test(String(claims.sub))) return refused(700213, `${none} subject '${claims.sub}'.`)
    return Number(claims.exp) * 1000 < Date.now() || Number(claims.nbf) * 1000 > Date.now()
      ? refused(700024, 'Client assertion is not within its valid time range.')
      : undefined
  }
}

/** https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes */
function refused(code: number, text: string): Answer {
  const trace = `Trace ID: ${randomUUID()} Correlation ID: ${randomUUID()} Timestamp: ${new Date().toISOString()}`
  return json(401, {
    error: 'invalid_client',
    error_description: `AADSTS${code}: ${text} ${trace}`,
    error_codes: [code],
  })
}

function instance(url: string) {
  const aliases = [loginHost, 'login.windows.net']
  return {
    tenant_discovery_endpoint: `${url}/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [{ preferred_network: loginHost, preferred_cache: 'login.windows.net', aliases }],
  }
}

function configuration(url: string) {
  return {
    token_endpoint: `${url}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
    jwks_uri: `${url}/discovery/v2.0/keys`,
    authorization_endpoint: `${url}/oauth2/v2.0/authorize`,
    issuer: `${url}/v2.0`,
  }
}
