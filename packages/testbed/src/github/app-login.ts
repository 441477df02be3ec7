import { createPublicKey, verify } from 'node:crypto'
import { at } from '@release-tools/base'
import { type Answer, json } from '../http.ts'
import type { Permissions } from './access.ts'
import type { App } from './app.ts'
import { refusal } from './faults.ts'
import type { Description, Operation } from './openapi.ts'
import type { Repository } from './repository.ts'

/** What a login of an App needs, and changes. */
export interface AppLogin {
  repository: Repository
  tokens: Record<string, Permissions>
  description: Description
}

const installation = 'get /repos/{owner}/{repo}/installation'
const accessTokens = 'post /app/installations/{installation_id}/access_tokens'
const installationId = 5150

/** The answer to an App that logs in by a token (JWT) of its own; undefined for every other operation. https://docs.github.com/en/rest/apps/apps */
export function loginOfApp(
  { name, parameters }: Operation,
  authorization: string | undefined,
  body: unknown,
  { repository, tokens, description }: AppLogin,
): Answer | undefined {
  if (name !== installation && name !== accessTokens) return undefined
  const { app } = repository
  if (app === undefined || !isFrom(app, authorization)) return refusal(401, 'A JSON web token could not be decoded')
  if (name === installation) return json(200, description.answer(installation, { id: installationId }))
  if (Number(parameters.installation_id) !== installationId) return refusal(404, 'Not Found')
  const asked = (at(body, 'permissions') ?? app.permissions) as Record<string, string>
  const granted = app.permissions as Record<string, string | undefined>
  const excess = Object.entries(asked).some(([key, level]) => granted[key] !== 'write' && granted[key] !== level)
  if (excess) return refusal(422, 'The permissions requested are not granted to this installation.')
  const token = `ghs_app${Object.keys(tokens).length}`
  tokens[token] = { contents: 'read', ...asked } as Permissions
  const facts = { token, expires_at: '2027-01-02T03:04:05Z', permissions: asked }
  return json(201, description.answer(accessTokens, facts, 201))
}

/** True for a JWT (RS256) of the App that is valid now, for ten minutes at most. */
function isFrom({ id, publicKey }: App, authorization = ''): boolean {
  const [head = '', payload = '', signature = ''] = authorization.replace(/^bearer /i, '').split('.')
  const key = createPublicKey(publicKey)
  if (!verify('RSA-SHA256', Buffer.from(`${head}.${payload}`), key, Buffer.from(signature, 'base64url'))) return false
  const { iss, iat, exp } = JSON.parse(Buffer.from(payload, 'base64url').toString())
  const now = Date.now() / 1000
  return iss === id && iat <= now && exp > now && exp - iat <= 600
}
