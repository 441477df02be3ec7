/** @needs sigstore */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, jest, test } from '@jest/globals'
import type { Statement } from '@release-tools/evidence'
import { json, requestToken, serve, testbed, testHost } from '@release-tools/testbed'
import { datingServices } from '../src/services.ts'
import { signAsJob } from '../src/sign-as-job.ts'
import { identity } from '../testing/signers.ts'

jest.setTimeout(30_000)

const statement: Statement = {
  _type: 'https://in-toto.io/Statement/v1',
  subject: [{ name: 'a', digest: { sha256: 'a'.repeat(64) } }],
  predicateType: 'https://docs.pypi.org/attestations/publish/v1',
  predicate: null,
}

const who = () => {
  const { signingConfig, trustedRoot, issuer } = testbed()
  return { signer: { kind: 'identity' as const, identity, issuer }, signingConfig, trustedRoot, mayBePublic: false }
}

const jobHost = (token = testbed().idTokenRequestToken) =>
  testHost({
    env: { ACTIONS_ID_TOKEN_REQUEST_URL: testbed().idTokenRequestUrl, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token },
  })

test('signs with the identity of the job, with an entry that the log dates itself', async () => {
  for (const _ of [1, 2, 3]) {
    const bundle = await signAsJob(statement, who(), jobHost())
    expect(bundle).toMatchObject({
      verificationMaterial: {
        certificate: { rawBytes: expect.any(String) },
        tlogEntries: [
          { kindVersion: { kind: 'dsse' }, inclusionPromise: { signedEntryTimestamp: expect.any(String) } },
        ],
        timestampVerificationData: {},
      },
    })
  }
})

test('a certificate for somebody else is refused', async () => {
  const other = requestToken({ job_workflow_ref: 'acme/other/.github/workflows/x.yml@refs/heads/main' })
  await expect(signAsJob(statement, who(), jobHost(other))).rejects.toThrow(/acme\/other/)
})

describe('a failure', () => {
  const config = async (change: (config: { caUrls: object[]; rekorTlogUrls: object[] }) => object) => {
    const path = join(await mkdtemp(join(testbed().dir, 'config-')), 'signing-config.json')
    const own = JSON.parse(await readFile(testbed().signingConfig, 'utf8'))
    await writeFile(path, JSON.stringify({ ...own, ...change(own) }))
    return { ...who(), signingConfig: path }
  }
  const service = (url: string) => ({ url, majorApiVersion: 1 })

  test('of Fulcio is named, without the token', async () => {
    const expired = jobHost(requestToken({ exp: 1000 }))
    const failure = signAsJob(statement, who(), expired)
    await expect(failure).rejects.toThrow(
      /^Could not sign with the identity of this job: 127\.0\.0\.1:18011 did not sign it \(.+\)\. Run the job again\./,
    )
    for (const secret of expired.secrets) await expect(failure).rejects.not.toThrow(secret)
  })

  test('of the log is named', async () => {
    const refusing = await serve(0, async () => json(400, { code: 400, message: 'no room' }))
    const mine = await config(() => ({ rekorTlogUrls: [service(refusing.url)] }))
    await expect(signAsJob(statement, mine, jobHost())).rejects.toThrow(
      `${new URL(refusing.url).host} did not sign it ((400) no room). Run the job again. If it fails again, see https://status.sigstore.dev.`,
    )
    await refusing.stop()
  })

  test('a job without the permission: names it', async () => {
    await expect(signAsJob(statement, who(), testHost({ env: {} }))).rejects.toThrow('id-token: write')
  })

  test('of a private repository: refuses public servers, also of a signing config', async () => {
    const open = await config(() => ({ rekorTlogUrls: [service('https://rekor.sigstore.dev')] }))
    for (const mine of [open, { ...who(), signingConfig: undefined }])
      await expect(signAsJob(statement, mine, jobHost())).rejects.toThrow(
        /the repository may be private, and https:\/\/\w+\.sigstore\.dev permanently publishes its name and its workflow\./,
      )
  })

  test.each([
    [
      'a log that dates its entries',
      { rekorTlogUrls: [{ url: 'http://127.0.0.1:1', majorApiVersion: 2 }] },
      'transparency log',
    ],
    ['a Fulcio', { caUrls: [] }, 'Fulcio'],
  ])('a signing config without %s: asks for it', async (_, change, missing) => {
    await expect(signAsJob(statement, await config(() => change), jobHost())).rejects.toThrow(
      `it names no ${missing} with version 1 of the API. Name a Fulcio and a Rekor of version 1`,
    )
  })
})

test('the public servers by default', async () => {
  expect(await datingServices(undefined, true)).toEqual({
    fulcio: 'https://fulcio.sigstore.dev',
    rekor: 'https://rekor.sigstore.dev',
  })
})
