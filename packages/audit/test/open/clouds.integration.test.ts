/** @needs kms */
import { createPublicKey } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { readLimited, textAt } from '@release-tools/base'
import { keyFingerprint } from '@release-tools/evidence'
import { sendToOwn } from '@release-tools/host'
import { type AwsKms, type Clouds, handOut, startAwsKms, startClouds, testbed, testHost } from '@release-tools/testbed'
import { openSealed } from '../../src/open/open-sealed.ts'
import { openingKeys } from '../../src/open/opening-keys.ts'
import { sampleEvent, sealedFor } from '../../testing/sealed.ts'

// Real servers, on machines that do other things as well.
jest.setTimeout(60_000)

let aws: AwsKms
let clouds: Clouds
beforeAll(async () => {
  const { dir, keyServices: python } = testbed()
  // No identity token is exchanged here.
  const issuer = 'https://issuer.example.org'
  ;[aws, clouds] = await Promise.all([
    startAwsKms({ dir, python }),
    startClouds({ dir: join(dir, 'clouds'), python, issuer }),
  ])
})
afterAll(() => Promise.all([aws.stop(), clouds.stop()]))

const keysOf = (address: string, env: Record<string, string>) => openingKeys([address], testHost({ env }))

test('a key of AWS KMS opens events, as AWS describes it', async () => {
  const id = await aws.createKey('audit-log', 'RSA_3072', 'ENCRYPT_DECRYPT')
  const { PublicKey: der } = await aws.call('GetPublicKey', { KeyId: id })
  const key = createPublicKey({ key: Buffer.from(String(der), 'base64'), format: 'der', type: 'spki' })
  const pem = key.export({ format: 'pem', type: 'spki' }).toString()
  const keys = await keysOf('awskms:///alias/audit-log', aws.env)
  expect(keys.map(({ kid }) => kid)).toEqual([keyFingerprint(pem)])
  expect(await openSealed(await sealedFor(pem), keys, 'line 7')).toEqual(sampleEvent)
  const damaged = keys[0]?.unwrap(Buffer.alloc(384))
  await expect(damaged).rejects.toThrow(
    'Could not open a sealed event with awskms:///alias/audit-log: AWS KMS answered 400 (InvalidCiphertextException). Allow kms:GetPublicKey and kms:Decrypt on the key, which has the usage ENCRYPT_DECRYPT.',
  )
  await expect(keysOf('awskms:///alias/none', aws.env)).rejects.toThrow('AWS KMS answered 400 (NotFoundException).')
  const { AWS_SECRET_ACCESS_KEY: _, ...loggedOut } = aws.env
  await expect(keysOf('awskms:///alias/audit-log', loggedOut)).rejects.toThrow(
    'AWS_SECRET_ACCESS_KEY is not set. Set the variables of a login: `aws configure export-credentials --format env`',
  )
  expect((await aws.compare()).faults).toEqual([])
})

/** A token of the double, as `az account get-access-token` prints one. */
async function azureToken(): Promise<string> {
  const { azure, env } = clouds
  const form = { client_id: azure.env.AZURE_CLIENT_ID, client_secret: azure.secret, grant_type: 'client_credentials' }
  const url = `https://login.microsoftonline.com/${azure.env.AZURE_TENANT_ID}/oauth2/v2.0/token`
  const authorities = (await readLimited(env.SSL_CERT_FILE ?? '', 100_000)).toString()
  const request = { method: 'POST' as const, headers: {}, body: new URLSearchParams(form).toString(), authorities }
  const { body } = await sendToOwn(url, request, env)
  return handOut(textAt(JSON.parse(body), 'access_token') ?? '', 'a token of Azure')
}

test('a key of Azure Key Vault opens events, as Azure describes it', async () => {
  const { azure, env } = clouds
  azure.keys.create('audit-log', 'RSA-3072')
  const address = azure.uri('audit-log')
  const login = { ...env, AZURE_ACCESS_TOKEN: await azureToken() }
  const keys = await keysOf(address, login)
  const pem = azure.keys.publicKey('audit-log')
  expect(keys.map(({ kid }) => kid)).toEqual([keyFingerprint(pem)])
  expect(await openSealed(await sealedFor(pem), keys, 'line 7')).toEqual(sampleEvent)
  await expect(keys[0]?.unwrap(Buffer.alloc(384))).rejects.toThrow('Azure Key Vault answered 400 (BadParameter).')
  azure.keys.change('audit-log', { denied: ['decrypt'] })
  await expect(openSealed(await sealedFor(pem), keys, 'line 7')).rejects.toThrow(
    'Azure Key Vault answered 403 (Forbidden). Give the account the role “Key Vault Crypto User” on the key vault.',
  )
  await expect(keysOf(address, env)).rejects.toThrow(
    'AZURE_ACCESS_TOKEN is not set. Set AZURE_ACCESS_TOKEN: `az account',
  )
  azure.keys.create('release', 'P-256')
  await expect(keysOf(azure.uri('release'), login)).rejects.toThrow(
    'it is not an RSA key, and events are sealed for those.',
  )
  expect(azure.faults()).toEqual([])
})
