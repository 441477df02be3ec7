import { resolve } from 'node:path'
import { at, limits, Problem, parseJson, readLimited, textAt } from '@release-tools/base'
import {
  type OwnAnswer,
  patient,
  requestIdToken,
  retry,
  sendToOwn,
  Transient,
  UntrustedServer,
} from '@release-tools/host'
import type { LoginSettings } from '../signing-options.ts'
import type { LoginPlace, OpenLogin } from './key-service.ts'
import { type LoginTrace, nameIn } from './login-trace.ts'
import { loginRefused, wordsOf } from './vault-errors.ts'

/** A token that ends within this time is replaced, in milliseconds. */
const marginMs = 30_000

interface Server {
  title: string
  address: string
  headers: Record<string, string>
  authorities: string | undefined
}

/** A token of Vault, as https://developer.hashicorp.com/vault/api-docs/auth/jwt#jwt-login returns it. */
interface Token {
  token: string
  session: NonNullable<LoginTrace['session']>
  /** True for a kind that cannot be revoked, and ends by itself. */
  isBatch: boolean
  /** On the clock of `performance.now()`; Infinity if it has no end. */
  endsAt: number
}

/**
 * A login to Vault or OpenBao with the identity of the job. Its tokens are in the variables of cosign and nowhere else. A token that ends soon is
 * replaced, and all of them are revoked at the end: calls of cosign side by side may still use an older one.
 */
export function vaultLogin(title: string, settings: LoginSettings, place: LoginPlace): OpenLogin {
  const opened: { server: Server; token: Token }[] = []
  const current = async () => {
    const last = opened.at(-1)
    if (last !== undefined && last.token.endsAt - performance.now() > marginMs) return last
    const server = await serverOf(title, settings, place)
    const next = { server, token: await newToken(server, settings, place) }
    opened.push(next)
    return next
  }
  let turn: Promise<unknown> = Promise.resolve()
  return {
    // One after the other, so that signatures side by side share a login.
    async variables() {
      const asked = turn.then(current)
      turn = asked.catch(() => {})
      const { server, token } = await asked
      return childVariables(server, token, settings, place.host.workspace)
    },
    sessionOf: ({ VAULT_TOKEN = '', VAULT_NAMESPACE: namespace }) => ({
      ...opened.find(({ token }) => token.token === VAULT_TOKEN)?.token.session,
      ...(namespace === undefined ? {} : { namespace }),
    }),
    async close() {
      await turn
      const living = opened.filter(({ token }) => token.endsAt > performance.now())
      for (const { server, token } of living) await revoke(server, token, place)
    },
  }
}

async function serverOf(
  title: string,
  { address = '', namespace, ca }: LoginSettings,
  { host }: LoginPlace,
): Promise<Server> {
  return {
    title,
    address: address.replace(/\/$/, ''),
    headers: namespace === undefined ? {} : { 'x-vault-namespace': namespace },
    authorities:
      ca === undefined ? undefined : (await readLimited(resolve(host.workspace, ca), limits.trust)).toString('utf8'),
  }
}

function childVariables(
  { address }: Server,
  { token }: Token,
  { namespace, ca, transit }: LoginSettings,
  workspace: string,
): Record<string, string> {
  return {
    VAULT_ADDR: address,
    VAULT_TOKEN: token,
    ...(namespace === undefined ? {} : { VAULT_NAMESPACE: namespace }),
    ...(ca === undefined ? {} : { VAULT_CACERT: resolve(workspace, ca) }),
    ...(transit === undefined ? {} : { TRANSIT_SECRET_ENGINE_PATH: transit }),
  }
}

async function newToken(
  server: Server,
  { role = '', path = 'jwt', audience }: LoginSettings,
  { host }: LoginPlace,
): Promise<Token> {
  const jwt = await requestIdToken(audience ?? server.address, host)
  const url = `${server.address}/v1/auth/${path.replace(/\/$/, '')}/login`
  const answer = await post(server, url, {}, JSON.stringify({ role, jwt }), host)
  if (answer.status !== 200) throw loginRefused(answer, server.title, { role, path })
  return tokenOf(answer, server.title, host)
}

function tokenOf({ body }: OwnAnswer, title: string, { mask }: Pick<LoginPlace['host'], 'mask'>): Token {
  const answered = parsed(body)
  const auth = at(answered, 'auth')
  const token = textAt(auth, 'client_token')
  const lease = at(auth, 'lease_duration')
  if (token === undefined || !/^[\x21-\x7e]{1,10000}$/.test(token) || typeof lease !== 'number')
    throw new Problem(`log in to ${title}`, {
      found: 'its answer has no token.',
      next: 'Check the setting `address` in `signer-login`.',
    })
  mask(token)
  const isBatch = textAt(auth, 'token_type') === 'batch'
  const session = sessionIn(answered)
  return { token, session, isBatch, endsAt: lease > 0 ? performance.now() + lease * 1000 : Infinity }
}

/** By what the audit log names this login and its token. A batch token has no accessor. */
function sessionIn(answer: unknown): NonNullable<LoginTrace['session']> {
  const [accessor, entityId] = [nameIn(answer, 'auth', 'accessor'), nameIn(answer, 'auth', 'entity_id')]
  const loginRequestId = nameIn(answer, 'request_id')
  return {
    ...(accessor ? { accessor } : {}),
    ...(loginRequestId ? { loginRequestId } : {}),
    ...(entityId ? { entityId } : {}),
  }
}

function parsed(body: string): unknown {
  try {
    return parseJson(body, 'the answer')
  } catch {
    return undefined
  }
}

/** Ends a token, also if signing failed. That it could not be ended does not undo what is signed. */
async function revoke(server: Server, { token, isBatch }: Token, { host }: LoginPlace): Promise<void> {
  if (isBatch) return
  const headers = { 'x-vault-token': token }
  try {
    const { status } = await post(server, `${server.address}/v1/auth/token/revoke-self`, headers, '', host)
    if (status === 204 || status === 200) return
    host.warning(`The token of ${server.title} could not be revoked (${status}). It ends by itself.`)
  } catch {
    host.warning(`The token of ${server.title} could not be revoked: no answer. It ends by itself.`)
  }
}

function post(
  { address, headers, authorities, title }: Server,
  url: string,
  more: Record<string, string>,
  body: string,
  host: LoginPlace['host'],
): Promise<OwnAnswer> {
  const attempt = async () => {
    const request = { method: 'POST' as const, headers: { ...headers, ...more }, body, authorities }
    const answer = await sendToOwn(url, request, host.env).catch(error => explain(error, title, address))
    if (![429, 500, 502, 504].includes(answer.status)) return answer
    const words = wordsOf(answer.body)
    throw new Transient(`log in to ${title}`, {
      found: `${address} answered ${answer.status}${words === '' ? '' : ` (${words})`}.`,
      next: 'Check its status, and run the job again.',
    })
  }
  return retry(attempt, { ...patient, attempts: 3 }, line => host.info(line))
}

function explain(error: unknown, title: string, address: string): never {
  if (error instanceof UntrustedServer)
    throw new Problem(`log in to ${title}`, {
      found: `the certificate of ${address} is not trusted: ${error.found}`,
      next: 'Give the file with the certificate of its authority as `ca` in `signer-login`.',
    })
  if (error instanceof Transient)
    throw new Transient(`log in to ${title}`, {
      found: `${address} did not answer: ${error.found}`,
      next: 'Check its status and `address` in `signer-login`, and that this runner can reach it.',
    })
  throw error
}
