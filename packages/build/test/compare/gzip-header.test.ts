import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { gzipHeader } from '../../src/compare/gzip-header.ts'

const path = join(mkdtempSync(join(tmpdir(), 'gzip-')), 'a.gz')
const plain = gzipSync('a')

async function headerOf(bytes: Buffer): Promise<Record<string, string>> {
  writeFileSync(path, bytes)
  return Object.fromEntries(await gzipHeader(path))
}

/** With these flags, and what they announce. */
function withParts(flags: number, parts: Buffer): Buffer {
  const head = Buffer.from(plain.subarray(0, 10))
  head[3] = flags
  head.writeUInt32LE(1700000000, 4)
  head[9] = 99
  return Buffer.concat([head, parts, plain.subarray(10)])
}

test('the header of a gzip file is told in words', async () => {
  expect(await headerOf(plain)).toMatchObject({
    ...{ 'gzip mtime': '0', 'gzip file name': '', 'gzip system': '3 (Unix)' },
    'bytes outside of its members': '0',
  })
  expect(await headerOf(withParts(8, Buffer.from('a.tar\0')))).toMatchObject({
    ...{ 'gzip mtime': '1700000000', 'gzip file name': 'a.tar', 'gzip flags': '8', 'gzip system': '99 (other)' },
  })
  const extra = Buffer.from([2, 0, 1, 1, ...Buffer.from('b.tar\0')])
  expect(await headerOf(withParts(12, extra))).toMatchObject({ 'gzip file name': 'b.tar' })
})

test('a file that ends in its header is refused', async () => {
  await expect(headerOf(plain.subarray(0, 5))).rejects.toThrow('it is not a complete gzip file')
})
