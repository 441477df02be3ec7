import { sign } from 'node:crypto'
import { matching, Problem, type Shape } from '@release-tools/base'
import { fieldsOf, id } from './fields.ts'
import type { Requests } from './requests.ts'

/** A GitHub App, by its id or client id, and its private key in PEM form. */
export interface AppKey {
  id: string
  privateKey: string
}

const what = 'log in as the GitHub App'

/**
 * A token (JWT) by which an App shows that it is itself, for nine minutes. Throws a Problem if the key can't sign.
 * https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
 */
export function appToken({ id: issuer, privateKey }: AppKey, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000)
  // GitHub's clock may be behind.
  const claims = { iat: seconds - 60, exp: seconds + 480, iss: issuer }
  const encoded = [{ alg: 'RS256', typ: 'JWT' }, claims].map(one =>
    Buffer.from(JSON.stringify(one)).toString('base64url'),
  )
  const payload = encoded.join('.')
  try {
    return `${payload}.${sign('RSA-SHA256', Buffer.from(payload), privateKey).toString('base64url')}`
  } catch {
    // What the system says may have a part of the key.
    throw new Problem(what, {
      found: 'its private key is not an RSA key in PEM form.',
      next: 'Make another one in its settings.',
    })
  }
}

/**
 * The token of the installation of an App in a repository, for an hour, with these permissions and for this repository alone. `requests` are made with
 * appToken(). Throws a Problem.
 */
export async function installationToken(requests: Requests, permissions: Record<string, string>): Promise<string> {
  const installation = await requests.json(what, 'GET /repos/{owner}/{repo}/installation', {}, installationShape)
  const [, repository] = requests.repository.split('/')
  const route = 'POST /app/installations/{installation_id}/access_tokens'
  const parameters = { installation_id: installation, repositories: [repository], permissions }
  return requests.json(what, route, parameters, tokenShape)
}

const installationShape: Shape<number> = (raw, place) => fieldsOf(raw, place)('id', id)
const tokenShape: Shape<string> = (raw, place) => fieldsOf(raw, place)('token', matching(/^[\w.-]{1,1000}$/, 'a token'))
