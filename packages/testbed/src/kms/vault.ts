import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { request } from 'node:https'
import { text } from 'node:stream/consumers'
import { serve } from '../http.ts'
import { ports } from '../ports.ts'
import { makeCertificates } from './certificates.ts'
import type { AuditEntry } from './vault/audit-log.ts'
import type { Exchange } from './vault/description.ts'
import { VaultServer } from './vault/server.ts'

export type { AuditEntry } from './vault/audit-log.ts'

/** Who may sign with which key of Vault. */
export interface ReleaseRole {
  /** URL of the issuer of identity tokens. */
  issuer: string
  /** Whose releases. Defaults to `acme/widget`. */
  repository?: string
  /** Name of a namespace, which is made. Defaults to the root. */
  namespace?: string
  /** Name of the key. Defaults to `release`. */
  key?: string
  /** Type of the key. Defaults to `ecdsa-p256`. */
  type?: string
  /** Defaults to `https://vault.example.org`. */
  audience?: string
  /** Type of the tokens. Batch tokens can't be revoked. Defaults to `service`. */
  tokenType?: 'service' | 'batch'
}

/** A double of Vault (and of OpenBao, whose API is the same) with TLS: Transit, login with identity tokens, policies, namespaces. */
export interface Vault {
  /** For VAULT_ADDR. */
  url: string
  /** Path of the certificate of its authority, for VAULT_CACERT. */
  authority: string
  /** A token that may do everything. */
  rootToken: string
  unsealKey: string
  /** Its audit log: each request so far. */
  audit: AuditEntry[]
  /** The file of its audit device, in which texts are hashed. */
  auditLog(): string
  /** All that was sent and answered, with the secrets in it, to compare it with Vault's description. */
  exchanges: Exchange[]
  /** Sends a request as an administrator, and returns the answer's `data`. Throws an Error if Vault refuses it. */
  write(path: string, body?: object, namespace?: string): Promise<unknown>
  /**
   * Lets releases of a repository sign: role `release` at `auth/jwt-github`, keys at `transit`, policy `release`. As the pages of Vault
   * describe it.
   */
  allowReleases(role: ReleaseRole): Promise<void>
  /** Makes it a standby node that sends to `active`, or knows of no active one. undefined makes it active again. */
  setStandby(standby: { active?: string } | undefined): void
  /** Number of tokens that are neither revoked nor expired, without root's. */
  livingTokens(): number
  stop(): Promise<void>
}

/**
 * Starts an empty Vault on loopback, unsealed. `dir` gets the certificates. `port` defaults to one that no other server has; 0 is any free one, for
 * unit tests, which share a network.
 */
export async function startVault({ dir, port = ports.vault }: { dir: string; port?: number }): Promise<Vault> {
  const vault = new VaultServer()
  const certificates = await makeCertificates(dir)
  const server = await serve(port, asked => vault.answer(asked), certificates)
  const ca = await readFile(certificates.authority, 'utf8')
  const write = (path: string, body: object = {}, namespace = '') =>
    send(`${server.url}/v1/${path}`, ca, { 'x-vault-token': vault.tokens.root, 'x-vault-namespace': namespace }, body)
  return {
    url: server.url,
    authority: certificates.authority,
    rootToken: vault.tokens.root,
    unsealKey: vault.unsealKey,
    audit: vault.audit,
    auditLog: () => vault.auditLog.lines(vault.audit, vault.exchanges),
    exchanges: vault.exchanges,
    write,
    allowReleases: role => allowReleases(write, role),
    setStandby: standby => {
      vault.standby = standby
    },
    livingTokens: () => vault.tokens.living.length,
    stop: () => server.stop(),
  }
}

async function send(url: string, ca: string, headers: Record<string, string>, body: object): Promise<unknown> {
  const sent = request(url, { method: 'POST', ca, headers })
  sent.end(JSON.stringify(body))
  const [response] = await once(sent, 'response')
  const answer = await text(response)
  if (response.statusCode >= 300) throw new Error(`${url} answered HTTP ${response.statusCode}: ${answer}`)
  return answer === '' ? undefined : JSON.parse(answer).data
}

/** https://developer.hashicorp.com/vault/docs/auth/jwt, https://developer.hashicorp.com/vault/docs/secrets/transit */
async function allowReleases(write: Vault['write'], role: ReleaseRole): Promise<void> {
  const { issuer, namespace = '', key = 'release', type = 'ecdsa-p256', tokenType = 'service' } = role
  if (namespace !== '') await write(`sys/namespaces/${namespace}`)
  const to = (path: string, body: object) => write(path, body, namespace)
  await to('sys/auth/jwt-github', { type: 'jwt' })
  await to('auth/jwt-github/config', { oidc_discovery_url: issuer, bound_issuer: issuer })
  await to('auth/jwt-github/role/release', {
    role_type: 'jwt',
    user_claim: 'repository',
    bound_audiences: [role.audience ?? 'https://vault.example.org'],
    bound_claims_type: 'glob',
    bound_claims: { repository: role.repository ?? 'acme/widget', ref: 'refs/tags/v*' },
    token_policies: ['release'],
    token_ttl: '5m',
    token_type: tokenType,
  })
  const mayRead = `path "transit/keys/${key}" { capabilities = ["read"] }`
  const maySign = `path "transit/sign/${key}/*" { capabilities = ["update"] }`
  await to('sys/policies/acl/release', { policy: `${mayRead}\n${maySign}\n` })
  await to('sys/mounts/transit', { type: 'transit' })
  await to(`transit/keys/${key}`, { type })
}
