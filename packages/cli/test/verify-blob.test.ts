import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { json, keyEnvelope, keyPair } from '@release-tools/evidence/testing'
import { cli } from '../testing/run.ts'

const fixtures = join(import.meta.dirname, '../../evidence/testing/fixtures/sigstore')
const fixture = (name: string) => join(fixtures, name)
const dir = mkdtempSync(join(tmpdir(), 'verify-blob-'))
const identity = 'https://github.com/acme/widget/.github/workflows/release.yml@refs/tags/v1.2.3'
const issuer = 'http://127.0.0.1:18010'
const who = [
  '--certificate-identity',
  identity,
  '--certificate-oidc-issuer',
  issuer,
  '--trusted-root',
  fixture('trusted-root.json'),
]
const byKey = ['--key', fixture('key.pub')]
const content = fixture('content.txt')

function file(name: string, text: string | Uint8Array): string {
  writeFileSync(join(dir, name), text)
  return join(dir, name)
}

function verifyBlob(bundle: string, ...args: string[]) {
  return cli(['verify-blob', content, '--bundle', fixture(bundle), ...args])
}

describe('a valid signature', () => {
  test('keyless', async () => {
    const { code, out, err } = await verifyBlob('keyless.json', ...who)
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(
      new RegExp(
        `^format      a Sigstore bundle\nsigned by   ${identity.replaceAll('.', '\\.')}\nissuer      ${issuer}\nsource      https://github.com/acme/widget at [0-9a-f]{40}\nsigned at   20.*Z\nin a log    yes\nTrusted root: testbed of 2024-01-01\\.\nVERIFIED: .*content\\.txt\n$`,
      ),
    )
  })

  test('by a key, without log, time and trusted root', async () => {
    const { code, out } = await verifyBlob('key.json', ...byKey)
    expect(code).toBe(0)
    expect(out).toMatch(
      /^format {6}a Sigstore bundle\nsigned by {3}key sha256:[0-9a-f]{64}\nsigned at {3}unknown: .*\nin a log {4}no entry was checked\n/,
    )
  })

  test('as JSON', async () => {
    const { code, out } = await verifyBlob(
      'keyless-statement.json',
      ...who,
      '--json',
      '--type',
      'https://example.com/predicate/v1',
    )
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({
      file: content,
      sha256: '5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03',
      trustedRoots: ['testbed of 2024-01-01'],
      result: 'verified',
      format: 'a Sigstore bundle',
      signer: { identity, issuer },
      source: {
        repository: 'https://github.com/acme/widget',
        commit: expect.any(String),
        ref: 'refs/tags/v1.2.3',
        builder: identity,
        builderCommit: expect.any(String),
        runner: 'github-hosted',
        event: 'push',
      },
      time: expect.any(String),
      logged: true,
      predicateType: 'https://example.com/predicate/v1',
    })
  })

  test('--source-repository: of a run of that repository, and no other caller of the same workflow', async () => {
    const meant = (url: string) => ['--source-repository', url]
    expect((await verifyBlob('keyless.json', ...who, ...meant('https://github.com/acme/widget'))).code).toBe(0)
    const other = await verifyBlob('keyless.json', ...who, ...meant('https://github.com/acme/widge'))
    expect(other.code).toBe(1)
    expect(other.out).toContain(
      'it was made by a run of https://github.com/acme/widget, not of\nhttps://github.com/acme/widge.',
    )
    const keyed = await verifyBlob('key.json', ...byKey, ...meant('https://github.com/acme/widget'))
    expect(keyed.code).toBe(1)
    expect(keyed.out).toContain('it was made with a key, so it does not say that it comes from')
  })

  test('more bundles than anybody writes are not tried', async () => {
    const many = file('many.jsonl', '{}\n'.repeat(1001))
    const { code, out } = await cli(['verify-blob', content, '--bundle', many, ...who])
    expect(code).toBe(1)
    expect(out).toContain('it has 1001 lines with signatures, more than the 1000 accepted.')
  })

  test('one attestation of several, whatever the others are', async () => {
    const pair = keyPair()
    const other = JSON.stringify(keyEnvelope(pair.privateKey, JSON.stringify(json('statement.json'))))
    const lines = [other, '{"mediaType":"application/unknown"}', JSON.stringify(json('keyless-statement.json'))]
    const bundles = file('all.jsonl', `${lines.join('\n')}\n`)
    expect((await cli(['verify-blob', content, '--bundle', bundles, ...who])).code).toBe(0)
    // None is by the key. One cannot be read, so it is not known what it says.
    expect((await cli(['verify-blob', content, '--bundle', bundles, ...byKey])).code).toBe(3)
  })

  test('a bundle that spans lines', async () => {
    const bundle = file('pretty.json', JSON.stringify(json('key.json'), undefined, 2))
    expect((await cli(['verify-blob', content, '--bundle', bundle, ...byKey])).code).toBe(0)
  })
})

