/** @needs shell */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import fc from 'fast-check'
import { type DescribeOptions, describeModel } from '../../src/models/describe-model.ts'
import { readModelManifest } from '../../src/models/model-manifest.ts'
import type { ModelProgress } from '../../src/models/model-progress.ts'
import { modelStatement, requireReadable } from '../../src/models/model-statement.ts'
import { content, model } from './model.ts'

function described(directory: string, more: Partial<DescribeOptions> = {}) {
  return describeModel(directory, { signature: `${directory}.sig`, links: 'refuse', ignored: [], ...more })
}

test('lists every file with its digest, in the order of the bytes of whole names, and leaves out what is never signed', async () => {
  const directory = model({ ...content, '.git/config': 'x', '.gitignore': 'x', 'sub/.git/x': 'g', 'cache/c': 'c' })
  const statement = await described(directory, { ignored: ['cache'] })
  const names = ['README.md', 'sub-c', 'sub/.git/x', 'sub/z', 'w.bin', 'é.txt']
  const digests = names.map(name => sha256(content[name] ?? 'g'))
  expect(statement).toEqual({
    _type: 'https://in-toto.io/Statement/v1',
    predicateType: 'https://model_signing/signature/v1.0',
    subject: [{ name: basename(directory), digest: { sha256: sha256(Buffer.from(digests.join(''), 'hex')) } }],
    predicate: {
      resources: names.map((name, index) => ({ name, algorithm: 'sha256', digest: digests[index] })),
      serialization: {
        method: 'files',
        hash_type: 'sha256',
        allow_symlinks: false,
        ignore_paths: ['.git', '.gitattributes', '.github', '.gitignore', 'cache'],
      },
    },
  })
  expect(JSON.stringify(statement)).toMatch(/^\{"_type":.*"predicate":\{"resources":\[\{"algorithm":.*"subject":/)
})

test('any files in any order give the same bytes, which the reader of signatures accepts', () => {
  const path = fc.string({ unit: 'grapheme', minLength: 1 }).filter(text => !text.includes('/'))
  fc.assert(
    fc.property(fc.uniqueArray(path, { minLength: 1 }), paths => {
      const files = paths.map(one => ({ path: one, sha256: sha256(one) }))
      const facts = { name: 'model', followsLinks: false, ignored: [] }
      const statement = modelStatement(files, facts)
      expect(JSON.stringify(modelStatement(files.toReversed(), facts))).toBe(JSON.stringify(statement))
      expect([...readModelManifest(statement).files.keys()].sort()).toEqual([...paths].sort())
    }),
  )
})

test('the signature in the model is left out, by its place only', async () => {
  const directory = model({ 'w.bin': 'w', 'model.sig': 'old', 'sub/model.sig': 'signed' })
  const { predicate } = await described(directory, { signature: join(directory, 'model.sig') })
  expect(predicate).toMatchObject({ resources: [{ name: 'sub/model.sig' }, { name: 'w.bin' }] })
})

test('says how far it is', async () => {
  const seen: object[] = []
  await described(model({ a: 'aaa', b: 'b' }), { onProgress: one => void seen.push({ ...one }) })
  expect(seen.at(-1)).toEqual({ files: 2, bytes: 4, allFiles: 2, allBytes: 4 })
})

test('says how far it is within one large file', async () => {
  const directory = model({ 'w.bin': 'w' })
  truncateSync(join(directory, 'w.bin'), 3_000_000)
  const seen: ModelProgress[] = []
  await described(directory, { onProgress: one => void seen.push({ ...one }) })
  expect(seen[1]).toEqual({ files: 0, bytes: 512 * 1024, allFiles: 1, allBytes: 3_000_000 })
  expect(seen.at(-1)).toEqual({ files: 1, bytes: 3_000_000, allFiles: 1, allBytes: 3_000_000 })
})

describe('links', () => {
  test('are read as files of the model if that is asked for, and only then the statement says that links are followed', async () => {
    const directory = model()
    expect((await described(directory, { links: 'resolve' })).predicate).toMatchObject({
      serialization: { allow_symlinks: false },
    })
    symlinkSync('w.bin', join(directory, 'link'))
    const { predicate } = await described(directory, { links: 'resolve' })
    expect(predicate).toMatchObject({ serialization: { allow_symlinks: true } })
    expect(predicate).toMatchObject({
      resources: expect.arrayContaining([
        { name: 'link', algorithm: 'sha256', digest: sha256(content['w.bin'] ?? '') },
      ]),
    })
  })

  test.each([
    [
      'refuse',
      'w.bin',
      '"link": It is a symbolic link, which is not allowed in this model. Copy the model with files in place of its links (`cp -RL`), and sign the copy, or allow links to files in the model (`links: resolve`).',
    ],
    [
      'resolve',
      import.meta.filename,
      '"link": It is a symbolic link that leads out of the model. Copy the model with files in place of its links (`cp -RL`), and sign the copy.',
    ],
    ['resolve', 'sub', '"link": It is a symbolic link to a directory, which is not followed.'],
  ] as const)('%s: a link to %s is refused', async (links, target, message) => {
    const directory = model()
    symlinkSync(target, join(directory, 'link'))
    await expect(described(directory, { links })).rejects.toThrow(
      `Could not list the files of the model ${directory}: ${message}`,
    )
  })
})

test.each<[string, (directory: string) => void, string]>([
  [
    'no file',
    directory => mkdirSync(join(directory, 'empty')),
    'it has no file. Give the directory that has the files',
  ],
  [
    'a pipe',
    directory => execFileSync('mkfifo', [join(directory, 'pipe')]),
    '"pipe": It is neither a file nor a directory.',
  ],
  [
    'a pointer of Git LFS',
    directory =>
      writeFileSync(join(directory, 'w.bin'), 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 7\n'),
    '"w.bin" is a pointer of Git LFS, and not the file. Set `lfs: true` for actions/checkout, or run `git lfs pull`.',
  ],
  [
    'a name that is not UTF-8',
    directory => writeFileSync(Buffer.concat([Buffer.from(`${directory}/`), Buffer.from([0x61, 0xff])]), 'x'),
    'the name of "a\ufffd" is not UTF-8. Rename the file.',
  ],
])('%s is refused', async (_, change, message) => {
  const directory = mkdtempSync(join(tmpdir(), 'model-'))
  change(directory)
  await expect(described(directory)).rejects.toThrow(message)
})

test('a file alone, and what is not there, are refused', async () => {
  const directory = model()
  await expect(described(join(directory, 'w.bin'))).rejects.toThrow(
    'it is not a directory. Give the directory of the model. A file alone is signed by cosign-sign.',
  )
  await expect(described(join(directory, 'none'))).rejects.toThrow('none: it does not exist.')
})

test('a statement whose signature no verifier would read is refused', () => {
  const files = Array.from({ length: 40_000 }, (_, index) => ({
    path: `${'n'.repeat(200)}${index}`,
    sha256: sha256(''),
  }))
  const statement = modelStatement(files, { name: 'm', followsLinks: false, ignored: [] })
  expect(() => requireReadable(statement, 'sign')).toThrow(
    'it has so many files that its signature would have 16732362 bytes, and verifiers read 15728640. Pack the small files into one, or sign parts of the model apart.',
  )
})
