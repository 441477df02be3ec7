import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { zip } from '@release-tools/base/testing'
import { rebuildResult } from '@release-tools/evidence'
import { type Judged, judge } from '../../src/reproduce/judge.ts'

const directory = mkdtempSync(join(tmpdir(), 'judge-'))
const bytes = (a: string, b: string, store = false) =>
  zip(
    [
      { name: 'a.txt', data: a },
      { name: 'b.txt', data: b },
    ],
    { store },
  )
let count = 0

function file(content: Buffer): string {
  count += 1
  const path = join(directory, `${count}.whl`)
  writeFileSync(path, content)
  return path
}

function judged(released: Buffer, rebuilt: Buffer | undefined, more: Partial<Judged> & Partial<Judged['entry']> = {}) {
  const { reproducible = 'unverified', causes, path = 'artifacts/a.whl', ...rest } = more
  return judge({
    entry: { path, sha256: sha256(released), reproducible, ...(causes ? { causes } : {}) },
    released: file(released),
    rebuilt: rebuilt && file(rebuilt),
    origin: async () => undefined,
    ...rest,
  })
}

describe('the answer for a file', () => {
  test('the same bytes', async () => {
    expect(await judged(bytes('1', '2'), bytes('1', '2'))).toMatchObject({ result: 'identical' })
  })

  test('the same content in another container, where the manifest promised nothing', async () => {
    const found = await judged(bytes('1', '2'), bytes('1', '2', true))
    expect(found).toMatchObject({ result: 'content' })
    expect(rebuildResult([found], [])).toBe('reproduced')
  })

  test('the same, where the manifest promised the same bytes: it lies', async () => {
    const found = await judged(bytes('1', '2'), bytes('1', '2', true), { reproducible: 'bytes' })
    expect(found.reason).toBe('The manifest says that a rebuild gives the same bytes, and it does not.')
    expect(rebuildResult([found], [])).toBe('different')
  })

  test('differs only where the release says so: declared, with its reason', async () => {
    const found = await judged(bytes('1', '2'), bytes('x', '2'), {
      reproducible: 'no',
      causes: ['a.txt: line 1 (clock)'],
      declared: [{ member: 'a.txt', field: 'line 1', cause: 'clock' }],
    })
    expect(found).toMatchObject({ result: 'declared', reason: 'a.txt: line 1 (clock)' })
    const same = { path: 'policy.yaml', sha256: '', reproducible: 'bytes', result: 'identical' } as const
    expect(rebuildResult([found, same], [])).toBe('unknown')
  })

  test('differs elsewhere too: a declaration hides nothing', async () => {
    const declared = [{ member: 'a.txt', field: 'line 1', cause: 'clock' }]
    const found = await judged(bytes('1', '2'), bytes('x', 'y'), { reproducible: 'no', declared })
    expect(found.result).toBe('differs')
    expect(rebuildResult([found], [])).toBe('different')
  })

  test('a field of the archive is not that of a member', async () => {
    const declared = [{ field: 'line 1', cause: 'clock' }]
    const found = await judged(bytes('1', '2'), bytes('x', '2'), { reproducible: 'no', declared })
    expect(found.result).toBe('differs')
  })

  test('not rebuilt: unknown, with the reason, and the whole is not known', async () => {
    const found = await judged(bytes('1', '2'), undefined, { reason: 'the build failed.' })
    expect(found).toMatchObject({ result: 'unknown', reason: 'the build failed.' })
    expect(rebuildResult([found], [])).toBe('unknown')
  })

  test('what nobody can rebuild is declared', async () => {
    const found = await judged(bytes('1', '2'), undefined, { reproducible: 'no' })
    expect(found).toMatchObject({ result: 'declared', reason: expect.stringMatching(/^It holds what only the run/) })
  })

  test.each([
    ['vulnerabilities.json', 'no', 'What scanners find depends on the day: their databases change.'],
    ['tools/vulnerabilities.sarif', 'no', 'What scanners find depends on the day: their databases change.'],
    ['coverage.json', 'no', 'It holds the results of a test run, with its times.'],
    ['provenance.intoto.jsonl', 'payload', 'Only the signer can sign it again. Its signature was verified.'],
    ['signature-verify.log', 'no', expect.stringMatching(/^It says what verification printed/)],
  ] as const)(
    'what is so by nature says why, and leaves the whole as it is: %s',
    async (path, reproducible, reason) => {
      const found = await judge({
        entry: { path, sha256: '', reproducible },
        ...{ released: undefined, rebuilt: undefined, origin: async () => undefined },
      })
      expect(found).toMatchObject({ result: 'declared', reason })
      const same = { path: 'policy.yaml', sha256: '', reproducible: 'bytes', result: 'identical' } as const
      expect(rebuildResult([found, same], [])).toBe('reproduced')
    },
  )

  test('the same, if the manifest says `bytes` of it: nobody checked that, and the whole is not known', async () => {
    const found = await judge({
      entry: { path: 'vulnerabilities.json', sha256: '', reproducible: 'bytes' },
      ...{ released: undefined, rebuilt: undefined, origin: async () => undefined },
    })
    expect(found).toMatchObject({ result: 'unknown', reason: 'Nothing here knows how to make it again.' })
    const same = { path: 'policy.yaml', sha256: '', reproducible: 'bytes', result: 'identical' } as const
    expect(rebuildResult([found, same], [])).toBe('unknown')
  })

  test('a file that may differ, for a reason that the rebuild knows: declared, unless the manifest promised the same', async () => {
    const excuse = 'It was made with another Python.'
    const found = await judged(bytes('1', '2'), bytes('x', '2'), { path: 'licences.txt', reproducible: 'no', excuse })
    expect(found).toMatchObject({ result: 'declared', reason: excuse, differences: [{ member: 'a.txt' }] })
    expect(await judged(bytes('1', '2'), bytes('x', '2'), { reproducible: 'bytes', excuse })).toMatchObject({
      result: 'differs',
    })
  })

  test('the released file was not provided, and its digest is another one', async () => {
    const found = await judged(bytes('1', '2'), bytes('x', '2'), { released: undefined })
    expect(found).toMatchObject({ result: 'differs', reason: expect.stringContaining('was not provided') })
  })
})

