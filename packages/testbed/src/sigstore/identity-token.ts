import { createPublicKey, verify } from 'node:crypto'
import { isObject, listAt, parseJson, textAt } from '@release-tools/base'

/**
 * The claims of an identity token, if its issuer signed it (RS256): the keys are read as the issuer's discovery document says. Checks neither
 * its time nor for whom it is. undefined if the token is malformed or was signed by somebody else.
 */
export async function claimsSignedBy(issuer: string, token: string): Promise<Record<string, unknown> | undefined> {
  const [head = '', payload = '', signature = ''] = token.split('.')
  const signed = Buffer.from(`${head}.${payload}`)
  const keys = await keysOf(issuer)
  if (!keys.some(key => verify('RSA-SHA256', signed, key, Buffer.from(signature, 'base64url')))) return undefined
  const claims = parseJson(Buffer.from(payload, 'base64url').toString(), 'the token')
  return isObject(claims) ? (claims as Record<string, unknown>) : undefined
}

async function keysOf(issuer: string) {
  const discovery = await (await fetch(`${issuer}/.well-known/openid-configuration`)).json()
  const keys = await (await fetch(textAt(discovery, 'jwks_uri') ?? '')).json()
  return listAt(keys, 'keys').map(key => createPublicKey({ key: key as never, format: 'jwk' }))
}
