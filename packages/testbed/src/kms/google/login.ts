import { randomUUID } from 'node:crypto'
import { type Answer, json } from '../../http.ts'
import { handOut } from '../../leaks.ts'
import { claimsSignedBy } from '../../sigstore/identity-token.ts'
import type { CloudRequest } from '../cloud-request.ts'
import { type Message, messagesOfExchange, messagesOfImpersonation } from './messages.ts'

export const stsHost = 'sts.googleapis.com'
export const credentialsHost = 'iamcredentials.googleapis.com'
export const account = 'releases@acme-releases.iam.gserviceaccount.com'
const provider = 'projects/1234567890/locations/global/workloadIdentityPools/github/providers/acme'
/** The provider's audience, unless an administrator sets another one. */
export const audience = `https://iam.googleapis.com/${provider}`

/**
 * Workload identity federation: an identity token of the issuer becomes a token of Google, and that one a token of a service account.
 * https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token
 */
export class WorkloadIdentity {
  readonly #issuer: string
  readonly #federated = new Set<string>()
  readonly #onToken: (token: string) => void
  /** What was sent and answered. */
  readonly messages: Message[] = []

  /** `onToken` is called with each token that Cloud KMS has to accept. */
  constructor(issuer: string, onToken: (token: string) => void) {
    this.#issuer = issuer
    this.#onToken = onToken
  }

  /** undefined for a host that is not Google's. */
  async answer(request: CloudRequest): Promise<Answer | undefined> {
    if (request.host === stsHost) {
      const answer = await this.#exchange(request)
      this.messages.push(...messagesOfExchange(request, answer))
      return answer
    }
    if (request.host !== credentialsHost) return undefined
    const answer = this.#impersonate(request)
    this.messages.push(...messagesOfImpersonation(request, answer))
    return answer
  }

  async #exchange({ body }: CloudRequest): Promise<Answer> {
    const form = new URLSearchParams(body.toString())
    const claims = await claimsSignedBy(this.#issuer, form.get('subject_token') ?? '')
    if (claims === undefined || form.get('audience') !== `//iam.googleapis.com/${provider}`)
      return refused('invalid_grant', 'The ID Token is not signed by the issuer of the provider.')
    if (claims.aud !== audience)
      return refused('invalid_grant', `The audience in ID Token [${claims.aud}] does not match the expected audience.`)
    if (Number(claims.exp) * 1000 < Date.now() || Number(claims.iat) * 1000 > Date.now())
      return refused('invalid_grant', `ID Token issued at ${claims.iat} is stale to sign-in.`)
    if (claims.repository !== 'acme/widget')
      return refused('unauthorized_client', 'The given credential is rejected by the attribute condition.')
    const token = handOut(randomUUID(), 'a token of Google')
    this.#federated.add(token)
    const type = 'urn:ietf:params:oauth:token-type:access_token'
    return json(200, { access_token: token, issued_token_type: type, token_type: 'Bearer', expires_in: 3600 })
  }

  /** https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/generateAccessToken */
  #impersonate({ path, authorization }: CloudRequest): Answer {
    const known = this.#federated.has(authorization?.replace('Bearer ', '') ?? '')
    if (!known || !path.endsWith(`/${account}:generateAccessToken`)) {
      const message = "Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist)."
      return json(403, { error: { code: 403, message, status: 'PERMISSION_DENIED' } })
    }
    const token = handOut(randomUUID(), 'a token of Google')
    this.#onToken(token)
    return json(200, { accessToken: token, expireTime: new Date(Date.now() + 3_600_000).toISOString() })
  }
}

function refused(error: string, description: string): Answer {
  return json(400, { error, error_description: description })
}

/** What google-github-actions/auth writes for a job. https://google.aip.dev/auth/4117 */
export function credentialsOfJob(env: Record<string, string>): object {
  return {
    type: 'external_account',
    audience: `//iam.googleapis.com/${provider}`,
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_url: `https://${stsHost}/v1/token`,
    service_account_impersonation_url: `https://${credentialsHost}/v1/projects/-/serviceAccounts/${account}:generateAccessToken`,
    credential_source: {
      url: `${env.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=${encodeURIComponent(audience)}`,
      headers: { Authorization: `Bearer ${env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}` },
      format: { type: 'json', subject_token_field_name: 'value' },
    },
  }
}
