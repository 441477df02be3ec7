import { createPublicKey } from 'node:crypto'
import { at, isObject, Problem, textAt } from '@release-tools/base'
import { keyFingerprint } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { askCloud, type Cloud, loginVariable, requireText } from './cloud.ts'
import type { OpeningKey } from './open-sealed.ts'

const version = 'api-version=7.4'

/**
 * An RSA key of Azure Key Vault, with an access token in AZURE_ACCESS_TOKEN: `azurekms://VAULT.vault.azure.net/KEY[/VERSION]`, without a version
 * the current one. Throws a Problem.
 * https://learn.microsoft.com/en-us/rest/api/keyvault/keys/decrypt/decrypt
 */
export async function keyOfAzure(address: string, { env }: Pick<Host, 'env'>): Promise<OpeningKey> {
  const attempted = `read the key ${address}`
  const cloud = cloudOf(env)
  const [host = '', name = '', asked = ''] = address.replace(/^azurekms:\/\//, '').split('/')
  const headers = { authorization: `Bearer ${loginVariable('AZURE_ACCESS_TOKEN', cloud, attempted)}` }
  const url = `https://${host}/keys/${name}`
  const answer = await askCloud(cloud, { url: `${url}/${asked}?${version}`, headers, attempted })
  const known = /\/([0-9a-f]{32})$/.exec(requireText(answer, ['key', 'kid'], cloud.title, attempted))?.[1]
  if (known === undefined)
    throw new Problem(attempted, { found: 'its `kid` has no version.', next: 'Check the address of the key.' })
  const unwrap = async (encrypted: Buffer) => {
    const body = JSON.stringify({ alg: 'RSA-OAEP-256', value: encrypted.toString('base64url') })
    const opening = `open a sealed event with ${address}`
    const sent = { ...headers, 'content-type': 'application/json' }
    const said = await askCloud(cloud, {
      url: `${url}/${known}/decrypt?${version}`,
      headers: sent,
      body,
      attempted: opening,
    })
    return Buffer.from(requireText(said, ['value'], cloud.title, opening), 'base64url')
  }
  return { kid: fingerprintOf(at(answer, 'key'), attempted), unwrap }
}

function cloudOf(env: Host['env']): Cloud {
  return {
    title: 'Azure Key Vault',
    permission: 'Give the account the role “Key Vault Crypto User” on the key vault.',
    login:
      'Set AZURE_ACCESS_TOKEN: `az account get-access-token --resource https://vault.azure.net --query accessToken -o tsv` prints that of yours.',
    authorities: env.SSL_CERT_FILE,
    env,
  }
}

/** https://www.rfc-editor.org/rfc/rfc7518#section-6.3: keys in hardware are `RSA-HSM`. */
function fingerprintOf(key: unknown, attempted: string): string {
  const [n, e] = [textAt(key, 'n'), textAt(key, 'e')]
  try {
    if (!isObject(key) || n === undefined || e === undefined) throw new Error('it has no modulus')
    const publicKey = createPublicKey({ key: { kty: 'RSA', n, e }, format: 'jwk' })
    return keyFingerprint(publicKey.export({ format: 'pem', type: 'spki' }).toString())
  } catch (cause) {
    throw new Problem(attempted, {
      found: 'it is not an RSA key, and events are sealed for those.',
      next: 'Give a key of the type RSA.',
      cause,
    })
  }
}
