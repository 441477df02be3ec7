import type { Answer } from '../http.ts'
import { ApiDescription, type WebExchange } from '../openapi/description.ts'
import { AzureKeys, refused } from './azure/keys.ts'
import { client, EntraLogin, loginHost, tenant } from './azure/login.ts'
import { type CloudRequest, webExchange } from './cloud-request.ts'

export type { AzureKeyKind } from './azure/keys.ts'

const host = 'acme-releases.vault.azure.net'

/** A double of Azure's Key Vault, and of the login to it. */
export class AzureKeyVault {
  /** The environment of a job, without what it logs in with: `secret`, or AZURE_FEDERATED_TOKEN_FILE. */
  readonly env = { AZURE_TENANT_ID: tenant, AZURE_CLIENT_ID: client }
  /** The client secret, for AZURE_CLIENT_SECRET. */
  readonly secret: string
  readonly keys = new AzureKeys(host)
  readonly hosts = [host, loginHost]
  /** All that was sent to the key vault and answered, to compare it with the description of its API. */
  readonly exchanges: WebExchange[] = []
  readonly #login: EntraLogin

  constructor(issuer: string) {
    this.#login = new EntraLogin(issuer)
    this.secret = this.#login.secret
  }

  /** The address of a key for cosign. */
  uri(key: string): string {
    return `azurekms://${host}/${key}`
  }

  /** What is not as Azure describes it in all exchanges so far; empty if there is nothing. */
  faults(): string[] {
    const description = new ApiDescription('azure-keys')
    return this.exchanges.flatMap(exchange => description.faults(exchange, 'KeyVaultError'))
  }

  /** undefined for a host that is not Azure's. */
  async answer(request: CloudRequest): Promise<Answer | undefined> {
    if (request.host === loginHost) return this.#login.answer(request.path, request.body)
    if (request.host !== host) return undefined
    const answer = await this.#ofKeys(request)
    this.exchanges.push(webExchange(request, answer))
    return answer
  }

  async #ofKeys({ method, path, authorization, body }: CloudRequest): Promise<Answer> {
    if (this.#login.knows(authorization)) return this.keys.answer(method, path, body)
    // Clients ask without a token first, to learn who gives one.
    const challenge = `Bearer authorization="https://${loginHost}/${tenant}", resource="https://vault.azure.net"`
    return refused(401, 'Unauthorized', 'AKV10000: Request is missing a Bearer or PoP token.', { challenge })
  }
}
