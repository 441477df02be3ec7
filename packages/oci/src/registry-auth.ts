import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { parseJson, textAt } from '@release-tools/base'
import { isLoopback, request, type Variables } from '@release-tools/host'
import type { Reference } from './reference.ts'

/** A user of one registry. */
export interface Credentials {
  username: string
  password: string
}

/** The value of an Authorization header for basic authentication. */
export function basicAuthorization({ username, password }: Credentials): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
}

/**
 * Answers a registry's challenge (`Bearer realm="…",service="…",scope="…"`) with a token for reading one repository:
 * https://distribution.github.io/distribution/spec/auth/token/. Returns undefined if it is a different challenge or is refused.
 */
export async function bearerAuthorization(
  challenge: string,
  { repository }: Reference,
  credentials: Credentials | undefined,
): Promise<string | undefined> {
  const realm = parameter(challenge, 'realm')
  if (!/^bearer /i.test(challenge) || realm === undefined || !URL.canParse(realm)) return undefined
  const url = new URL(realm)
  // A registry may name any server. A password is not sent there unencrypted.
  if (url.protocol !== 'https:' && !isLoopback(url)) return undefined
  const service = parameter(challenge, 'service')
  if (service !== undefined) url.searchParams.set('service', service)
  url.searchParams.set('scope', `repository:${repository}:pull`)
  const response = await request(
    url.href,
    credentials === undefined ? {} : { authorization: basicAuthorization(credentials) },
    AbortSignal.timeout(30_000),
  )
  if (response.status !== 200) {
    await response.body?.cancel()
    return undefined
  }
  const answer = await response.json().catch(() => undefined)
  const token = textAt(answer, 'token') ?? textAt(answer, 'access_token')
  return token === undefined ? undefined : `Bearer ${token}`
}

/** The credentials that `docker login` stored for a registry; undefined if none, or if a credential helper has them: we run none. */
export async function loggedIn(registry: string, env: Variables): Promise<Credentials | undefined> {
  const path = join(env.DOCKER_CONFIG ?? join(homedir(), '.docker'), 'config.json')
  const text = await readFile(path, 'utf8').catch(() => undefined)
  const auth = text === undefined ? undefined : textAt(parseJson(text, path, 1024 * 1024), 'auths', registry, 'auth')
  if (auth === undefined) return undefined
  const [username = '', ...password] = Buffer.from(auth, 'base64').toString('utf8').split(':')
  return { username, password: password.join(':') }
}

function parameter(challenge: string, name: string): string | undefined {
  return new RegExp(`[ ,]${name}="([^"]*)"`, 'i').exec(challenge)?.[1]
}
