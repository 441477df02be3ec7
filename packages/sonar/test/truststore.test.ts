import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rootCertificates } from 'node:tls'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { testHost } from '@release-tools/testbed'
import { truststoreOf } from '../src/truststore.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'truststore-'))
  await mkdir(join(folder, 'bin'))
  await writeFile(join(folder, 'bin', 'java'), '')
})
afterEach(() => rm(folder, { recursive: true }))

const make = (pem: string) =>
  truststoreOf(pem, { program: join(folder, 'bin', 'java'), version: '17' }, folder, testHost())

test.each([
  ['no certificate', 'it contains no certificate in PEM format.'],
  ['-----BEGIN PRIVATE KEY-----\nAA\n-----END PRIVATE KEY-----', 'it contains a private key.'],
  ['-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----', 'certificate 1 cannot be read'],
  [rootCertificates.slice(0, 21).join('\n'), 'it contains 21 certificates, more than the 20 accepted.'],
])('refuses %#', async (pem, found) => {
  await expect(make(pem)).rejects.toThrow(`Could not read \`ca-certificate\`: ${found}`)
})

test('says where keytool is missing', async () => {
  await expect(make(rootCertificates[0] ?? '')).rejects.toThrow(
    /^Could not create a truststore from `ca-certificate`: there is no keytool beside .*bin\/java\. Use a complete Java/,
  )
})
