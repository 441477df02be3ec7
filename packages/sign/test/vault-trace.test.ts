import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@jest/globals'
import { keyFingerprint } from '@release-tools/evidence'
import { vaultTrace } from '../src/key-services/vault-trace.ts'

const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()

/** What is known if the server answers so about the token and the key. */
async function traced(token: string, key: string) {
  const server = createServer(({ url }, answer) => answer.end(url === '/v1/auth/token/lookup-self' ? token : key))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  try {
    const VAULT_ADDR = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    return await vaultTrace('hashivault://release', { VAULT_ADDR, VAULT_TOKEN: 't' }, { env: {} })
  } finally {
    server.close()
  }
}

const keyWith = (...versions: string[]) =>
  JSON.stringify({ data: { keys: Object.fromEntries(versions.map(one => [one, { public_key: pem }])) } })

test('what Vault says of a token and of a key is taken', async () => {
  const token = JSON.stringify({ data: { accessor: 'a-1', entity_id: 'e-1' } })
  expect(await traced(token, keyWith('3'))).toEqual({
    session: { accessor: 'a-1', entityId: 'e-1' },
    versions: new Map([[keyFingerprint(pem), '3']]),
  })
})

test.each([
  ['several lines', JSON.stringify({ data: { accessor: 'a\nb', entity_id: 'e\u0085' } }), keyWith('3\n4')],
  ['more than a name', JSON.stringify({ data: { accessor: 'a'.repeat(201), entity_id: ' ' } }), keyWith('latest')],
  ['another shape', JSON.stringify({ data: [{ accessor: 1 }] }), '{"data": {"keys": []}}'],
  ['no JSON', '<html>', '<html>'],
  ['more than is read', ' '.repeat(1024 * 1024 + 1), '{}'],
])('an answer of %s stays unknown, so that the record of the signature can be written', async (_, token, key) => {
  expect(await traced(token, key)).toEqual({ session: {}, versions: new Map() })
})