describe('not verified: exit code 1', () => {
  test.each([
    [
      'another identity',
      'keyless.json',
      ['--certificate-identity', 'https://github.com/acme/widget', ...who.slice(2)],
      'but only "https://github.com/acme/widget"',
    ],
    [
      'another issuer',
      'keyless.json',
      [...who.slice(0, 3), 'https://token.actions.githubusercontent.com', ...who.slice(4)],
      'issuer "http://127.0.0.1:18010"',
    ],
    [
      'a key in place of an identity',
      'keyless.json',
      byKey,
      'it was made with a certificate (keyless), but no identity is accepted.',
    ],
    [
      'an identity in place of a key',
      'key.json',
      who,
      'it was made with a key pair, but no public key (PEM) is accepted.',
    ],
    [
      'another type',
      'keyless-statement.json',
      [...who, '--type', 'https://slsa.dev/provenance/v1'],
      'the attestation is of type "https://example.com/predicate/v1".',
    ],
    [
      'a signature where an attestation is asked for',
      'keyless.json',
      [...who, '--type', 'x'],
      'not an attestation of the type given by --type.',
    ],
    ['a statement that nobody signed', 'statement.json', byKey, 'it is an in-toto statement without a signature.'],
  ])('%s', async (_, bundle, args, message) => {
    const { code, out, err } = await verifyBlob(bundle, ...args)
    expect([code, err]).toEqual([1, ''])
    expect(out).toMatch(new RegExp(`^bundle {6}.*${bundle.replace('.', '\\.')}\\n`))
    expect(out.replaceAll('\n', ' ')).toContain(message)
    expect(out).toMatch(/\nNOT VERIFIED: .*content\.txt\n$/)
  })

  test('another file', async () => {
    const other = file('other "file"\n.txt', 'hullo\n')
    const blob = await cli(['verify-blob', other, '--bundle', fixture('keyless.json'), ...who])
    expect(blob.code).toBe(1)
    expect(blob.out).toContain('it is for other content')
    expect(blob.out).toContain('other "file"\\u{a}.txt')
    const attested = await cli(['verify-blob', other, '--bundle', fixture('keyless-statement.json'), ...who, '--json'])
    expect(attested.code).toBe(1)
    expect(JSON.parse(attested.out)).toMatchObject({
      result: 'not verified',
      reason: expect.stringContaining('the attestation is not about this file (sha256 '),
    })
  })

  test('an empty bundle', async () => {
    const { code, out } = await cli(['verify-blob', content, '--bundle', file('empty', ' \n'), ...byKey])
    expect([code, out]).toEqual([1, expect.stringContaining('it is empty.')])
  })
})