describe('the record of a build, if this rebuild used other tools', () => {
  const path = join(directory, 'build.json')
  const record = (tools: number, digest: string) =>
    Buffer.from(
      JSON.stringify({ tools: Array.from({ length: tools }, (_, at) => `${digest} ${at}`), z: digest.slice(1) }),
    )
  const found = (tools: number, old: string, now: string) => {
    const released = join(directory, 'released.json')
    writeFileSync(released, record(tools, old))
    writeFileSync(path, record(tools, now))
    const entry = { path: 'build.json', sha256: sha256(record(tools, old)), reproducible: 'bytes' } as const
    return judge({ entry, released, rebuilt: path, ofOtherTools: true, origin: async () => undefined })
  }

  test('differs only in them: declared, and the release is not another one', async () => {
    const judgedRecord = await found(3, 'a0', 'b0')
    expect(judgedRecord).toMatchObject({ result: 'declared' })
    const same = { path: 'artifacts/a.whl', sha256: '', reproducible: 'bytes', result: 'identical' } as const
    expect(rebuildResult([judgedRecord, same], [])).toBe('reproduced')
  })

  test.each([1, 40])('differs elsewhere too, behind %d tools: differs', async tools => {
    expect(await found(tools, 'a0', 'b1')).toMatchObject({ result: 'differs' })
  })
})

test('a problem of the whole outweighs that all files are the same', () => {
  const same = { path: 'a', sha256: '', reproducible: 'bytes', result: 'identical' } as const
  expect(rebuildResult([same], ['The tag was moved.'])).toBe('different')
})

test('nothing compared is not known', () => {
  expect(rebuildResult([{ path: 'a', sha256: '', reproducible: 'no', result: 'declared' }], [])).toBe('unknown')
})
