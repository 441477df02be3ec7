import { randomBytes, randomUUID } from 'node:crypto'
import { handOut } from '../../leaks.ts'
import { denied, Refused, type VaultRequest } from './request.ts'

/** A token, and what its audit log and its holder know of it. https://developer.hashicorp.com/vault/docs/concepts/tokens */
export interface Token {
  id: string
  /** Names a token in audit logs without giving it away. Batch tokens have none. */
  accessor: string
  type: 'service' | 'batch'
  policies: string[]
  metadata: Record<string, string>
  /** Name of the namespace in which it was made; empty for the root. */
  namespace: string
  /** In seconds. */
  ttl: number
  /** In milliseconds since 1970. */
  expires: number
}

export type TokenRequest = Pick<Token, 'type' | 'policies' | 'metadata' | 'namespace' | 'ttl'>

/** The store of tokens. */
export class Tokens {
  readonly root: string
  readonly #tokens = new Map<string, Token>()

  constructor() {
    const policies = ['root']
    this.root = this.make({ type: 'service', policies, metadata: {}, namespace: '', ttl: 0 }).id
  }

  /** A token with a `ttl` of 0 does not expire. */
  make(request: TokenRequest): Token {
    const prefix = request.type === 'batch' ? 'hvb' : 'hvs'
    const token = {
      ...request,
      id: handOut(`${prefix}.${randomBytes(30).toString('base64url')}`, 'a token of Vault'),
      accessor: request.type === 'batch' ? '' : randomBytes(18).toString('base64url'),
      expires: request.ttl === 0 ? Number.POSITIVE_INFINITY : Date.now() + request.ttl * 1000,
    }
    this.#tokens.set(token.id, token)
    return token
  }

  /** Throws a Refused for a token that is absent, unknown, revoked or expired. */
  find(id: string | undefined): Token {
    const token = this.#tokens.get(id ?? '')
    if (id === undefined) throw new Refused(403, 'permission denied')
    if (token === undefined || token.expires < Date.now()) throw denied('invalid token')
    return token
  }

  /** Answers requests below `auth/token/`. */
  handle({ path, operation }: VaultRequest, token: Token): object | undefined {
    const asked = `${operation} ${path}`
    if (asked === 'read lookup-self') return lookUp(token)
    if (asked !== 'update revoke-self') throw new Refused(404, `no handler for route "auth/token/${path}".`)
    if (token.type === 'batch') throw new Refused(400, 'batch tokens cannot be revoked')
    this.#tokens.delete(token.id)
    return undefined
  }

  /** Those that are neither revoked nor expired, without root's. */
  get living(): Token[] {
    return [...this.#tokens.values()].filter(({ id, expires }) => id !== this.root && expires > Date.now())
  }
}

/** https://developer.hashicorp.com/vault/api-docs/auth/token#lookup-a-token-self */
function lookUp({ id, accessor, type, policies, metadata, ttl }: Token): object {
  return { id, accessor, type, policies, meta: metadata, ttl, renewable: false, orphan: true }
}

/** The `auth` of an answer to a login. https://developer.hashicorp.com/vault/api-docs/auth/jwt#jwt-login */
export function loginAnswer({ id, accessor, type, policies, metadata, ttl }: Token): object {
  return {
    client_token: id,
    accessor,
    policies,
    token_policies: policies,
    metadata,
    lease_duration: ttl,
    renewable: type === 'service',
    entity_id: randomUUID(),
    token_type: type,
    orphan: true,
    mfa_requirement: null,
    num_uses: 0,
  }
}
