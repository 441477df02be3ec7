import { at, listAt, Problem, textAt } from '@release-tools/base'
import { brokenConnection, retryAfterMs, Transient } from '@release-tools/host'
import type { SonarServer } from './server.ts'

/** The server does not know the token (401). */
export class Unauthorized extends Problem {}
/** The token's owner may not do this (403). */
export class Forbidden extends Problem {}
/** The project, branch, task or analysis does not exist (404). */
export class NotFound extends Problem {}

export interface Answer {
  status: number
  headers: Headers
  /** undefined if it was too long. */
  body: string | undefined
  /** The address that answered, after redirects. */
  url: string
}

/** The Problem for an unsuccessful response; a Transient if another attempt may help. */
export function refusal(attempted: string, answer: Answer, { host, kind, url }: SonarServer, token: string): Problem {
  const { status } = answer
  const said = saidBy(answer.body ?? '', token)
  const found = `${host} answered ${status}${said}.`
  if (status === 401) return new Unauthorized(attempted, { found, next: tokenStep(host, url, answer.url) })
  if (status === 403) {
    const next =
      'Give the owner of the token the permission Browse on the project, or use the token of a user who has it.'
    return new Forbidden(attempted, { found, next })
  }
  // A 404 means that there is no such project, so only SonarQube's own counts.
  if (status === 404 && !isSonars(answer.body ?? ''))
    return notSonars(attempted, 'answered 404 without an explanation', { host })
  if (status === 404) {
    const next = `Check \`project-key\`${kind === 'cloud' ? ', `organization` and `sonar-region`' : ' and `sonar-host-url`'}.`
    return new NotFound(attempted, { found, next })
  }
  if (status === 429) return limited(attempted, answer, host)
  if (status === 408 || status >= 500)
    return new Transient(attempted, {
      found,
      next: 'Try again later, because the server may be starting or overloaded.',
    })
  return new Problem(attempted, { found, next: 'Check `sonar-host-url` and `project-key`.' })
}

function tokenStep(host: string, asked: string, answered: string): string {
  const from = new URL(answered).origin
  // The token is never sent to a server other than its own.
  if (from !== new URL(asked).origin) return `Set \`sonar-host-url\` to the address that it redirects to (${from}).`
  return `Check \`sonar-token\`: it belongs to a server other than ${host}, has expired or was revoked.`
}

function limited(attempted: string, { headers }: Answer, host: string): Transient {
  const waitMs = retryAfterMs(headers.get('retry-after'))
  const wait = waitMs === undefined ? '' : ` and asks us to wait ${Math.ceil(waitMs / 1000)} s`
  return new Transient(attempted, {
    found: `${host} limits the rate of requests (429)${wait}.`,
    next: 'Try again later.',
    ...(waitMs === undefined ? {} : { waitMs }),
  })
}

/** ` ("Insufficient privileges")`: the reasons in `{"errors":[{"msg": …}]}`; empty if the body is something else. */
function saidBy(body: string, token: string): string {
  const reasons = listAt(safeJson(body), 'errors').flatMap(error => textAt(error, 'msg') ?? [])
  if (reasons.length === 0) return ''
  const plain = reasons.join('; ').replace(/\s+/g, ' ').replaceAll(token, '***')
  return ` (${JSON.stringify(plain.slice(0, 300))})`
}

/** The Problem for an answer of something else, like a proxy. It may pass. */
export function notSonars(attempted: string, found: string, { host }: Pick<SonarServer, 'host'>): Transient {
  return new Transient(attempted, {
    found: `${host} ${found}.`,
    next: 'Check `sonar-host-url`, and the proxies in between: the answer may be a web page.',
  })
}

function isSonars(body: string): boolean {
  return Array.isArray(at(safeJson(body), 'errors'))
}

function safeJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** The Problem for a connection that failed, or was silent for too long. */
export function brokenOff(error: unknown, attempted: string, { host, url }: SonarServer): Problem {
  const found = `${host}: ${brokenConnection(error, `ask ${url}`).found}`
  // Not a Transient, because another attempt would find the same certificate.
  if (/\([A-Z_]*(CERT|SIGNATURE)[A-Z_]*\)/.test(found)) {
    const next = 'Set `ca-certificate` to the certificate of the authority that signed it.'
    return new Problem(attempted, { found, next, cause: error })
  }
  return new Transient(attempted, {
    found,
    next: 'Check `sonar-host-url`, the network and the proxy variables.',
    cause: error,
  })
}
