import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { describe, expect, jest, test } from '@jest/globals'

import { run } from '../src/run.ts'
import { cli } from '../testing/run.ts'

const fixture = (name: string) => join(import.meta.dirname, '../../evidence/testing/fixtures/model-signing/1.1.1', name)
const key = ['--key', fixture('p256.pub')]
/** The model of these signatures. */
const files = {
  'w.bin': 'weights\n'.repeat(4),
  'README.md': 'readme\n',
  'sub/z': 'x\n',
  'sub-c': 'y\n',
  'é.txt': 'e\n',
}

function model(): string {
  const directory = mkdtempSync(join(tmpdir(), 'cli-model-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), text)
  }
  return directory
}

test('verify finds model.sig in a directory, and names each file that is wrong', async () => {
  const directory = model()
  cpSync(fixture('files.sig'), join(directory, 'model.sig'))
  const good = await cli(['verify', directory, ...key])
  expect([good.code, good.err]).toEqual([0, ''])
  expect(good.out).toMatch(/^ {2}ok {4}model signature {7}The model was signed as "model", with 5 files\.\n/)
  expect(good.out).toMatch(/\nVERIFIED: model\n$/)
  writeFileSync(join(directory, 'w.bin'), 'other weights')
  rmSync(join(directory, 'sub/z'))
  writeFileSync(join(directory, 'code.pkl\u001b[2K'), 'x')
  const { code, out } = await cli(['verify', directory, ...key])
  expect(code).toBe(1)
  expect(out).not.toContain('\u001b')
  expect(out).toContain('\nFiles with problems\n')
  expect(out).toMatch(/\n {2}code\.pkl\S*\n {4}It is not signed\. Take it out of the model\.\n/)
  expect(out).toMatch(/\n {2}sub\/z\n {4}It is missing\.\n/)
  expect(out).toMatch(/\n {2}w\.bin\n {4}Its SHA-256 is/)
  expect(out).toMatch(/\nNOT VERIFIED\n$/)
})

test.each<[string, boolean]>([
  ['a terminal, in one line that is erased', true],
  ['a pipe, in lines', false],
])('verify-model says how far it is: %s', async (_, isTerminal) => {
  const directory = model()
  cpSync(fixture('files.sig'), join(directory, 'model.sig'))
  let time = 0
  const clock = jest.spyOn(performance, 'now').mockImplementation(() => (time += 6000))
  const [shown, errors]: string[][] = [[], []]
  const terminal = {
    out: () => {},
    err: (text: string) => void errors?.push(text),
    colors: false,
    ...(isTerminal && { progress: (line: string) => void shown?.push(line) }),
  }
  const code = await run(['verify-model', directory, ...key], terminal)
  clock.mockRestore()
  const form = new RegExp(
    `^Verifying ${basename(directory)}: \\d of 5 files, \\d+ bytes of 45 bytes \\(\\d+ %\\), \\d bytes/s\\.\n?$`,
  )
  const said = isTerminal ? shown : errors
  expect([code, said?.length, said?.[0]]).toEqual([0, isTerminal ? 11 : 5, expect.stringMatching(form)])
  expect([shown?.at(-1), errors?.at(-1)?.at(-1)]).toEqual(isTerminal ? ['', undefined] : [undefined, '\n'])
})

test('verify --signature names a signature elsewhere; one that is not known is no refusal', async () => {
  const directory = model()
  const verify = (name: string) => cli(['verify', directory, '--signature', fixture(name), ...key, '--json'])
  const good = await verify('shards.sig')
  expect(good.code).toBe(0)
  expect(JSON.parse(good.out)).toMatchObject({
    result: 'verified',
    checks: [{ name: 'model signature' }, { name: 'files' }],
  })
  const unknown = await verify('blake3.sig')
  expect(unknown.code).toBe(3)
  expect(JSON.parse(unknown.out).checks).toEqual([
    {
      name: 'model signature',
      status: 'error',
      detail: 'its kind of digest (`hash_type`) is "blake3", which is not known.',
      next: 'Use model_signing.',
    },
  ])
  expect(
    (await cli(['verify', directory, '--signature', fixture('files.sig'), '--key', fixture('p384.pub')])).code,
  ).toBe(1)
})

test('verify-blob verifies a model of one file, and sends to verify for others', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'cli-model-'))
  const file = join(directory, 'one.bin')
  const blob = (signature: string) => cli(['verify-blob', file, '--bundle', fixture(signature), ...key])
  writeFileSync(file, 'one\n')
  expect((await blob('single.sig')).code).toBe(0)
  const several = await blob('files.sig')
  expect(several.code).toBe(3)
  expect(several.out.replaceAll('\n', ' ')).toContain('Give the directory of the model to release-tools verify.')
  writeFileSync(file, 'two\n')
  const changed = await blob('single.sig')
  expect(changed.code).toBe(1)
  expect(changed.out).toContain('the signature of the model is not about this file (sha256')
})

