import { sign } from 'node:crypto'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { fixture, keyBundle, keyEnvelope, keyPair } from '@release-tools/evidence/testing'
import { testHost } from '@release-tools/testbed'
import { expandTargets } from '../src/expand-targets.ts'
import { openAndVerify } from '../src/open-and-verify.ts'

const host = testHost({ env: {} })
const own = keyPair()
const other = keyPair()
const key = (publicKey: string) => ({ kind: 'key' as const, publicKey })
const trust = { signers: [key(own.publicKey)] }
const wheel = 'widget-1.2.0-py3-none-any.whl'

/** A folder with these files. */
async function folder(files: Record<string, string | object>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'verify-file-'))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(directory, name, '..'), { recursive: true })
    await writeFile(join(directory, name), typeof content === 'string' ? content : JSON.stringify(content))
  }
  return directory
}

const signed = (content: string, by = own) => keyBundle(by.privateKey, Buffer.from(content))
const about = (contents: string[], predicateType = 'https://slsa.dev/provenance/v1', by = own, predicate = {}) => {
  const subject = contents.map(content => ({ name: 'x', digest: { sha256: sha256(content) } }))
  return keyEnvelope(
    by.privateKey,
    JSON.stringify({ _type: 'https://in-toto.io/Statement/v1', subject, predicateType, predicate }),
  )
}

async function verify(files: Record<string, string | object>, name = wheel, more = {}) {
  const directory = await folder(files)
  return openAndVerify(join(directory, name), { trust: { ...trust, ...more } }, host)
}

type Report = Awaited<ReturnType<typeof verify>>
const rows = ({ checks }: Report) => checks.map(({ name, status, detail }) => `${name} ${status}: ${detail}`)

