import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, test } from '@jest/globals'
import { secretForms } from '../src/leaks/forms.ts'
import { Leaks } from '../src/leaks.ts'

const folder = mkdtempSync(join(tmpdir(), 'leaks-'))
afterAll(() => rmSync(folder, { recursive: true }))

const password = 'correct horse & battery'

function withPassword(): Leaks {
  const leaks = new Leaks()
  leaks.handOut(password, 'the password')
  return leaks
}

describe('a secret that a test hands out', () => {
  test.each([
    ['as it is', `login failed for ${password}`],
    ['in base64', `Authorization: Basic ${Buffer.from(password).toString('base64')}`],
    ['in an address', `https://example.org/?password=${encodeURIComponent(password)}`],
  ])('is found in a log, %s', (_, line) => {
    const leaks = withPassword()
    leaks.watch('a log', () => ['begin', line])
    expect(leaks.found(undefined)).toEqual(['a log: the password'])
  })

  test('is found in the arguments of a program, but not in its variables', async () => {
    const leaks = withPassword()
    leaks.watchPrograms()
    const run = promisify(execFile)
    await run(process.execPath, ['-e', '0'], { env: { PASSWORD: password } })
    await run(process.execPath, ['-e', '0', password])
    expect(leaks.found(undefined)).toEqual(['the arguments of a program: the password'])
  })

  test('is known from the variables of a program', () => {
    const leaks = new Leaks()
    leaks.handOutVariables({ VAULT_TOKEN: 'of-the-vault', HOME: '/home/acme', COSIGN_PASSWORD: undefined })
    leaks.watch('a log', () => ['/home/acme: of-the-vault'])
    expect(leaks.found(undefined)).toEqual(['a log: VAULT_TOKEN'])
  })

  test('is found in the files of a release, in its records, and in a summary, and nowhere else', () => {
    const job = join(folder, 'tmp/job-a')
    for (const path of ['release/evidence', 'release.records', 'keys']) mkdirSync(join(job, path), { recursive: true })
    const leaking = ['release/evidence/sbom.json', 'release.records/sign.json', 'summary.md']
    for (const path of [...leaking, 'keys/password.txt']) writeFileSync(join(job, path), `\u0000${password}`)
    writeFileSync(join(job, 'release/manifest.yaml'), 'files: []')
    const found = leaking.map(path => `${join(job, path)}: the password`)
    expect(withPassword().found(folder).sort()).toEqual(found.sort())
    expect(withPassword().found(join(folder, 'none'))).toEqual([])
  })

  test('is not looked for if it is so short that it is found by chance', () => {
    const leaks = new Leaks()
    expect(leaks.handOut('secrets', 'a short one')).toBe('secrets')
    leaks.watch('a log', () => ['no secrets'])
    expect(leaks.found(undefined)).toEqual([])
  })
})

describe('a secret that nobody told of', () => {
  const token = ['eyJhbGciOiJSUzI1NiJ9', 'eyJpc3MiOiJhIiwic3ViIjoiYiJ9', 'c2lnbmF0dXJlLW9mLXRoZS10b2tlbg'].join('.')

  test.each([
    ['a private key', '-----BEGIN ENCRYPTED SIGSTORE PRIVATE KEY-----'],
    ['a private key', '-----BEGIN PGP PRIVATE KEY BLOCK-----'],
    ['a signed token', `Bearer ${token}`],
    ['a request token of a job', 'testbed.e30'],
    ['a token of Vault', 'hvs.CAESIJ0abcdefghijklmnop'],
    ['a token of a package index', 'pypi-0a1b2c3d-0a1b-4c3d-8e9f-000000000000'],
  ])('is found by its form: %s', (what, text) => {
    expect(secretForms(`before ${text} after`)).toEqual([what])
  })

  test.each(['-----BEGIN PUBLIC KEY-----', 'eyJhbGciOiJSUzI1NiJ9', 'testbed.ts', 'pypi-attestations', 'hvs.short'])(
    'is not %s',
    text => {
      expect(secretForms(text)).toEqual([])
    },
  )
})
