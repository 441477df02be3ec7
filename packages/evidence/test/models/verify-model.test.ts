import { X509Certificate } from 'node:crypto'
import { appendFileSync, copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { describeModel } from '../../src/models/describe-model.ts'
import { parseAnyModelBundle } from '../../src/models/model-bundle.ts'
import { modelType } from '../../src/models/model-manifest.ts'
import { isModelDirectory, verifyModel } from '../../src/models/verify-model.ts'
import type { Signer } from '../../src/sigstore/signer.ts'
import {
  byIdentity,
  byKey,
  content,
  fixture,
  listed,
  model,
  ownSignature,
  ownTrust,
  type Predicate,
  signed,
  summary,
} from './model.ts'

const key = byKey('1.1.1/p256.pub')
const older = { 'signme-1': 'signme-1', 'signme-2': 'signme-2' }

async function verified(directory: string, signature: string, trust = key) {
  return summary(await verifyModel(directory, trust, { signature: fixture(signature) }))
}

describe('signatures that model_signing made', () => {
  test.each([
    ['files', key],
    ['p384', byKey('1.1.1/p384.pub')],
    ['blake2b', key],
    ['shards', key],
  ])('1.1.1, %s', async (name, trust) => {
    const report = await verifyModel(model(), trust, { signature: fixture(`1.1.1/${name}.sig`) })
    expect(summary(report)).toEqual(['verified'])
    expect(report.checks.map(({ name, detail }) => [name, detail])).toEqual([
      ['model signature', 'The model was signed as "model", with 5 files.'],
      ['files', 'Each of the 5 files is as it was signed, and there is no other.'],
    ])
  })

  test('of an unknown kind of digest: could not check', async () => {
    expect(await verified(model(), '1.1.1/blake3.sig')).toEqual([
      'could not check',
      'error model signature: its kind of digest (`hash_type`) is "blake3", which is not known.',
    ])
  })

  test('since 0.3.1, by a key and by the public Sigstore', async () => {
    const trust = byKey('older/key.pub')
    const signme = { ...older, 'signme-1': 'signme-1\n' }
    for (const [name, files, who] of [
      ['v1.0.1-elliptic-key', signme, trust],
      ['v1.1.0-elliptic-key', signme, trust],
      ['v0.3.1-sigstore', older, await byIdentity()],
      ['v1.1.0-sigstore', older, await byIdentity()],
    ] as const)
      expect([name, await verified(model(files), `older/${name}.sig`, who)]).toEqual([name, ['verified']])
    const file = join(model({ 'signme-1': 'signme-1\n' }), 'signme-1')
    expect(await verified(file, 'older/v0.3.1-elliptic-key.sig', trust)).toEqual(['verified'])
  })

  test('of version 0.2.0, and by a certificate of an own authority: could not check, by name', async () => {
    const trust = await byIdentity()
    expect(await verified(model(older), 'older/v0.2.0-certificate.sig', trust)).toEqual([
      'could not check',
      'error model signature: it is a signature of model_signing 0.2.0, which release-tools does not read.',
    ])
    expect(await verified(model(older), 'older/v1.1.0-certificate.sig', trust)).toEqual([
      'could not check',
      'error model signature: it was made with a certificate of an authority of its own (model_signing sign certificate).',
    ])
  })

  test('by a certificate of an authority that the reader names; without one, by a key all the same', async () => {
    const signature = fixture('older/v1.1.0-certificate.sig')
    const { chain: [, intermediate] = [] } = parseAnyModelBundle(readFileSync(signature))
    const authorities = [new X509Certificate(intermediate ?? '')]
    const at = (now: string) =>
      verifyModel(model(older), { signers: [] }, { signature, authorities, now: new Date(now) })
    expect(summary(await at('2026-01-01'))).toEqual(['verified'])
    expect(summary(await at('2036-01-01'))[0]).toBe('could not check')
    const byItsKey = { signature: fixture('1.1.1/files.sig'), authorities }
    expect(summary(await verifyModel(model(), key, byItsKey))).toEqual(['verified'])
  })

  test('by somebody else', async () => {
    const [result, reason] = await verified(model(), '1.1.1/files.sig', byKey('1.1.1/p384.pub'))
    expect([result, reason]).toEqual([
      'not verified',
      'fail model signature: the signature was not made over this content by this signer.',
    ])
    expect((await verified(model(), 'older/v1.1.0-sigstore.sig', key))[0]).toBe('not verified')
  })

  test('by another identity, or the same of another issuer', async () => {
    const trust = await byIdentity()
    const [signer] = trust.signers
    for (const change of [{ identity: 'somebody@example.org' }, { issuer: 'https://issuer.example.org' }]) {
      const signers = [{ ...signer, ...change } as Signer]
      expect(await verified(model(older), 'older/v1.1.0-sigstore.sig', { ...trust, signers })).toEqual([
        'not verified',
        expect.stringContaining('fail model signature: it was made by "stefanb@us.ibm.com"'),
      ])
    }
  })

  test('of a version of the format that is not known, or of another format', async () => {
    const inVersion = async (bundle: string, predicate: string) => {
      const signature = signed(listed(), { predicateType: predicate })
      const changed = JSON.parse(readFileSync(signature, 'utf8'))
      writeFileSync(signature, JSON.stringify({ ...changed, mediaType: bundle }))
      return summary(await verifyModel(model(), ownTrust, { signature }))
    }
    const bundle = 'application/vnd.dev.sigstore.bundle.v0.3+json'
    expect(await inVersion(bundle, 'https://model_signing/signature/v2.0')).toEqual([
      'could not check',
      'error model signature: its version of the format is "https://model_signing/signature/v2.0", which is not known.',
    ])
    const [result, reason] = await inVersion('application/vnd.dev.sigstore.bundle.v9+json', modelType)
    expect([result, reason]).toEqual(['could not check', expect.stringContaining('error model signature: it is JSON')])
  })
})

describe('each file', () => {
  test.each(['files', 'shards', 'blake2b'])('changed, truncated, missing, renamed, extra: named (%s)', async kind => {
    const directory = model()
    const at = (path: string) => join(directory, path)
    writeFileSync(at('w.bin'), `Weights\n${'weights\n'.repeat(3)}`)
    writeFileSync(at('README.md'), 'readme')
    rmSync(at('sub/z'))
    renameSync(at('sub-c'), at('sub-C'))
    mkdirSync(at('new'))
    writeFileSync(at('new/pickle.pkl'), 'x')
    const found = await verified(directory, `1.1.1/${kind}.sig`)
    expect(found.map(line => line.replace(/: (Its|It has) .*/, ''))).toEqual([
      'not verified',
      'fail README.md different',
      'fail new/pickle.pkl extra: It is not signed. Take it out of the model.',
      'fail sub-C extra: It is not signed. Take it out of the model.',
      'fail sub-c missing: It is missing.',
      'fail sub/z missing: It is missing.',
      'fail w.bin different',
    ])
  })

  test('says what is different', async () => {
    const directory = model()
    appendFileSync(join(directory, 'README.md'), 'x')
    expect((await verified(directory, '1.1.1/files.sig'))[1]).toMatch(
      /^fail README\.md different: Its SHA-256 is [0-9a-f]{64}, not [0-9a-f]{64}\.$/,
    )
    expect((await verified(directory, '1.1.1/blake2b.sig'))[1]).toMatch(/: Its BLAKE2b is [0-9a-f]{128}, not /)
    expect((await verified(directory, '1.1.1/shards.sig'))[1]).toBe('fail README.md different: It has 8 bytes, not 7.')
    writeFileSync(join(directory, 'README.md'), 'readme\n')
    writeFileSync(join(directory, 'w.bin'), `${'weights\n'.repeat(3)}Weights\n`)
    expect((await verified(directory, '1.1.1/shards.sig'))[1]).toBe(
      'fail w.bin different: Its bytes from 20 to 30 are not those that were signed.',
    )
  })

  test('of many, some are named in the summary', async () => {
    const report = await verifyModel(model({ x: 'x' }), key, { signature: fixture('1.1.1/files.sig') })
    expect(report.checks[1]?.detail).toMatch(/^"README.md": It is missing\. .* and 3 more\.$/)
  })

  test('empty files have no part, so that signatures of parts cannot name them', async () => {
    const directory = model({ ...content, empty: '' })
    expect(await verified(directory, '1.1.1/shards.sig')).toEqual([
      'verified',
      'absent not signed: Nothing is known of "empty".',
    ])
    const { checks } = await verifyModel(directory, key, { signature: fixture('1.1.1/shards.sig') })
    expect(checks[1]?.detail).toBe(
      'Each of the 5 files is as it was signed, and there is no other, besides what is not signed.',
    )
    expect(await verified(directory, '1.1.1/files.sig')).toContain(
      'fail empty extra: It is not signed. Take it out of the model.',
    )
  })
})

describe('what is not signed', () => {
  test('paths that the signature leaves out, and those of git at the top, are named', async () => {
    const directory = model({ ...content, '.git/config': 'x', 'cache/c': 'c', 'sub/.git': 'x' })
    expect(await verified(directory, '1.1.1/ignored.sig')).toEqual([
      'not verified',
      'absent not signed: Nothing is known of ".git", "cache".',
      'fail sub/.git extra: It is not signed. Take it out of the model.',
    ])
    expect(await verified(model({ ...content, 'cache/c': 'c' }), '1.1.1/files.sig')).toEqual([
      'not verified',
      'fail cache/c extra: It is not signed. Take it out of the model.',
    ])
  })

  test('many are counted', async () => {
    const names = Array.from({ length: 10 }, (_, index) => `i${index}`)
    const list = listed()
    const serialization = { method: 'files', hash_type: 'sha256', allow_symlinks: false, ignore_paths: names }
    const directory = model({ ...content, ...Object.fromEntries(names.map(name => [name, 'x'])) })
    const report = await verifyModel(directory, ownTrust, { signature: signed({ ...list, serialization }) })
    expect(report.checks[2]?.detail).toBe(
      'Nothing is known of "i0", "i1", "i2", "i3", "i4", "i5", "i6", "i7" and 2 more.',
    )
  })

  test('what is signed is checked, though the same signature leaves it out', async () => {
    const files = { ...content, '.github/x': 'signed', 'cache/y': 'signed' }
    const list = listed(files)
    const serialization = {
      method: 'files',
      hash_type: 'sha256',
      allow_symlinks: false,
      ignore_paths: ['cache/', '/etc', '../up', 'w.bin'],
    }
    const signature = signed({ ...list, serialization })
    expect(summary(await verifyModel(model(files), ownTrust, { signature }))).toEqual(['verified'])
    const changed = model({ ...files, 'cache/y': 'changed', '.github/x': 'changed', 'w.bin': 'changed' })
    const [result, ...wrong] = summary(await verifyModel(changed, ownTrust, { signature }))
    expect([result, wrong.map(line => line.split(' ')[1])]).toEqual(['not verified', ['.github/x', 'cache/y', 'w.bin']])
  })

  test('the signature itself, wherever it is in the model', async () => {
    const directory = model()
    copyFileSync(fixture('1.1.1/files.sig'), join(directory, 'model.sig'))
    expect(summary(await verifyModel(directory, key))).toEqual(['verified'])
    copyFileSync(fixture('1.1.1/files.sig'), join(directory, 'other.sig'))
    expect(summary(await verifyModel(directory, key))[1]).toContain('other.sig extra')
  })
})

describe('one file as a model', () => {
  test('is verified alone; its directory is not the model', async () => {
    const directory = model({ 'one.bin': 'one\n' })
    expect(await verified(join(directory, 'one.bin'), '1.1.1/single.sig')).toEqual(['verified'])
    expect(await verified(directory, '1.1.1/single.sig')).toEqual([
      'not verified',
      'fail files: It is the signature of one file, "one.bin", and not of a directory.',
    ])
    const changed = join(model({ 'one.bin': 'two\n' }), 'one.bin')
    expect((await verified(changed, '1.1.1/single.sig'))[1]).toContain('fail . different: Its SHA-256 is')
    // The specification calls it by its name.
    const signature = signed(listed({ 'one.bin': 'one\n' }))
    expect(summary(await verifyModel(join(directory, 'one.bin'), ownTrust, { signature }))).toEqual(['verified'])
  })
})

describe('a signed list that contradicts itself is refused', () => {
  const list = listed()
  const resources = list.resources as { name: string; digest: string }[]
  const how = (change: object) => ({ ...list, serialization: { ...(list.serialization as object), ...change } })
  const shards = (names: string[], size: unknown = 10): Predicate => ({
    resources: names.map(name => ({ name, digest: 'a'.repeat(64) })),
    serialization: { method: 'shards', hash_type: 'sha256', shard_size: size },
  })
  const self = 'its signed list of files contradicts itself:'

  test.each<[string, Predicate, object?]>([
    [`fail model signature: ${self} it lists no file.`, { ...list, resources: [] }],
    [`fail model signature: ${self} it lists no file.`, { ...list, resources: 'x' }],
    [
      `fail model signature: ${self} it lists "w.bin" twice.`,
      { ...list, resources: [...resources, ...resources.slice(0, 1)] },
    ],
    [
      `fail model signature: ${self} one of its files has no name, or not the digest that it should have.`,
      { ...list, resources: [{ name: 'a', digest: 'abcd' }] },
    ],
    [
      `fail model signature: ${self} the digest of the model is not that of its files.`,
      list,
      { subject: [{ name: 'model', digest: { sha256: '0'.repeat(64) } }] },
    ],
    [
      `fail model signature: ${self} it must be about one model, in a statement of version 1.`,
      list,
      { subject: [{ digest: { sha256: 'a' } }, { digest: { sha256: 'b' } }] },
    ],
    [
      `fail model signature: ${self} it must be about one model, in a statement of version 1.`,
      list,
      { _type: 'https://in-toto.io/Statement/v0.1' },
    ],
    [
      'fail model signature: it is a statement of type "https://slsa.dev/provenance/v1", not the signature of a model.',
      list,
      { predicateType: 'https://slsa.dev/provenance/v1' },
    ],
    [`fail model signature: ${self} its list of paths that are not signed is damaged.`, how({ ignore_paths: [1] })],
    [`fail model signature: ${self} its list of paths that are not signed is damaged.`, how({ ignore_paths: 'x' })],
    ['error model signature: its way to list files (`method`) is "zip", which is not known.', how({ method: 'zip' })],
    [
      'error model signature: its kind of digest (`hash_type`) is undefined, which is not known.',
      how({ hash_type: undefined }),
    ],
    [`fail model signature: ${self} it does not say how large a part is.`, shards(['a:0:10'], 0)],
    [`fail model signature: ${self} it does not say how large a part is.`, shards(['a:0:10'], '10')],
    [`fail model signature: ${self} "a" is not a part of a file.`, shards(['a'])],
    [`fail model signature: ${self} the parts of "a" are not the whole file.`, shards(['a:0:10', 'a:20:25'])],
    [`fail model signature: ${self} the parts of "a" are not the whole file.`, shards(['a:1:11'])],
    [`fail model signature: ${self} the parts of "a" are not the whole file.`, shards(['a:0:0'])],
    [`fail model signature: ${self} the parts of "a" are not the whole file.`, shards(['a:0:10', 'a:0:10'])],
  ])('%s', async (reason, predicate, change = {}) => {
    const signature = signed(predicate, change as Record<string, unknown>)
    const [, found] = summary(await verifyModel(model(), ownTrust, { signature }))
    expect(found).toBe(reason)
  })

  test('a name that leads out of the model is a file that is missing', async () => {
    const signature = signed(listed({ '../w.bin': 'x', '/etc/passwd': 'x' }))
    expect(summary(await verifyModel(model({}), ownTrust, { signature }))).toEqual([
      'not verified',
      'fail ../w.bin missing: It is missing.',
      'fail /etc/passwd missing: It is missing.',
    ])
  })

  test('a colon is part of a name', async () => {
    const signature = signed(shards(['a:1:0:10', 'a:1:10:15']))
    expect(summary(await verifyModel(model({}), ownTrust, { signature }))).toEqual([
      'not verified',
      'fail a:1 missing: It is missing.',
    ])
  })

  test('what is no signature at all', async () => {
    const directory = model({ 'model.sig': '[]' })
    expect(summary(await verifyModel(directory, ownTrust))[1]).toContain(
      'error model signature: it is JSON whose media type',
    )
    writeFileSync(join(directory, 'model.sig'), '{"a":1,"a":2}')
    expect(summary(await verifyModel(directory, ownTrust))[0]).toBe('not verified')
    rmSync(join(directory, 'model.sig'))
    expect(summary(await verifyModel(directory, ownTrust))[0]).toBe('could not check')
  })
})

test('a model is a directory with a signature that is not a release', async () => {
  expect(await isModelDirectory(model({ 'model.sig': '{}' }))).toBe(true)
  expect(await isModelDirectory(model({ 'model.sig': '{}', 'manifest.yaml': '' }))).toBe(false)
  const directory = model()
  expect(await isModelDirectory(directory)).toBe(false)
  writeFileSync(`${directory}.sig`, '{}')
  expect(await isModelDirectory(directory)).toBe(true)
})

describe('a list of files that was signed as a file', () => {
  /** A model with the list of its files. */
  async function listed() {
    const directory = model()
    const statement = await describeModel(directory, { signature: `${directory}.sig`, links: 'refuse', ignored: [] })
    const fileList = `${directory}.files.json`
    writeFileSync(fileList, JSON.stringify(statement))
    return { directory, fileList, signature: `${fileList}.sig` }
  }

  test('is believed if it is signed by whom the reader trusts, and every file is compared with it', async () => {
    const { directory, ...paths } = await listed()
    writeFileSync(paths.signature, ownSignature(readFileSync(paths.fileList)))
    expect(summary(await verifyModel(directory, ownTrust, paths))).toEqual(['verified'])
    appendFileSync(join(directory, 'w.bin'), 'x')
    expect(summary(await verifyModel(directory, ownTrust, paths))).toEqual([
      'not verified',
      expect.stringMatching(/^fail w\.bin different: Its SHA-256 is/),
    ])
    appendFileSync(paths.fileList, ' ')
    const [result, reason] = summary(await verifyModel(directory, ownTrust, paths))
    expect([result, reason]).toEqual(['not verified', expect.stringMatching(/^fail model signature: /)])
  })

  test('is not believed for an attestation about it, nor if it is no list', async () => {
    const { directory, ...paths } = await listed()
    const { predicate } = JSON.parse(readFileSync(paths.fileList, 'utf8'))
    const about = { name: 'x', digest: { sha256: sha256(readFileSync(paths.fileList)) } }
    const signature = signed(predicate, { subject: [about], predicateType: 'https://example.org/reviewed/v1' })
    expect(summary(await verifyModel(directory, ownTrust, { ...paths, signature }))).toEqual([
      'not verified',
      'fail model signature: it is an attestation about the list of files, and not a signature of it.',
    ])
    writeFileSync(paths.fileList, '{}')
    writeFileSync(paths.signature, ownSignature(Buffer.from('{}')))
    expect(summary(await verifyModel(directory, ownTrust, paths))).toEqual([
      'not verified',
      expect.stringContaining('it is not an in-toto statement'),
    ])
  })
})
