/** @needs sigstore */
import { expect, jest, test } from '@jest/globals'
import type { Statement } from '@release-tools/evidence'
import { requestToken, testbed, testHost } from '@release-tools/testbed'
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
  return { signer: { kind: 'identity' as const, identity, issuer }, signingConfig, trustedRoot }
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
