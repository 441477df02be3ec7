import { limits, Problem, parseJson, readLimited, textAt } from '@release-tools/base'
import { sendToOwn, type Variables } from '@release-tools/host'

/** A service of a cloud that has keys, and how it is asked as a person or job that is logged in. */
export interface Cloud {
  /** `AWS KMS` */
  title: string
  /** What the account needs, as an imperative. */
  permission: string
  /** How to log in, as an imperative. */
  login: string
  /** Path of the certificates of an authority of one's own, for a proxy or an endpoint. */
  authorities: string | undefined
  env: Variables
}

export interface CloudRequest {
  url: string
  headers: Record<string, string>
  /** In JSON; a request without a body is a GET. */
  body?: string
  /** What messages begin with. */
  attempted: string
}

/** Sends a request to a cloud. Returns its answer, in JSON. Throws a Problem. */
export async function askCloud(cloud: Cloud, { url, headers, body, attempted }: CloudRequest): Promise<unknown> {
  const { title, authorities, env } = cloud
  const trusted = authorities ? (await readLimited(authorities, limits.trust, 'any')).toString('utf8') : undefined
  const sent = body === undefined ? { method: 'GET' as const } : { method: 'POST' as const, body }
  const answer = await sendToOwn(url, { ...sent, headers, authorities: trusted }, env).catch(error => {
    if (!(error instanceof Problem)) throw error
    throw new Problem(attempted, { found: `${title}: ${error.found}`, next: error.next, cause: error })
  })
  const said = parsed(answer.body)
  if (answer.status === 200 && said !== undefined) return said
  throw new Problem(attempted, {
    found: `${title} answered ${answer.status}${codeIn(said)}.`,
    next: advice(answer.status, cloud),
  })
}

/** A text that the answer of a cloud must have. Throws a Problem. */
export function requireText(answer: unknown, path: string[], title: string, attempted: string): string {
  const found = textAt(answer, ...path)
  if (found !== undefined) return found
  throw new Problem(attempted, {
    found: `the answer of ${title} has no ${path.join('.')}.`,
    next: 'Check the address of the key.',
  })
}

/** A variable of a login that goes into a header. Throws a Problem if it is missing, or has what no header may have. */
export function loginVariable(name: string, { env, login }: Pick<Cloud, 'env' | 'login'>, attempted: string): string {
  const value = env[name]
  if (value && !/[^\x21-\x7e]/.test(value)) return value
  throw new Problem(attempted, {
    found: value ? `${name} has spaces or other characters that no login has.` : `${name} is not set.`,
    next: login,
  })
}

function advice(status: number, { permission, login }: Cloud): string {
  if (status === 401) return login
  if (status === 400 || status === 403) return `${permission} Check that the login has not expired.`
  return status === 404 ? 'Check the address of the key.' : 'Ask again later.'
}

/** What the clouds call their errors. */
function codeIn(said: unknown): string {
  const code = textAt(said, '__type') ?? textAt(said, 'error', 'status') ?? textAt(said, 'error', 'code')
  const name = code?.split('#').at(-1)
  return name !== undefined && /^[A-Za-z_]{1,80}$/.test(name) ? ` (${name})` : ''
}

function parsed(body: string): unknown {
  try {
    return parseJson(body, 'the answer')
  } catch {
    return undefined
  }
}
