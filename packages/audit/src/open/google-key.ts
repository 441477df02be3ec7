import { Problem } from '@release-tools/base'
import { keyFingerprint } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { askCloud, type Cloud, loginVariable, requireText } from './cloud.ts'
import type { OpeningKey } from './open-sealed.ts'

/**
 * A version of a key of Google Cloud KMS with an algorithm RSA_DECRYPT_OAEP_…_SHA256, with an access token in CLOUDSDK_AUTH_ACCESS_TOKEN:
 * `gcpkms://projects/…/cryptoKeys/KEY/cryptoKeyVersions/N`. Throws a Problem.
 * https://cloud.google.com/kms/docs/reference/rest/v1/projects.locations.keyRings.cryptoKeys.cryptoKeyVersions/asymmetricDecrypt
 */
export async function keyOfGoogle(address: string, { env }: Pick<Host, 'env'>): Promise<OpeningKey> {
  const attempted = `read the key ${address}`
  const name = address.replace(/^gcpkms:\/\//, '').replace(/\/versions\/(\d+)$/, '/cryptoKeyVersions/$1')
  if (!/\/cryptoKeyVersions\/\d+$/.test(name))
    throw new Problem(attempted, {
      found: 'it names no version of the key.',
      next: 'Add /cryptoKeyVersions/N to it, and give each version that events are sealed for.',
    })
  const cloud = cloudOf(env)
  const endpoint = env.CLOUDSDK_API_ENDPOINT_OVERRIDES_CLOUDKMS || 'https://cloudkms.googleapis.com/'
  const url = `${endpoint.replace(/\/*$/, '/')}v1/${name}`
  const headers = { authorization: `Bearer ${loginVariable('CLOUDSDK_AUTH_ACCESS_TOKEN', cloud, attempted)}` }
  const answer = await askCloud(cloud, { url: `${url}/publicKey`, headers, attempted })
  const unwrap = async (encrypted: Buffer) => {
    const body = JSON.stringify({ ciphertext: encrypted.toString('base64') })
    const opening = `open a sealed event with ${address}`
    const sent = { ...headers, 'content-type': 'application/json' }
    const said = await askCloud(cloud, { url: `${url}:asymmetricDecrypt`, headers: sent, body, attempted: opening })
    return Buffer.from(requireText(said, ['plaintext'], cloud.title, opening), 'base64')
  }
  return { kid: keyFingerprint(requireText(answer, ['pem'], cloud.title, attempted)), unwrap }
}

function cloudOf(env: Host['env']): Cloud {
  return {
    title: 'Google Cloud KMS',
    permission: 'Give the account `roles/cloudkms.cryptoKeyDecrypter` and `roles/cloudkms.publicKeyViewer` on the key.',
    login: 'Set CLOUDSDK_AUTH_ACCESS_TOKEN: `gcloud auth print-access-token` prints that of yours.',
    authorities: env.SSL_CERT_FILE,
    env,
  }
}
