/** @needs tools sigstore */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, jest, test } from '@jest/globals'
import { identity, jobIdentity, makeKeyPair } from '@release-tools/sign/testing'
import { testbed, testHost } from '@release-tools/testbed'
import { cli, releaseWithKey } from '../../testing/run.ts'

jest.setTimeout(60_000)

const { trustedRoot, signingConfig, issuer, bin } = testbed()
const release = await releaseWithKey()
const directory = mkdtempSync(join(tmpdir(), 'sign-vsa-'))
const keys = await makeKeyPair()
writeFileSync(join(directory, 'verifier.pub'), keys.pub)
const before = process.env
afterEach(() => {
  process.env = before
})

const services = ['--signing-config', signingConfig, '--trusted-root', trustedRoot]
const signers: Record<string, { env: Record<string, string>; more: string[]; by: string; cosign: string[] }> = {
  'a key pair': {
    env: { COSIGN_PRIVATE_KEY: keys.key, COSIGN_PASSWORD: keys.password },
    more: [],
    by: `key: ${join(directory, 'verifier.pub')}`,
    cosign: ['--key', join(directory, 'verifier.pub'), '--insecure-ignore-tlog'],
  },
  'a job on GitHub': {
    env: jobIdentity(),
    more: services,
    by: `{identity: "${identity}", issuer: "${issuer}"}`.slice(1, -1),
    cosign: ['--certificate-identity', identity, '--certificate-oidc-issuer', issuer, '--trusted-root', trustedRoot],
  },
}

test.each(Object.entries(signers))(
  'a summary that %s signed is accepted by cosign, and by a policy',
  async (_, one) => {
    process.env = { ...before, ...one.env }
    const [vsa, policy] = [join(directory, 'vsa.intoto.jsonl'), join(directory, 'ours.yaml')]
    const id = 'https://verify.example/prod'
    const given = ['verify', release.assets, '--key', release.key, '--verifier-id', id, '--sign', vsa, ...one.more]
    const written = await cli(given)
    expect([written.code, written.err]).toEqual([0, expect.stringContaining('Signing the verification summary …\n')])
    process.env = before
    const wheel = join(release.assets, 'widget-1.2.0-py3-none-any.whl')
    const type = ['--type', 'https://slsa.dev/verification_summary/v1']
    const args = ['verify-blob-attestation', '--bundle', vsa, ...type, ...one.cosign, wheel]
    const { exitCode, stderr } = await testHost().exec(join(bin, 'cosign'), args)
    expect([exitCode, stderr]).toEqual([0, expect.stringContaining('Verified OK')])
    writeFileSync(policy, `version: 1\nverifiers: [{id: "${id}", ${one.by}}]\n`)
    const accept = ['verify', release.assets, '--accept-vsa', vsa, '--policy', policy, '--trusted-root', trustedRoot]
    expect(await cli(accept)).toMatchObject({ code: 0, out: expect.stringContaining('VERIFIED: widget 1.2.0') })
    writeFileSync(policy, `version: 1\nverifiers: [{id: "${id}", key: ${release.key}}]\n`)
    expect((await cli(accept)).code).toBe(1)
  },
)

test('without a signer nothing is verified, and no older summary stays', async () => {
  const vsa = join(directory, 'old.jsonl')
  writeFileSync(vsa, 'of another day')
  const args = ['verify', release.assets, '--key', release.key, '--verifier-id', 'https://v.example', '--sign', vsa]
  expect(await cli(args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--sign has no signer.') })
  expect((await testHost().exec('ls', [vsa])).exitCode).not.toBe(0)
})