describe('a file with its documents beside it', () => {
  test('each is checked, and named', async () => {
    const report = await verify({
      [wheel]: 'a wheel',
      [`${wheel}.sigstore.json`]: signed('a wheel'),
      [`${wheel}.intoto.jsonl`]: about(['a wheel']),
    })
    expect(rows(report)).toEqual([
      `signature pass: ${wheel}.sigstore.json: a Sigstore bundle.`,
      `provenance pass: ${wheel}.intoto.jsonl: https://slsa.dev/provenance/v1.`,
    ])
    expect(report).toMatchObject({
      result: 'verified',
      target: { kind: 'file', digest: `sha256:${sha256('a wheel')}` },
      accepted: [
        { subject: `sha256:${sha256('a wheel')}` },
        { statement: { predicateType: 'https://slsa.dev/provenance/v1' } },
      ],
    })
  })

  test('one that does not hold makes the file not verified, whatever the others say', async () => {
    const report = await verify({
      [wheel]: 'a wheel',
      [`${wheel}.sigstore.json`]: signed('a wheel'),
      [`${wheel}.intoto.jsonl`]: about(['another wheel']),
    })
    expect(report.result).toBe('not verified')
    expect(rows(report)[1]).toContain(`signature fail: ${wheel}.intoto.jsonl: the attestation is not about this file`)
  })

  test('without any, nothing signs it', async () => {
    const report = await verify({ [wheel]: 'a wheel' })
    expect(report.result).toBe('not verified')
    expect(rows(report)).toEqual(['signature fail: nothing signs it: no signature or attestation of it is beside it.'])
    const alone = await verify({ 'x.sigstore.json': signed('x') }, 'x.sigstore.json')
    expect(alone).toMatchObject({
      result: 'not verified',
      checks: [{ next: expect.stringContaining('Give the path of the file') }],
    })
  })

  test.each<[string, object | string, string]>([
    ['a bundle of another file', signed('another wheel'), 'it is for other content'],
    ['by another signer', signed('a wheel', other), 'the signature was not made over this content by this signer.'],
    ['without any signature in it', { attestations: [{ predicateType: 'x', bundle: {} }].slice(1) }, ''],
    ['that is damaged', '{"mediaType":', 'it is not JSON'],
    ['that is empty', '', 'it is empty.'],
  ])('a document %s is refused with its reason, also beside a good one', async (_, document, reason) => {
    const files = { [wheel]: 'a wheel', [`${wheel}.sigstore.json`]: document }
    const alone = await verify(files)
    expect(rows(alone)).toEqual([expect.stringContaining(reason)])
    expect(alone.result).not.toBe('verified')
    const more = await verify({ ...files, [`${wheel}.intoto.jsonl`]: about(['a wheel']) })
    expect(more.checks.map(({ status }) => status)).toEqual(
      alone.result === 'not verified' ? ['fail', 'pass'] : ['absent', 'pass'],
    )
  })

  test('a genuine verdict that says FAILED outweighs all others', async () => {
    const vsa = about(['a wheel'], 'https://slsa.dev/verification_summary/v1', own, { verificationResult: 'FAILED' })
    const report = await verify({
      [wheel]: 'a wheel',
      [`${wheel}.sigstore.json`]: signed('a wheel'),
      [`${wheel}.intoto.jsonl`]: `${JSON.stringify(about(['a wheel']))}\n${JSON.stringify(vsa)}\n`,
    })
    expect(report.result).toBe('not verified')
    expect(rows(report)[1]).toMatch(/^verdict fail: .*says "FAILED" about it\.$/)
  })

  test('signers of a kind that the reader did not name do not count, unless nothing else is there', async () => {
    const keyless = fixture('keyless.json').toString()
    const content = fixture('content.txt').toString()
    const alone = await verify({ [wheel]: content, [`${wheel}.sigstore.json`]: keyless })
    expect(alone.result).toBe('not verified')
    expect(rows(alone)).toEqual([
      `signature fail: ${wheel}.sigstore.json: it was made with a certificate (keyless), but no identity is accepted.`,
    ])
    const both = { [wheel]: content, [`${wheel}.sigstore.json`]: keyless, [`${wheel}.intoto.jsonl`]: about([content]) }
    expect(rows(await verify(both))[0]).toBe(
      `signature absent: ${wheel}.sigstore.json does not count: it was made with a certificate (keyless), but no identity is accepted.`,
    )
  })

  test('a format that is not known is named, and does not count', async () => {
    const minisign = 'untrusted comment: signature\nRWQf6LRCGA9i5\n'
    const alone = await verify({ [wheel]: 'a wheel', [`${wheel}.sig`]: minisign })
    expect(alone.result).toBe('could not check')
    expect(rows(alone)[0]).toContain(`${wheel}.sig: it is a signature by minisign or signify`)
    const both = { [wheel]: 'a wheel', [`${wheel}.sig`]: minisign, [`${wheel}.sigstore.json`]: signed('a wheel') }
    expect(await verify(both)).toMatchObject({ result: 'verified' })
  })

  test('a bare signature with its certificate beside it, and one without', async () => {
    const signature = sign('sha256', Buffer.from('a wheel'), own.privateKey).toString('base64')
    expect(await verify({ [wheel]: 'a wheel', [`${wheel}.sig`]: signature })).toMatchObject({ result: 'verified' })
    const pem = await verify({ [wheel]: 'a wheel', [`${wheel}.sig`]: signature, [`${wheel}.pem`]: 'no certificate' })
    expect(rows(pem)[0]).toContain('its certificate is not in PEM form.')
  })

  test('a signature by a key does not say of which repository it is', async () => {
    const files = { [wheel]: 'a wheel', [`${wheel}.sigstore.json`]: signed('a wheel') }
    const report = await verify(files, wheel, { repository: 'https://github.com/acme/widget' })
    expect(report.result).toBe('not verified')
    expect(rows(report)[0]).toContain('it does not say that it comes from https://github.com/acme/widget.')
  })

  test('what only a release can answer could not be checked', async () => {
    const directory = await folder({ [wheel]: 'a wheel', [`${wheel}.sigstore.json`]: signed('a wheel') })
    const report = await openAndVerify(join(directory, wheel), { trust, asked: { tag: 'v1.2.0' } }, host)
    expect(report.result).toBe('could not check')
    expect(rows(report)[1]).toBe('release error: --tag is about a release, and this is none.')
  })
})

