/** @needs tools sigstore */
import { execFile } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { vsaStatement } from '@release-tools/evidence'
import { keyEnvelope } from '@release-tools/evidence/testing'
import { testbed } from '@release-tools/testbed'
import { cli } from '../../testing/run.ts'

const execute = promisify(execFile)
const { bin, signingConfig, trustedRoot } = testbed()
const digest = sha256('a wheel')
const statement = vsaStatement({
  subject: [{ name: 'widget.whl', digest: { sha256: digest } }],
  verifier: { id: 'https://example.org/verifier' },
  resourceUri: 'pkg:pypi/widget@1.2.0',
  policy: { uri: 'policy.yaml' },
  verificationResult: 'PASSED',
  verifiedLevels: ['SLSA_BUILD_LEVEL_2'],
})
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
let scratch = ''

const cosign = (...args: string[]) =>
  execute(join(bin, 'cosign'), args, {
    cwd: scratch,
    env: { PATH: process.env.PATH, HOME: scratch, COSIGN_PASSWORD: 'a password' },
  })

const verify = (bundle: string, level: string, subject = digest) =>
  cli([
    ...['verify-vsa', '--attestation-path', join(scratch, bundle), '--subject-digest', `sha256:${subject}`],
    ...['--verifier-id', 'https://example.org/verifier', '--resource-uri', 'pkg:pypi/widget@1.2.0'],
    ...['--public-key-path', join(scratch, 'verifier.pub'), '--trusted-root', trustedRoot],
    ...['--verified-level', level],
  ])

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'verify-vsa-'))
  await writeFile(join(scratch, 'widget.whl'), 'a wheel')
  await writeFile(join(scratch, 'vsa.json'), JSON.stringify(statement))
  await writeFile(join(scratch, 'key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }))
  await cosign('import-key-pair', '--key', 'key.pem', '--output-key-prefix', 'verifier')
}, 60_000)

test('a summary that cosign signed and logged is verified', async () => {
  const services = ['--signing-config', signingConfig, '--trusted-root', trustedRoot]
  const kind = ['--statement', 'vsa.json', '--bundle', 'cosign.json', '--yes']
  await cosign('attest-blob', '--key', 'verifier.key', ...services, ...kind)
  expect(await verify('cosign.json', 'SLSA_BUILD_LEVEL_2')).toEqual({
    code: 0,
    out: '',
    err: 'Verifying VSA: PASSED\n\nPASSED: SLSA verification passed\n',
  })
  expect((await verify('cosign.json', 'SLSA_BUILD_LEVEL_3')).err).toContain('verified levels do not match: ')
  expect((await verify('cosign.json', 'SLSA_BUILD_LEVEL_2', sha256('x'))).err).toContain('missing subject digest: ')
  const changed = JSON.parse(await readFile(join(scratch, 'cosign.json'), 'utf8'))
  changed.dsseEnvelope.payload = Buffer.from(JSON.stringify({ ...statement, subject: [] })).toString('base64')
  await writeFile(join(scratch, 'changed.json'), JSON.stringify(changed))
  expect((await verify('changed.json', 'SLSA_BUILD_LEVEL_2')).code).toBe(1)
}, 60_000)

test('cosign verifies a summary that release-tools wrote', async () => {
  await writeFile(join(scratch, 'ours.json'), JSON.stringify(keyEnvelope(privateKey, JSON.stringify(statement))))
  expect((await verify('ours.json', 'SLSA_BUILD_LEVEL_2')).code).toBe(0)
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  expect(await readFile(join(scratch, 'verifier.pub'), 'utf8')).toBe(pem)
  const asked = ['--key', 'verifier.pub', '--bundle', 'ours.json', '--insecure-ignore-tlog']
  const type = ['--type', 'https://slsa.dev/verification_summary/v1']
  const { stderr } = await cosign('verify-blob-attestation', ...asked, ...type, 'widget.whl')
  expect(stderr).toContain('Verified OK')
}, 60_000)
