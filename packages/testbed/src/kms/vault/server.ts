import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { type Answer, json, readBody } from '../../http.ts'
import { handOut } from '../../leaks.ts'
import { type AuditEntry, AuditLog } from './audit-log.ts'
import type { Exchange } from './description.ts'
import { JwtLogin } from './jwt-login.ts'
import { Namespace } from './namespace.ts'
import { isAllowed } from './policies.ts'
import { bodyOf, denied, Refused, type VaultRequest } from './request.ts'
import { loginAnswer, type Token, Tokens } from './tokens.ts'
import { Transit } from './transit.ts'

const unknown = { accessor: '', namespace: '', operation: 'read', status: 0 } as const
const operations: Record<string, VaultRequest['operation']> = { GET: 'read', DELETE: 'delete' }
/** Vault's limit is 32 MiB. */
const largest = 32 * 1024 * 1024

interface Asked extends VaultRequest {
  namespace: string
  token: string | undefined
}

/** Vault's state, and its answers. */
export class VaultServer {
  readonly tokens = new Tokens()
  readonly unsealKey = handOut(randomBytes(32).toString('base64'), 'the key that unseals Vault')
  readonly audit: AuditEntry[] = []
  readonly exchanges: Exchange[] = []
  readonly auditLog = new AuditLog()
  sealed = false
  /** A standby node sends requests to `active`; without one, it refuses them. https://developer.hashicorp.com/vault/docs/concepts/ha */
  standby: { active?: string } | undefined
  readonly #namespaces = new Map([['', new Namespace()]])

  async answer(request: IncomingMessage): Promise<Answer> {
    const { pathname } = new URL(request.url ?? '/', 'https://vault')
    const path = decodeURIComponent(pathname.replace(/^\/v1\//, ''))
    const entry: AuditEntry = { ...unknown, requestId: randomUUID(), path }
    if (this.standby?.active !== undefined)
      return { status: 307, headers: { location: `${this.standby.active}${request.url}` }, body: '' }
    const exchange: Exchange = { method: request.method ?? '', path, body: {}, status: 0, answer: undefined }
    const answer = await this.#respond(request, entry, exchange).catch(error => {
      if (!(error instanceof Refused)) throw error
      return { status: error.status, body: { errors: error.errors } }
    })
    entry.status = answer.status
    this.audit.push(entry)
    this.exchanges.push({ ...exchange, status: answer.status, answer: answer.body })
    return answer.body === undefined
      ? { status: answer.status, headers: {}, body: '' }
      : json(answer.status, answer.body)
  }

  async #respond(
    request: IncomingMessage,
    entry: AuditEntry,
    exchange: Exchange,
  ): Promise<{ status: number; body?: object }> {
    const asked = { path: entry.path, ...(await askedBy(request)) }
    Object.assign(entry, { namespace: asked.namespace, operation: asked.operation })
    exchange.body = asked.body
    const open = this.#withoutToken(asked)
    if (open !== undefined) return { status: 200, body: open }
    if (this.sealed) throw new Refused(503, 'Vault is sealed')
    if (this.standby !== undefined) throw new Refused(500, 'local node not active but active cluster node not found')
    const result = await this.#route(asked, entry)
    if (result === undefined) return { status: 204 }
    const always = { lease_id: '', renewable: false, lease_duration: 0, wrap_info: null, warnings: null }
    return { status: 200, body: { request_id: entry.requestId, ...always, data: null, auth: null, ...result } }
  }

  /** The paths for which nobody needs a token, sealed or not. */
  #withoutToken({ path, body, operation }: Asked): object | undefined {
    if (path === 'sys/unseal' && operation === 'update' && body.key === this.unsealKey) this.sealed = false
    if (!['sys/seal-status', 'sys/unseal'].includes(path)) return undefined
    const fixed = { type: 'shamir', initialized: true, t: 1, n: 1, progress: 0, nonce: '', version: '1.21.4' }
    return {
      ...fixed,
      build_date: '2026-03-04T17:40:05Z',
      migration: false,
      recovery_seal: false,
      storage_type: 'inmem',
      sealed: this.sealed,
    }
  }

  async #route(asked: Asked, entry: AuditEntry): Promise<{ data: object } | { auth: object } | undefined> {
    const { path, namespace: name, body } = asked
    const namespace = this.#namespaces.get(name)
    const mount = namespace?.mountOf(path)
    const engine = namespace?.mounts.get(mount ?? '')
    if (namespace === undefined || (engine === undefined && !/^(sys|auth\/token)\//.test(path)))
      throw new Refused(404, `no handler for route "${path}". route entry not found.`)
    if (engine instanceof JwtLogin && path === `${mount}login`) {
      const token = this.tokens.make({ ...(await engine.login(body)), namespace: name })
      entry.accessor = token.accessor
      return { auth: loginAnswer(token) }
    }
    const token = this.tokens.find(asked.token)
    entry.accessor = token.accessor
    if (engine instanceof Transit && asked.operation === 'update' && !engine.has(path.slice(mount?.length)))
      if (path.startsWith(`${mount}keys/`) && !path.endsWith('/rotate')) entry.operation = 'create'
    this.#authorise(token, name, namespace, path, entry.operation)
    const within = { ...asked, operation: entry.operation, path: path.slice(mount?.length) }
    const data = engine === undefined ? this.#system(asked, namespace, token) : await engine.handle(within)
    return data && { data }
  }

  #authorise(token: Token, name: string, namespace: Namespace, path: string, operation: VaultRequest['operation']) {
    if (token.policies.includes('root')) return
    // A token of a namespace is unknown in others.
    if (token.namespace !== name) throw denied('invalid token')
    const policies = token.policies.map(policy => namespace.policies.get(policy) ?? '')
    if (!isAllowed(policies, path, operation)) throw denied()
  }

  #system(asked: Asked, namespace: Namespace, token: Token): object | undefined {
    const within = { ...asked, path: asked.path.replace(/^(sys|auth\/token)\//, '') }
    if (asked.path.startsWith('auth/token/')) return this.tokens.handle(within, token)
    if (within.path === 'seal') {
      this.sealed = true
      return undefined
    }
    if (within.path === 'audit-hash/file') return this.auditLog.answer(within)
    const made = /^namespaces\/([\w-]+)$/.exec(within.path)?.[1]
    if (made === undefined) return namespace.handle(within)
    this.#namespaces.set(made, new Namespace())
    return { id: randomBytes(4).toString('hex'), path: `${made}/` }
  }
}

async function askedBy(request: IncomingMessage): Promise<Omit<Asked, 'path'>> {
  const header = (name: string) => request.headers[name]?.toString()
  return {
    operation: operations[request.method ?? ''] ?? 'update',
    namespace: (header('x-vault-namespace') ?? '').replaceAll(/^\/|\/$/g, ''),
    token: header('x-vault-token') ?? /^Bearer (.+)$/.exec(header('authorization') ?? '')?.[1],
    body: bodyOf((await readBody(request, largest)).toString()),
  }
}
