import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { scanZip } from '../src/zip/zip-reader.ts'
import { zip } from '../testing/archives.ts'

const path = join(mkdtempSync(join(tmpdir(), 'zip-reader-')), 'a.zip')
const good = zip([
  { name: 'a', data: 'one' },
  { name: 'b', data: 'two' },
])

async function contents(bytes: Buffer): Promise<Record<string, string>> {
  writeFileSync(path, bytes)
  const found: Record<string, string> = {}
  for await (const { name, read } of scanZip(path)) {
    const parts: Uint8Array[] = []
    await read({ write: async part => void parts.push(part) })
    found[name] = Buffer.concat(parts).toString()
  }
  return found
}

function patched(change: (bytes: Buffer) => void): Buffer {
  const copy = Buffer.from(good)
  change(copy)
  return copy
}

/** One entry whose sizes cover `rest` too, which comes after the end of what is compressed. */
function followedBy(rest: Buffer): Buffer {
  const whole = Buffer.concat([deflateRawSync(Buffer.from('one')), rest])
  const bytes = zip([{ name: 'a', data: whole }], { store: true })
  for (const at of [8, bytes.indexOf('PK\x01\x02', 0, 'latin1') + 10]) bytes.writeUInt16LE(8, at)
  return bytes
}

describe('an archive that a reader of the stream would read in another way is refused', () => {
  test('a good one is read', async () => {
    expect(await contents(good)).toEqual({ a: 'one', b: 'two' })
    expect(await contents(followedBy(Buffer.alloc(0)))).toEqual({ a: 'one' })
  })

  test.each([
    ['two methods', patched(bytes => bytes.writeUInt16LE(0, 8)), 'a has two methods of compression.'],
    ['two sizes', patched(bytes => bytes.writeUInt32LE(2, 18)), 'a has two sizes.'],
    ['two names', patched(bytes => bytes.write('x', 30)), 'a has two names.'],
    ['another entry inside of one', followedBy(good.subarray(0, 36)), 'a has bytes after its content.'],
    ['many bytes after the content', followedBy(Buffer.alloc(300_000)), 'a has bytes after its content.'],
    ['damaged content', patched(bytes => bytes.writeUInt32LE(0xffff_ffff, 31)), 'a is damaged.'],
  ])('%s', async (_, bytes, found) => {
    await expect(contents(bytes)).rejects.toThrow(found)
  })
})

test('sizes in a Zip64 field of the header in front are read', async () => {
  const extra = Buffer.alloc(20)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(16, 2)
  extra.writeBigUInt64LE(3n, 4)
  extra.writeBigUInt64LE(3n, 12)
  const one = zip([{ name: 'a', data: 'one' }], { store: true })
  const bytes = Buffer.concat([one.subarray(0, 31), extra, one.subarray(31)])
  bytes.writeUInt16LE(20, 28)
  bytes.fill(0xff, 18, 26)
  bytes.writeUInt32LE(bytes.length - 22 - 47, bytes.length - 6)
  expect(await contents(bytes)).toEqual({ a: 'one' })
  bytes.writeUInt8(2, 43)
  await expect(contents(bytes)).rejects.toThrow('a has two sizes.')
})