describe('verify-model', () => {
  test('finds the signature in the model or beside it, and says who signed', async () => {
    const directory = model()
    const { code, err } = await cli(['verify-model', directory, ...key])
    expect([code, err]).toEqual([
      2,
      `Could not verify the model ${directory}: it has no signature: neither ${join(directory, 'model.sig')} nor ${directory}.sig is a file. Get the signature from the publisher, and give it with --signature.\n`,
    ])
    cpSync(fixture('files.sig'), `${directory}.sig`)
    const beside = await cli(['verify-model', `${directory}/`, ...key])
    expect([beside.code, beside.err]).toEqual([0, ''])
    expect(beside.out).toMatch(
      /The model was signed as "model", with 5 files\.(.|\n)*key sha256:[0-9a-f]{64}(.|\n)*\nVERIFIED: model\n$/,
    )
    cpSync(fixture('p384.sig'), join(directory, 'model.sig'))
    expect((await cli(['verify-model', directory, ...key])).code).toBe(1)
    expect((await cli(['verify-model', directory, ...key, '--signature', `${directory}.sig`])).code).toBe(1)
  })

  test('gives the report of verify as JSON, with its exit codes', async () => {
    const directory = model()
    const verify = (name: string, ...more: string[]) =>
      cli(['verify-model', directory, '--signature', fixture(name), ...key, '--json', ...more])
    const good = await verify('files.sig')
    const { out } = await cli(['verify', directory, '--signature', fixture('files.sig'), ...key, '--json'])
    expect([good.code, good.out]).toEqual([0, out])
    rmSync(join(directory, 'w.bin'))
    const bad = await verify('files.sig', '--explain')
    expect(bad.code).toBe(1)
    expect(JSON.parse(bad.out)).toMatchObject({
      result: 'not verified',
      checks: [{ why: expect.stringContaining('It signs every file of the model') }, { status: 'fail' }],
    })
    expect((await verify('blake3.sig')).code).toBe(3)
  })

  test('names the authority whose certificates are accepted, besides or in place of signers', async () => {
    const directory = model()
    const signature = fixture('../older/v1.1.0-certificate.sig')
    const authority = join(directory, '../authority.pem')
    const { certificates } = JSON.parse(readFileSync(signature, 'utf8')).verificationMaterial.x509CertificateChain
    writeFileSync(authority, `-----BEGIN CERTIFICATE-----\n${certificates[1].rawBytes}\n-----END CERTIFICATE-----\n`)
    const verify = (...more: string[]) => cli(['verify-model', directory, '--signature', signature, '--json', ...more])
    const asked = '--certificate-authority'
    expect(JSON.parse((await verify(...key)).out).checks[0].next).toContain(asked)
    expect((await verify(asked, authority)).out).not.toContain(asked)
    expect(await verify(asked, fixture('p256.pub'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('it has no certificate in PEM form.'),
    })
  })

  test.each<[string, (directory: string) => string[], string]>([
    [
      'a list without its signature',
      one => [one, '--file-list', 'x', ...key],
      '--file-list is given without --signature. Give the signature of the list too.',
    ],
    ['a directory that is not there', one => [`${one}-none`, ...key], 'no such file. Give the directory of the model.'],
    [
      'a file',
      one => [join(one, 'w.bin'), ...key],
      'is not a directory. To verify a model of one file, use release-tools verify-blob',
    ],
    ['no signer', one => [one, '--signature', 'x'], 'no trusted signer is given.'],
  ])('refuses %s', async (_, args, message) => {
    const { code, err } = await cli(['verify-model', ...args(model())])
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})
