import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { vsaStatement } from '@release-tools/evidence'
import { generatorRun, keyEnvelope, keyPair, sigstoreAuthority } from '@release-tools/evidence/testing'
import { cli } from '../../testing/run.ts'

const dir = mkdtempSync(join(tmpdir(), 'verify-vsa-'))
const file = (name: string, content: unknown): string => {
  writeFileSync(join(dir, name), typeof content === 'string' ? content : JSON.stringify(content))
  return join(dir, name)
}

const digest = sha256('a wheel')
const { privateKey, publicKey } = keyPair()
const key = file('verifier.pub', publicKey)
const statement = vsaStatement({
  subject: [{ name: 'widget.whl', digest: { sha256: digest } }],
  verifier: { id: 'https://example.org/verifier' },
  resourceUri: 'pkg:pypi/widget@1.2.0',
  policy: { uri: 'policy.yaml' },
  verificationResult: 'PASSED',
  verifiedLevels: ['SLSA_BUILD_LEVEL_2', 'FEDRAMP_LOW'],
})
const bundle = keyEnvelope(privateKey, JSON.stringify(statement))
const vsa = file('vsa.json', bundle.dsseEnvelope)
const asked = ['--verifier-id', 'https://example.org/verifier', '--resource-uri', 'pkg:pypi/widget@1.2.0']
const subject = ['--subject-digest', `sha256:${digest}`]

/** Runs the command with what is always needed. */
const verify = (args: string[] = [], attestation = vsa) =>
  cli(['verify-vsa', '--attestation-path', attestation, ...asked, ...subject, '--public-key-path', key, ...args])

describe('verified', () => {
  test('the lines of slsa-verifier on standard error, and nothing on standard output', async () => {
    expect(await verify(['--verified-level', 'SLSA_BUILD_LEVEL_1', '--verified-level=FEDRAMP_LOW'])).toEqual({
      code: 0,
      out: '',
      err: 'Verifying VSA: PASSED\n\nPASSED: SLSA verification passed\n',
    })
  })

  test('--print-attestation prints the statement as it was signed', async () => {
    expect((await verify(['--print-attestation'])).out).toBe(`${JSON.stringify(statement)}\n`)
  })

  test('in a bundle by a key, with or without a trusted root', async () => {
    const root = file('root.json', sigstoreAuthority().trustedRoot)
    expect((await verify([], file('bundle.json', bundle))).code).toBe(0)
    expect((await verify(['--trusted-root', root], file('bundle.json', bundle))).code).toBe(0)
  })

  test('in a keyless bundle, by the identity of the verifier', async () => {
    const authority = sigstoreAuthority()
    const run = generatorRun('verifier')
    const keyless = file('keyless.json', authority.bundle(statement, run))
    const args = ['verify-vsa', '--attestation-path', keyless, ...asked, ...subject]
    const trusted = ['--trusted-root', file('authority.json', authority.trustedRoot)]
    const issuer = ['--certificate-oidc-issuer', 'https://token.actions.githubusercontent.com']
    const identity = (name: string) => ['--certificate-identity', name, ...issuer]
    expect((await cli([...args, ...trusted, ...identity(`https://github.com/${run.workflow}`)])).code).toBe(0)
    const [own, foreign] = ['widget', 'gadget'].map(name => ['--source-repository', `https://github.com/acme/${name}`])
    const known = [...args, ...trusted, ...identity(`https://github.com/${run.workflow}`)]
    expect((await cli([...known, ...(own ?? [])])).code).toBe(0)
    expect((await cli([...known, ...(foreign ?? [])])).err).toContain('no valid signature: it was made by a run of ')
    const other = await cli([...args, ...trusted, ...identity('https://github.com/acme/verifier')])
    expect(other.code).toBe(1)
    expect(other.err).toContain('FAILED: SLSA verification failed: no valid signature: it was made by ')
  })
})

