import { awsHost, signForAws } from '@release-tools/archive'
import { Problem, sha256 } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { askCloud, type Cloud, loginVariable, requireText } from './cloud.ts'
import type { OpeningKey } from './open-sealed.ts'

/** A key of AWS KMS, as its address names it. */
interface AwsKey {
  cloud: Cloud
  id: string
  region: string
  endpoint: string
}

/**
 * A key of AWS KMS with the usage ENCRYPT_DECRYPT, with the credentials in the environment: `awskms:///alias/NAME`, as cosign has addresses.
 * Throws a Problem.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html
 */
export async function keyOfAws(address: string, { env }: Pick<Host, 'env'>): Promise<OpeningKey> {
  const [, host = '', id = ''] = /^awskms:\/\/([^/]*)\/(.+)$/.exec(address) ?? []
  const region = /^arn:[^:]+:kms:([^:]+):/.exec(id)?.[1] ?? (env.AWS_REGION || env.AWS_DEFAULT_REGION)
  const attempted = `read the key ${address}`
  if (!region)
    throw new Problem(attempted, { found: 'AWS_REGION is not set.', next: 'Set it to the region of the key.' })
  const endpoint = host
    ? `https://${host}`
    : env.AWS_ENDPOINT_URL_KMS || env.AWS_ENDPOINT_URL || `https://${awsHost('kms', region)}`
  const key = { cloud: cloudOf(env), id, region, endpoint }
  const answer = await call(key, 'GetPublicKey', {}, attempted)
  const der = Buffer.from(requireText(answer, ['PublicKey'], key.cloud.title, attempted), 'base64')
  return { kid: sha256(der), unwrap: encrypted => decrypt(key, encrypted, `open a sealed event with ${address}`) }
}

async function decrypt(key: AwsKey, encrypted: Buffer, attempted: string): Promise<Buffer> {
  const parameters = { CiphertextBlob: encrypted.toString('base64'), EncryptionAlgorithm: 'RSAES_OAEP_SHA_256' }
  const answer = await call(key, 'Decrypt', parameters, attempted)
  return Buffer.from(requireText(answer, ['Plaintext'], key.cloud.title, attempted), 'base64')
}

function cloudOf(env: Host['env']): Cloud {
  return {
    title: 'AWS KMS',
    permission: 'Allow kms:GetPublicKey and kms:Decrypt on the key, which has the usage ENCRYPT_DECRYPT.',
    login: 'Set the variables of a login: `aws configure export-credentials --format env` prints those of yours.',
    authorities: env.AWS_CA_BUNDLE,
    env,
  }
}

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_Operations.html: JSON, with the operation in a header. */
async function call(
  { cloud, id, region, endpoint }: AwsKey,
  operation: string,
  parameters: object,
  attempted: string,
): Promise<unknown> {
  const variable = (name: string) => loginVariable(name, cloud, attempted)
  const credentials = {
    accessKeyId: variable('AWS_ACCESS_KEY_ID'),
    secretAccessKey: variable('AWS_SECRET_ACCESS_KEY'),
    sessionToken: cloud.env.AWS_SESSION_TOKEN ? variable('AWS_SESSION_TOKEN') : undefined,
  }
  const url = new URL('/', endpoint)
  const body = JSON.stringify({ KeyId: id, ...parameters })
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `TrentService.${operation}` }
  const request = { method: 'POST', host: url.host, path: '/', query: [], headers, sha256: sha256(body) }
  const signed = signForAws(request, credentials, { region, service: 'kms', now: new Date() })
  return askCloud(cloud, { url: url.href, headers: signed, body, attempted })
}
