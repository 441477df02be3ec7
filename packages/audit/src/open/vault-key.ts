import { at, isObject, Problem, textAt } from '@release-tools/base'
import { keyFingerprint } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { askVault, type VaultServer, vaultOf } from '../vault/vault-server.ts'
import type { OpeningKey } from './open-sealed.ts'

/**
 * All versions of a key of Transit in the Vault or OpenBao of the environment. Its type must be rsa-3072 or rsa-4096. Throws a Problem.
 * https://developer.hashicorp.com/vault/api-docs/secret/transit#decrypt-data
 */
export async function keysOfVault(address: string, { env }: Pick<Host, 'env'>): Promise<OpeningKey[]> {
  const name = address.replace(/^\w+:\/\//, '')
  const mount = (env.TRANSIT_SECRET_ENGINE_PATH || 'transit').replace(/\/+$/, '')
  const path = `${mount}/keys/${name}`
  const attempted = `read the key ${address}`
  const vault = await vaultOf(env, attempted, `${path} and ${mount}/decrypt/${name}`)
  const answer = await askVault(vault, path, { attempted, permission: `\`read\` on ${path}` })
  const versions = at(answer, 'data', 'keys')
  const type = textAt(answer, 'data', 'type') ?? 'unknown'
  if (!/^rsa-\d+$/.test(type) || !isObject(versions))
    throw new Problem(attempted, {
      found: `it is of the type ${JSON.stringify(type)}, and events are sealed for RSA keys.`,
      next: 'Give a key of the type rsa-4096.',
    })
  return Object.entries(versions).flatMap(([version, key]) => {
    const pem = textAt(key, 'public_key')
    if (pem === undefined || !/^\d{1,9}$/.test(version)) return []
    const unwrap = (encrypted: Buffer) =>
      decrypt(vault, { address, path: `${mount}/decrypt/${name}`, version }, encrypted)
    return [{ kid: keyFingerprint(pem), unwrap }]
  })
}

async function decrypt(
  vault: VaultServer,
  { address, path, version }: { address: string; path: string; version: string },
  encrypted: Buffer,
): Promise<Buffer> {
  const attempted = `open a sealed event with ${address}`
  const ciphertext = `vault:v${version}:${encrypted.toString('base64')}`
  const answer = await askVault(vault, path, { attempted, permission: `\`update\` on ${path}`, body: { ciphertext } })
  const plaintext = textAt(answer, 'data', 'plaintext')
  if (plaintext === undefined)
    throw new Problem(attempted, { found: 'the answer has no `plaintext`.', next: 'Check VAULT_ADDR.' })
  return Buffer.from(plaintext, 'base64')
}