describe('attestations about several files', () => {
  const multiple = { 'multiple.intoto.jsonl': about(['one', 'two']) }

  test('count for those that they are about, and say nothing of others', async () => {
    const files = {
      a: 'one',
      b: 'two',
      c: 'three',
      ...multiple,
      'x.jsonl': '{"some":"data"}',
      'y.intoto.jsonl': 'no JSON',
    }
    expect(rows(await verify(files, 'a'))).toEqual([
      'provenance pass: multiple.intoto.jsonl: https://slsa.dev/provenance/v1.',
    ])
    expect(rows(await verify(files, 'c'))).toEqual([expect.stringContaining('signature fail: nothing signs it')])
  })

  test('that give the name of a file to another content: the files were swapped', async () => {
    const subject = ['one', 'two', 'three'].map(name => ({ name, digest: { sha256: sha256(`content of ${name}`) } }))
    const statement = { _type: 'https://in-toto.io/Statement/v1', predicateType: 'https://slsa.dev/provenance/v1' }
    const multiple = keyEnvelope(own.privateKey, JSON.stringify({ ...statement, subject, predicate: {} }))
    const all = {
      one: 'content of two',
      two: 'content of two',
      'multiple.intoto.jsonl': multiple,
      four: 'content of three',
    }
    for (const files of [all, { ...all, 'one.sigstore.json': signed('content of two') }]) {
      const report = await verify(files, 'one')
      expect(report.result).toBe('not verified')
      expect(rows(report).join()).toContain('about this content by another name, and "one" has another digest there.')
    }
    // A name that is in no list may be the choice of whoever downloaded the file.
    for (const name of ['two', 'four']) expect(await verify(all, name)).toMatchObject({ result: 'verified' })
  })

  test('by another signer, they are refused if nothing else is there', async () => {
    const files = { a: 'one', 'multiple.intoto.jsonl': about(['one'], 'https://slsa.dev/provenance/v1', other) }
    expect(await verify(files, 'a')).toMatchObject({ result: 'not verified' })
    const both = { ...files, 'a.sigstore.json': signed('one') }
    expect((await verify(both, 'a')).checks.map(({ status }) => status)).toEqual(['pass', 'absent'])
  })

  test('as GitHub’s program downloads them', async () => {
    const name = `sha256:${sha256('one')}.jsonl`
    expect(await verify({ a: 'one', [name]: about(['one']) }, 'a')).toMatchObject({ result: 'verified' })
  })
})

test('a file that only has the name of a signature or a certificate is not hidden by it', async () => {
  const directory = await folder({
    a: 'one',
    'a.sigstore.json': signed('one'),
    'setup.bundle': 'evil',
    'a.pem': 'evil',
  })
  const at = (name: string) => join(directory, name)
  expect(await expandTargets([directory])).toEqual([at('a'), at('a.pem'), at('setup.bundle')])
  expect(await openAndVerify(at('setup.bundle'), { trust }, host)).toMatchObject({ result: 'not verified' })
})

describe('several targets', () => {
  const files = {
    a: 'one',
    'a.sigstore.json': signed('one'),
    'sub/b': 'two',
    'multiple.intoto.jsonl': about(['one']),
    'a.sig': '',
    'a.pem': '',
  }

  test('a folder stands for its files, without their signatures', async () => {
    const directory = await folder(files)
    expect(await expandTargets([directory])).toEqual([join(directory, 'a'), join(directory, 'sub/b')])
  })

  test('signatures among them belong to the others', async () => {
    const directory = await folder(files)
    const at = (name: string) => join(directory, name)
    expect(await expandTargets(['a', 'a.sigstore.json', 'multiple.intoto.jsonl', 'a'].map(at))).toEqual([at('a')])
    expect(await expandTargets([at('a.sigstore.json')])).toEqual([at('a.sigstore.json')])
    expect(await expandTargets([at('a.sigstore.json'), at('sub/b')])).toEqual([at('a.sigstore.json'), at('sub/b')])
  })

  test('a folder without any signature, and what is elsewhere, stay as they are', async () => {
    const directory = await folder({ a: 'one' })
    expect(await expandTargets([directory, 'oci://x/y:z'])).toEqual([directory, 'oci://x/y:z'])
  })

  test('no folder stands for an image, and no file of a folder for a download, whatever their names are', async () => {
    const image = `oci://registry.example/widget@sha256:${'a'.repeat(64)}`
    const directory = await folder({
      [join(image, 'a')]: 'a',
      [join(image, 'a.sigstore.json')]: signed('a'),
      'download/pypi:widget==1.0': 'b',
      'download/b': 'b',
      'download/b.sigstore.json': signed('b'),
    })
    const before = process.cwd()
    process.chdir(directory)
    try {
      expect(await expandTargets([image])).toEqual([image])
      process.chdir('download')
      expect(await expandTargets(['.'])).toEqual(['b', './pypi:widget==1.0'])
    } finally {
      process.chdir(before)
    }
  })
})
