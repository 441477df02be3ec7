import { sign } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { json, keyEnvelope, keyPair } from '@release-tools/evidence/testing'
import { cli } from '../testing/run.ts'

const fixtures = join(import.meta.dirname, '../../evidence/testing/fixtures/sigstore')
const fixture = (name: string) => join(fixtures, name)
const content = fixture('content.txt')
const dir = mkdtempSync(join(tmpdir(), 'formats-'))
const who = [
  '--certificate-identity',
  'https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.2.3',
  '--certificate-oidc-issuer',
]
const keyless = [...who, 'http://127.0.0.1:18010']

function file(name: string, text: string | Uint8Array): string {
  writeFileSync(join(dir, name), text)
  return join(dir, name)
}

const pair = keyPair()
const byKey = ['--key', file('own.pub', pair.publicKey)]
const bytes = sign('sha256', readFileSync(content), pair.privateKey)
const signature = file('own.sig', `${bytes.toString('base64')}\n`)
const { rawBytes } = json('keyless.json').verificationMaterial.certificate
const pem = file('own.pem', `-----BEGIN CERTIFICATE-----\n${rawBytes}\n-----END CERTIFICATE-----\n`)
const roots = file(
  'roots.jsonl',
  ['other-trusted-root.json', 'trusted-root.json'].map(name => `${JSON.stringify(json(name))}\n`).join(''),
)

const verify = (...args: string[]) => cli(['verify-blob', content, ...args])

describe('--signature', () => {
  test.each([
    ['in base64', signature],
    ['as its bytes', file('own.der', bytes)],
  ])('verifies a bare signature %s', async (_, path) => {
    const { code, out } = await verify('--signature', path, ...byKey)
    expect([code, out.split('\n')[0]]).toEqual([0, 'format      a bare signature'])
    expect((await verify('--bundle', path, ...byKey)).code).toBe(0)
    expect((await verify('--signature', path, '--key', fixture('key.pub'))).code).toBe(1)
  })

  test('with a certificate, and nothing that shows the time: exit code 3', async () => {
    const root = ['--trusted-root', fixture('trusted-root.json')]
    const { code, out } = await verify('--signature', signature, '--certificate', pem, ...keyless, ...root)
    expect(code).toBe(3)
    expect(out.replaceAll('\n', ' ')).toContain(
      'neither a log entry with a time nor a timestamp shows when it was made.',
    )
  })

  test('with a certificate or a timestamp that is none: exit code 1', async () => {
    for (const [option, message] of [
      ['--certificate', 'its certificate is not in PEM form.'],
      ['--rfc3161-timestamp', 'it is not JSON'],
    ] as const) {
      const { code, out } = await verify('--signature', signature, option, content, ...byKey)
      expect([code, out.replaceAll('\n', ' ')]).toEqual([1, expect.stringContaining(message)])
    }
  })

  test.each([
    ['with --bundle', ['--signature', signature, '--bundle', signature], 'both --bundle and --signature are given.'],
    [
      '--certificate without it',
      ['--bundle', signature, '--certificate', pem],
      '--certificate is given without --signature.',
    ],
    [
      '--rfc3161-timestamp without it',
      ['--bundle', signature, '--rfc3161-timestamp', pem],
      'is given without --signature.',
    ],
    ['that is not there', ['--signature', join(dir, 'none')], `--signature ${join(dir, 'none')}: no such file.`],
  ])('%s is wrong use', async (_, args, message) => {
    const { code, err } = await verify(...args, ...byKey)
    expect([code, err]).toEqual([2, expect.stringContaining(message)])
  })
})

test('an envelope alone, and two documents in one', async () => {
  const { dsseEnvelope } = keyEnvelope(pair.privateKey, JSON.stringify(json('statement.json')))
  const { code, out } = await verify('--bundle', file('dsse.json', JSON.stringify(dsseEnvelope)), ...byKey, '--json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ result: 'verified', format: 'a DSSE envelope', logged: false })
  const both = JSON.stringify({ ...dsseEnvelope, ...json('key.json') })
  const refused = await verify('--bundle', file('both.json', both), ...byKey)
  expect(refused.code).toBe(1)
  expect(refused.out.replaceAll('\n', ' ')).toContain(
    'it is two documents in one: a Sigstore bundle and a DSSE envelope.',
  )
})

describe('--trusted-root with several roots', () => {
  const bundle = ['--bundle', fixture('keyless.json')]

  test('takes the one whose authority issued the certificate, and says how old each is', async () => {
    const { code, out } = await verify(...bundle, ...keyless, '--trusted-root', roots)
    expect(code).toBe(0)
    expect(out.match(/^Trusted root: .+$/gm)).toEqual(Array(2).fill('Trusted root: testbed of 2024-01-01.'))
    const asJson = await verify(...bundle, ...keyless, '--trusted-root', roots, '--json')
    expect(JSON.parse(asJson.out)).toMatchObject({ trustedRoots: Array(2).fill('testbed of 2024-01-01'), logged: true })
  })

  test('a signature by a key may be in the log of any of them', async () => {
    const logged = ['--bundle', fixture('key-logged.json'), '--key', fixture('key.pub')]
    expect((await verify(...logged, '--trusted-root', roots)).out).toMatch(/^in a log {4}yes$/m)
    const [first] = readFileSync(roots, 'utf8').split('\n')
    expect((await verify(...logged, '--trusted-root', file('first.json', first ?? ''))).code).toBe(3)
  })

  test('a line that is not one is wrong use', async () => {
    const path = file('bad.jsonl', `${JSON.stringify(json('trusted-root.json'))}\n{}\n`)
    const { code, err } = await verify(...bundle, ...keyless, '--trusted-root', path)
    expect([code, err]).toEqual([2, expect.stringContaining(`--trusted-root ${path}: its media type is "".`)])
  })

  test('an issuer that the certificate does not have, and none', async () => {
    for (const issuer of ['none', 'https://token.actions.githubusercontent.com'])
      expect((await verify(...bundle, ...who, issuer, '--trusted-root', roots)).code).toBe(1)
  })
})
