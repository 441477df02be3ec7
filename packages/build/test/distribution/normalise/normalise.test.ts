import { readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { readPieces, sha256 } from '@release-tools/base'
import { type Member, tar, tarGz, zip } from '@release-tools/base/testing'
import { normaliseDistribution } from '../../../src/distribution/normalise/normalise-distribution.ts'
import { tarEntries } from '../../../src/distribution/normalise/tar-entries.ts'
import { sdistFile, sdistMembers, wheelFile, wheelMembers, written } from '../sample.ts'

const epoch = 1_700_000_000

/** The same bytes with others at an offset. */
function patched(bytes: Buffer, at: number, ...values: number[]): Buffer {
  const copy = Buffer.from(bytes)
  Buffer.from(values).copy(copy, at)
  return copy
}

/** A source distribution whose gzip header has a time after the commit. */
function late(members: Member[]): Buffer {
  const bytes = gzipSync(tar(members))
  bytes.writeUInt32LE(epoch + 5, 4)
  return bytes
}

test('if only the time of gzip is wrong, four bytes change', async () => {
  const bytes = late(sdistMembers())
  const path = written(sdistFile, bytes)
  expect(await normaliseDistribution(path, epoch, 'auto')).toEqual({
    changed: true,
    rules: [{ rule: 'gzip-time', count: 1 }],
    before: sha256(bytes),
    after: sha256(readFileSync(path)),
  })
  expect(readFileSync(path).subarray(4, 8).readUInt32LE()).toBe(epoch)
  expect(readFileSync(path).subarray(8)).toEqual(bytes.subarray(8))
})

test('`never` leaves a file as it is, and `always` makes a file without a trace normal', async () => {
  const path = written(sdistFile, late(sdistMembers()))
  expect(await normaliseDistribution(path, epoch, 'never')).toMatchObject({ changed: false, rules: [] })
  const wheel = written(wheelFile, zip(wheelMembers()))
  expect(await normaliseDistribution(wheel, epoch, 'auto')).toMatchObject({ changed: false })
  expect(await normaliseDistribution(wheel, epoch, 'always')).toMatchObject({
    changed: true,
    rules: [{ rule: 'normal-form', count: 1 }],
  })
  expect(await normaliseDistribution(wheel, epoch, 'always')).toMatchObject({ changed: false })
})

const link = (target: string, type: string) => {
  const entry = tar([{ name: 'widget-1.2.3/link', data: '', type }]).subarray(0, 512)
  entry.write(target, 157)
  entry.write('        ', 148)
  entry.write(
    `${entry
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
    148,
  )
  return gzipSync(Buffer.concat([entry, tar(sdistMembers())]))
}

test.each<[string, string, Buffer, string]>([
  [
    'a link that leads out',
    sdistFile,
    link('../../etc/passwd', '2'),
    'the link "widget-1.2.3/link" leads out of the archive.',
  ],
  [
    'a hard link that leads out',
    sdistFile,
    link('/etc/passwd', '1'),
    'the link "widget-1.2.3/link" leads out of the archive.',
  ],
  [
    'a device',
    sdistFile,
    tarGz([...sdistMembers(), { name: 'widget-1.2.3/d', data: '', type: '3' }]),
    '"widget-1.2.3/d" is neither a file, a directory nor a link.',
  ],
  [
    'a sparse file',
    sdistFile,
    tarGz([...sdistMembers(), { name: 'widget-1.2.3/s', data: '', type: 'S' }]),
    '"widget-1.2.3/s" is neither a file, a directory nor a link.',
  ],
  [
    'a path that leads out',
    sdistFile,
    tarGz([...sdistMembers(), { name: 'widget-1.2.3/../x', data: '' }]),
    '"widget-1.2.3/../x" is not a path inside the archive.',
  ],
  [
    'a file twice',
    sdistFile,
    tarGz([...sdistMembers(), ...sdistMembers()]),
    'it has "widget-1.2.3/widget/__init__.py" twice.',
  ],
  ['a damaged end', sdistFile, tarGz(sdistMembers()).subarray(0, 100), 'it is not a complete gzip file.'],
  [
    'a path that leads out',
    wheelFile,
    zip([...wheelMembers(), { name: '/x', data: '' }]),
    '"/x" is not a path inside the archive.',
  ],
  ['a file twice', wheelFile, zip([...wheelMembers(), ...wheelMembers()]), 'it has "widget/__init__.py" twice.'],
  ['an encrypted file', wheelFile, zip(wheelMembers(), { flags: 1 }), '"widget/__init__.py" is encrypted.'],
  ['a file with two names', wheelFile, patched(zip(wheelMembers()), 30, 0x78), '"widget/__init__.py" has two names.'],
  [
    'a link',
    wheelFile,
    patched(zip(wheelMembers()), zip(wheelMembers()).indexOf('PK\x01\x02', 0, 'latin1') + 40, 0xff, 0xa1),
    '"widget/__init__.py" is a link.',
  ],
])('%s in %s is refused, and the file is left as it is', async (_, file, bytes, found) => {
  const path = written(file, bytes)
  await expect(normaliseDistribution(path, epoch, 'always')).rejects.toThrow(
    `Could not normalise "${file}": ${found} Build it without this member, or leave the file as it is: \`normalise: never\`.`,
  )
  expect(readFileSync(path)).toEqual(bytes)
  expect(readdirSync(dirname(path))).toEqual([file])
})

test('links inside stay, and programs and directories keep their rights', async () => {
  const path = written(sdistFile, link('widget/__init__.py', '2'))
  expect(await normaliseDistribution(path, epoch, 'always')).toMatchObject({ changed: true })
  const found: string[] = []
  for await (const { path: name, type, link: to, mode, mtime } of tarEntries(readPieces(path)))
    found.push(`${name} ${type} ${to} ${mode.toString(8)} ${mtime}`)
  // The helper gives every entry the permissions 0755.
  expect(found).toEqual([
    `widget-1.2.3/link 2 widget/__init__.py 777 ${epoch}`,
    `widget-1.2.3/ 5  755 ${epoch}`,
    `widget-1.2.3/widget/__init__.py 0  755 ${epoch}`,
    `widget-1.2.3/PKG-INFO 0  755 ${epoch}`,
  ])
})