describe('refused, with the reason of slsa-verifier', () => {
  test('before the last line and on it', async () => {
    const reason = 'verified levels do not match: its level of the track BUILD is 2, not at least 3'
    expect(await verify(['--verified-level', 'SLSA_BUILD_LEVEL_3'])).toEqual({
      code: 1,
      out: '',
      err: `Verifying VSA: FAILED: ${reason}\n\nFAILED: SLSA verification failed: ${reason}\n`,
    })
  })

  test.each<[string, string[], string]>([
    ['another artifact beside', ['--subject-digest', `sha256:${sha256('x')}`], 'missing subject digest: '],
    ['another verifier', ['--verifier-id', 'https://example.org/Verifier'], 'verifier ID does not match: '],
    ['an empty verifier', ['--verifier-id='], 'verifier ID does not match: '],
    ['another resource', ['--resource-uri', 'pkg:pypi/widget@1.2.1'], 'resource URI does not match: '],
    ['another key', ['--public-key-path', file('other.pub', keyPair().publicKey)], 'no valid signature: '],
  ])('%s', async (_, args, reason) => {
    const { code, out, err } = await verify([...args, '--print-attestation'])
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(`FAILED: SLSA verification failed: ${reason}`)
  })

  test('another identifier of the key', async () => {
    const named = file('named.json', {
      ...bundle.dsseEnvelope,
      signatures: [{ ...bundle.dsseEnvelope.signatures[0], keyid: 'keystore://1' }],
    })
    expect((await verify(['--public-key-id', 'keystore://1'], named)).code).toBe(0)
    const { code, err } = await verify([], named)
    expect([code, err]).toEqual([1, expect.stringContaining('no valid signature: ')])
  })

  test('text of the summary cannot control the terminal', async () => {
    const predicate = { ...(statement.predicate as object), verifier: { id: '\u202egpj.exe' } }
    const hostile = file('hostile.json', keyEnvelope(privateKey, JSON.stringify({ ...statement, predicate })))
    const { code, err } = await verify([], hostile)
    expect([code, err]).toEqual([1, expect.stringContaining('\\u{202e}gpj.exe')])
    expect(err).not.toContain('\u202e')
  })
})

test('without a digest, nothing is verified', async () => {
  const { code, err } = await cli(['verify-vsa', '--attestation-path', vsa, ...asked, '--public-key-path', key])
  expect([code, err]).toEqual([1, expect.stringContaining('empty value in required field: no digest was given')])
})

test('what is not known could not be checked', async () => {
  const older = { ...statement, predicateType: 'https://slsa.dev/verification_summary/v0.2' }
  const { code, err } = await verify([], file('older.json', keyEnvelope(privateKey, JSON.stringify(older))))
  expect([code, err]).toEqual([
    3,
    expect.stringContaining('could not check: its predicate is "https://slsa.dev/verification_summary/v0.2"'),
  ])
  const pair = generateKeyPairSync('ec', { namedCurve: 'secp256k1' })
  const curve = file('curve.pub', pair.publicKey.export({ type: 'spki', format: 'pem' }).toString())
  expect((await verify(['--public-key-path', curve])).code).toBe(3)
})

describe('wrong use', () => {
  test.each<[string[], string]>([
    [[], 'required flag(s) "attestation-path", "public-key-path", "resource-uri", "verifier-id" not set.'],
    [['widget.whl'], 'unknown command "widget.whl".'],
    [
      ['--attestation-path', vsa, ...asked, '--public-key-path', key, '--subject-digest', 'abc'],
      'expected digest abc is not in the format <digest type>:<digest value>.',
    ],
    [['--source-repository', 'a', '--public-key-path', key], '--source-repository is for an identity'],
    [
      ['--certificate-identity', 'a', '--certificate-oidc-issuer', 'b', '--public-key-path', key],
      'give a key or an identity, not both.',
    ],
    [['--attestation-path', join(dir, 'absent'), ...asked, '--public-key-path', key], 'no such file.'],
    [['--attestation-path', vsa, ...asked, '--public-key-path', vsa], 'it is not a public key'],
  ])('%j', async (args, found) => {
    const { code, err } = await cli(['verify-vsa', ...args])
    expect([code, err]).toEqual([2, expect.stringContaining(found)])
    expect((await cli(['verify-vsa', ...args, '--exit-codes', 'slsa-verifier'])).code).toBe(1)
  })
})

test('the help names no operand', async () => {
  expect((await cli(['verify-vsa', '--help'])).out).toContain('Usage: release-tools verify-vsa [OPTION]…')
})
