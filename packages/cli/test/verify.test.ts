import { readFileSync } from 'node:fs'
import { appendFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { fixture, json, makeRelease } from '@release-tools/evidence/testing'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { cli, releaseWithKey, tooWide } from '../testing/run.ts'

const release = await releaseWithKey()
const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../../docs/schema/verify-report.v1.json'), 'utf8'))
const accepts = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(schema)
const identity = [
  '--certificate-identity',
  'https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.2.3',
  '--certificate-oidc-issuer',
  'http://127.0.0.1:18010',
]

async function copyOfAssets(): Promise<string> {
  const copy = join(await mkdtemp(join(tmpdir(), 'cli-')), 'assets')
  await cp(release.assets, copy, { recursive: true })
  return copy
}

async function written(text: string | Uint8Array): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'cli-')), 'file')
  await writeFile(file, text)
  return file
}

describe('a release that is verified', () => {
  test.each(['directory', 'assets', 'tarball'] as const)(
    'as %s: exit code 0, and the table says so last',
    async kind => {
      const { code, out, err } = await cli(['verify', release[kind], '--key', release.key])
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(out.split('\n').slice(0, 3)).toEqual([
        'widget 1.2.0',
        '  v1.2.0 of https://github.com/acme/widget',
        `  commit ${'c0ffee'.padEnd(40, '0')} of 2026-01-31T12:00:00Z`,
      ])
      expect(out).toMatch(/\nSigned by\n {2}key sha256:[0-9a-f]{64}\n {4}manifest signature, provenance,/)
      expect(out).toMatch(/\nVERIFIED: widget 1\.2\.0\n$/)
      expect(tooWide(out)).toEqual([])
    },
  )

  test('--json: the report as its schema says', async () => {
    const { code, out } = await cli(['verify', release.assets, '--key', release.key, '--json'])
    const report = JSON.parse(out)
    expect(code).toBe(0)
    expect(accepts(report) || accepts.errors).toBe(true)
    expect(report).toMatchObject({
      path: release.assets,
      result: 'verified',
      release: { project: 'widget', tag: 'v1.2.0' },
    })
    expect(Object.keys(report)).toEqual(['schema', 'path', 'result', 'release', 'checks', 'files'])
  })

  test('in colours on a terminal', async () => {
    const { out } = await cli(['verify', release.tarball, '--key', release.key], true)
    expect(out).toContain('\u001b[32mok  \u001b[0m  files')
    expect(out).toContain('\u001b[32mVERIFIED: widget 1.2.0\u001b[0m\n')
  })
})

describe('a release that is not verified', () => {
  test('exit code 1; the table names the files and says last what to do', async () => {
    const assets = await copyOfAssets()
    await appendFile(join(assets, 'release.md'), 'more')
    await writeFile(join(assets, 'x\u001b[2J'), '')
    const { code, out } = await cli(['verify', assets, '--key', release.key])
    expect(code).toBe(1)
    expect(out).toContain(
      '\nFiles with problems\n  release.md\n    It has 19 bytes, not 15.\n  x\\u{1b}[2J\n    It is not part of the release.\n',
    )
    expect(out).toMatch(/\nDo not use it\. Download it again from its publisher\.\nNOT VERIFIED: widget 1\.2\.0\n$/)
    expect(tooWide(out)).toEqual([])
    const report = JSON.parse((await cli(['verify', assets, '--key', release.key, '--json'])).out)
    expect(accepts(report) || accepts.errors).toBe(true)
    expect(report.result).toBe('not verified')
  })

  test('many files: the first twenty are named', async () => {
    const assets = await copyOfAssets()
    for (let index = 0; index < 25; index++) await writeFile(join(assets, `extra-${index}`), '')
    expect((await cli(['verify', assets, '--key', release.key])).out).toContain(
      '\n  and 5 more; --json lists them all.\n',
    )
  })

  test('by another signer: nothing of the release is shown', async () => {
    const other = await releaseWithKey()
    const { code, out } = await cli(['verify', release.tarball, '--key', other.key])
    expect(code).toBe(1)
    expect(out).toMatch(/^ {2}ok {4}release .*\n {2}FAIL {2}manifest signature /)
    expect(out).not.toContain('widget')
    expect(out).toMatch(/\nNOT VERIFIED\n$/)
  })
})

describe('a release that could not be checked', () => {
  test('for lack of the right trusted root: exit code 3', async () => {
    const keyless = await makeRelease({
      files: { 'provenance.intoto.jsonl': JSON.stringify(json('keyless-statement.json')) },
    })
    const key = await written(keyless.trust.signers[0]?.kind === 'key' ? keyless.trust.signers[0].publicKey : '')
    const { code, out } = await cli(['verify', keyless.directory, '--key', key, ...identity])
    expect(code).toBe(3)
    expect(out).toContain('  ??    provenance ')
    expect(out).toMatch(/\nBuilt-in trusted root of the public Sigstore: @sigstore\/tuf \S+ of\n?\s?\d{4}-\d\d-\d\d\./)
    expect(out).toMatch(/\nCOULD NOT CHECK: widget 1\.2\.0\n$/)
    expect(tooWide(out)).toEqual([])
    const report = JSON.parse((await cli(['verify', keyless.directory, '--key', key, ...identity, '--json'])).out)
    expect(accepts(report) || accepts.errors).toBe(true)
    expect(report.builtInRoot).toMatch(/^@sigstore\/tuf /)
  })
})

describe('whom to trust', () => {
  test.each<[string, () => Promise<string[]> | string[], string]>([
    [
      'nobody',
      () => [],
      'no trusted signer is given. Give --key FILE, or --certificate-identity and --certificate-oidc-issuer.',
    ],
    [
      'an identity without issuer',
      () => identity.slice(0, 2),
      '--certificate-oidc-issuer is missing. Give each identity together with its issuer.',
    ],
    ['an issuer without identity', () => identity.slice(2), '--certificate-identity is missing.'],
    [
      'a key that is not there',
      () => ['--key', '/no/key'],
      'Could not read --key /no/key: no such file. Check the path.',
    ],
    ['a key that is none', async () => ['--key', await written('no key')], 'file: it is not a public key in PEM form.'],
    [
      'a private key',
      async () => ['--key', await written('-----BEGIN PRIVATE KEY-----')],
      'file: it is a private key.',
    ],
    [
      'a key too large',
      async () => ['--key', await written('x'.repeat(70_000))],
      'file: it has 70000 bytes, more than the 65536 accepted.',
    ],
    [
      'a trusted root that is none',
      async () => [...identity, '--trusted-root', await written('{}')],
      'Could not read --trusted-root ',
    ],
  ])('%s is wrong use', async (_, args, message) => {
    const { code, err } = await cli(['verify', release.tarball, ...(await args())])
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(err).not.toContain('BEGIN PRIVATE')
  })

  test('several keys, identities and a trusted root', async () => {
    const root = await written(fixture('trusted-root.json'))
    const { code } = await cli([
      'verify',
      release.directory,
      '--key',
      (await releaseWithKey()).key,
      '--key',
      release.key,
      ...identity,
      ...identity,
      '--trusted-root',
      root,
    ])
    expect(code).toBe(0)
  })
})

test('a path that vanishes, or is no release, is named', async () => {
  const file = await written('no tarball')
  const { code, out } = await cli(['verify', file, '--key', release.key])
  expect(code).toBe(1)
  expect(out).toContain('FAIL  release               it is not a complete gzip file.')
  await rm(file)
  expect((await cli(['verify', file, '--key', release.key])).err).toContain(`Could not read ${file}: no such file.`)
})