describe('what an attestation says', () => {
  const pair = keyPair()
  const key = ['--key', file('own.pub', pair.publicKey)]
  const digests = { sha512: createHash('sha512').update(readFileSync(content)).digest('hex') }
  const summary = 'https://slsa.dev/verification_summary/v1'
  const attestation = (predicateType: string, predicate: object, digest: object = digests) =>
    JSON.stringify(
      keyEnvelope(
        pair.privateKey,
        JSON.stringify({ ...json('statement.json'), subject: [{ digest }], predicateType, predicate }),
      ),
    )
  const verify = (bundle: string, ...args: string[]) =>
    cli(['verify-blob', content, '--bundle', file('said.jsonl', bundle), ...key, ...args])
  const failed = attestation(summary, { verificationResult: 'FAILED' })
  const passed = attestation(summary, { verificationResult: 'PASSED' })
  const other = attestation('https://example.com/predicate/v1', {})

  test('a summary that says PASSED is a success, and its word is shown', async () => {
    const { code, out } = await verify(attestation(summary, { verificationResult: 'PASSED' }))
    expect(code).toBe(0)
    expect(out).toContain(`states      ${summary}\nsays        PASSED\nVERIFIED`)
  })

  test.each([
    ['alone', failed, []],
    ['after another statement', `${other}\n${failed}\n`, []],
    ['after one that says PASSED', `${passed}\n${other}\n${failed}\n`, []],
    [
      'after one of tests',
      `${attestation('https://in-toto.io/attestation/test-result/v0.1', { result: 'PASSED' })}\n${failed}\n`,
      [],
    ],
    ['with its type', failed, ['--type', summary]],
    ['of tests', attestation('https://in-toto.io/attestation/test-result/v0.1', { result: 'FAILED' }), []],
  ])('one that says FAILED is no success: %s', async (_, bundle, args) => {
    const { code, out } = await verify(bundle, ...args)
    expect(code).toBe(1)
    expect(out.replaceAll('\n', ' ')).toContain('says "FAILED" about it. Do not use the file.')
  })

  test('one that says FAILED about another file says nothing of this one', async () => {
    const about = attestation(summary, { verificationResult: 'FAILED' }, { sha256: '0'.repeat(64) })
    expect((await verify(`${about}\n${other}\n`)).code).toBe(0)
  })

  test('a file is known by SHA-512 alone, in a statement of version 0.1 too', async () => {
    const statement = {
      ...json('statement.json'),
      _type: 'https://in-toto.io/Statement/v0.1',
      subject: [{ digest: digests }],
    }
    expect((await verify(JSON.stringify(keyEnvelope(pair.privateKey, JSON.stringify(statement))))).code).toBe(0)
  })
})

describe('another format of signatures: exit code 3', () => {
  test.each([
    ['a key', fixture('key.pub')],
    ['PEP 740 provenance of a package index of version 2', file('pep.json', '{"version":2,"attestation_bundles":[]}')],
    ['provenance of Google Cloud Build', file('gcb.json', '{"image_summary":{},"provenance_summary":{}}')],
  ])('%s is named', async (format, bundle) => {
    const { code, out } = await cli(['verify-blob', content, '--bundle', bundle, ...byKey])
    expect(code).toBe(3)
    expect(out.replaceAll('\n', ' ')).toContain(`it is ${format}, a format that release-tools does not read.`)
  })
})

test('could not check: exit code 3', async () => {
  const root = [...who.slice(0, 5), fixture('other-trusted-root.json')]
  const { code, out } = await verifyBlob('keyless.json', ...root)
  expect(code).toBe(3)
  expect(out.replaceAll('\n', ' ')).toContain('that the trusted root does not list.')
  expect(out).toContain('COULD NOT CHECK: ')
  const builtIn = await verifyBlob('keyless.json', ...who.slice(0, 4))
  expect(builtIn.code).toBe(3)
  expect(builtIn.out).toMatch(/Built-in trusted root of the public Sigstore: @sigstore\/tuf \d/)
})

describe('wrong use: exit code 2', () => {
  test.each([
    ['no file', ['--bundle', 'x'], 'FILE is missing.'],
    ['no bundle', [content, ...byKey], '--bundle is missing. Give the signature of the file'],
    ['nobody to trust', [content, '--bundle', fixture('key.json')], 'no trusted signer is given.'],
    [
      'an identity without issuer',
      [content, '--bundle', fixture('key.json'), '--certificate-identity', identity],
      '--certificate-oidc-issuer is missing.',
    ],
    [
      'a missing file',
      [join(dir, 'none'), '--bundle', fixture('key.json'), ...byKey],
      '/none: no such file. Give the file',
    ],
    [
      'a directory',
      [dir, '--bundle', fixture('key.json'), ...byKey],
      'is not a file. To verify a release directory, use release-tools verify.',
    ],
    [
      'a missing bundle',
      [content, '--bundle', join(dir, 'none'), ...byKey],
      `--bundle ${join(dir, 'none')}: no such file.`,
    ],
    [
      'a missing key',
      [content, '--bundle', fixture('key.json'), '--key', join(dir, 'none')],
      '/none: no such file. Check',
    ],
    [
      'a flag that cosign has, and we have not',
      [content, '--certificate-identity-regexp', '.*'],
      'there is no option --certificate-identity-regexp',
    ],
  ])('%s', async (_, args, message) => {
    const { code, out, err } = await cli(['verify-blob', ...args])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })
})

test('colours only the result', async () => {
  const { out } = await cli(['verify-blob', content, '--bundle', fixture('key.json'), ...byKey], true)
  expect(out).toContain('\u001b[32mVERIFIED\u001b[0m: ')
  expect(readFileSync(content, 'utf8')).toBe('hello\n')
})
