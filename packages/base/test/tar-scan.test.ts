import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { scanTar } from '../src/tar/tar-scan.ts'
import { type Member, tar } from '../testing/archives.ts'

const pax = (...records: string[]) =>
  records.map(record => {
    const length = [...Array(1000).keys()].find(size => size === Buffer.byteLength(`${size} ${record}\n`)) ?? 0
    return `${length} ${record}\n`
  })

async function scan(bytes: Buffer, limits = { entries: 100, totalSize: 1e6, ratio: 400 }): Promise<string[]> {
  const found: string[] = []
  for await (const { path, regular, body } of scanTar(Readable.from([gzipSync(bytes)]), limits)) {
    const parts: Buffer[] = []
    if (path !== 'skipped') for await (const part of body) parts.push(part)
    found.push(`${path} ${regular ? Buffer.concat(parts) : 'none'}`)
  }
  return found
}

const long = 'd/'.repeat(100)

test('files, links and directories, with names of any length', async () => {
  const members: Member[] = [
    { name: 'a', data: 'A' },
    { name: 'skipped', data: 'x'.repeat(2000) },
    { name: 'link', data: '', type: '2' },
    { name: 'dir/', data: '', type: '5' },
    { name: 'g', data: pax('comment=x').join(''), type: 'g' },
    { name: 'x', data: pax(`path=${long}é`, 'mtime=1.5', 'linkpath=y').join(''), type: 'x' },
    { name: 'short', data: 'B' },
    { name: 'L', data: `${long}\0`, type: 'L' },
    { name: 'K', data: `${long}\0`, type: 'K' },
    { name: 'short', data: 'C' },
  ]
  expect(await scan(tar(members))).toEqual(['a A', 'skipped ', 'link none', 'dir/ none', `${long}é B`, `${long} C`])
})

test.each<[string, Member[], string]>([
  [
    'two long names',
    [
      { name: 'L', data: 'a\0', type: 'L' },
      { name: 'x', data: pax('path=b').join(''), type: 'x' },
      { name: 'c', data: '' },
    ],
    'an entry has two names.',
  ],
  [
    'sparse files',
    [{ name: 'x', data: pax('GNU.sparse.major=1').join(''), type: 'x' }],
    'it has the unsupported pax record "GNU.sparse.major".',
  ],
  [
    'one name for all',
    [{ name: 'g', data: pax('path=b').join(''), type: 'g' }],
    'it has the unsupported pax record "path".',
  ],
  [
    'an owner for all',
    [{ name: 'g', data: pax('uid=1').join(''), type: 'g' }],
    'it has the unsupported pax record "uid".',
  ],
  [
    'capabilities for all',
    [{ name: 'g', data: pax('SCHILY.xattr.security.capability=x').join(''), type: 'g' }],
    'it has the unsupported pax record "SCHILY.xattr.security.capability".',
  ],
  [
    'an owner that is no number',
    [{ name: 'x', data: pax('uid=root').join(''), type: 'x' }],
    'a pax record has an invalid number.',
  ],
  ['a long header', [{ name: 'L', data: 'a'.repeat(70_000), type: 'L' }], 'a header has more than 65536 bytes.'],
  [
    'many entries',
    Array.from({ length: 101 }, (_, index) => ({ name: `${index}`, data: '' })),
    'it has more than 100 entries.',
  ],
  ['much content', [{ name: 'a', data: Buffer.alloc(1_000_001) }], 'its files have more than 1000000 bytes.'],
])('%s are refused', async (_, members, found) => {
  await expect(scan(tar(members))).rejects.toThrow(found)
})

/** An entry with another text in the field of its rights, and a checksum that fits. */
function withMode(text: string): Buffer {
  const bytes = tar([{ name: 'a', data: '' }])
  bytes.write(text.padEnd(8, '\0'), 100, 'latin1')
  bytes.write(' '.repeat(8), 148, 'latin1')
  const sum = bytes.subarray(0, 512).reduce((total, byte) => total + byte, 0)
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return bytes
}

test.each([
  ['0004755', 0o4755],
  ['  4755 ', 0o4755],
  ['100644 ', 0o644],
  ['', 0],
  ['0755\x004', 0o755],
])('rights %j', async (text, mode) => {
  for await (const entry of scanTar(Readable.from([gzipSync(withMode(text))]))) expect(entry.mode).toBe(mode)
  expect.assertions(1)
})

test('rights that cannot be read are not taken for none', async () => {
  await expect(scan(withMode('rwsr-xr'))).rejects.toThrow('the rights or the owner of an entry are not a number.')
})

test('what unpacks to far more than its size is refused', async () => {
  const bomb = tar([{ name: 'a', data: Buffer.alloc(40 * 1024 ** 2) }])
  await expect(scan(bomb, { entries: 9, totalSize: 1e9, ratio: 100 })).rejects.toThrow(
    'it unpacks to more than 100 times its size.',
  )
})

test('data after the end is refused', async () => {
  await expect(scan(Buffer.concat([tar([]), Buffer.from('x')]))).rejects.toThrow('it has data after its end.')
})
