import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { sha256 } from '@release-tools/base'
import { type Member, tar, tarGz, zip } from '@release-tools/base/testing'
import { digestOfMember, unpackProgram } from '../src/unpack.ts'

const program = Buffer.from('program '.repeat(50_000))
const members: Member[] = [
  { name: 'LICENSE', data: 'Apache-2.0' },
  { name: 'README.md', data: '' },
  { name: 'syft', data: program },
  { name: 'completions/syft', data: 'another' },
]
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unpack-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function unpack(name: string, archive: Buffer): Promise<string> {
  await writeFile(join(folder, name), archive)
  const digest = await unpackProgram(join(folder, name), 'syft', join(folder, 'out'))
  const out = await readFile(join(folder, 'out'))
  expect(digest).toBe(sha256(out))
  expect(await digestOfMember(join(folder, name), 'syft')).toBe(digest)
  expect((await readdir(folder)).sort()).toEqual([name, 'out'].sort())
  return digest
}

describe.each([
  ['a.tar.gz', tarGz],
  ['a.zip', zip],
])('%s', (name, pack) => {
  test('gives exactly the one file', async () => {
    expect(await unpack(name, pack(members))).toBe(sha256(program))
  })

  test('may write the name with ./', async () => {
    expect(await unpack(name, pack([{ name: './syft', data: program }]))).toBe(sha256(program))
  })

  test.each(['../syft', '/syft', 'bin/syft', 'x/../syft', 'syft/', 'SYFT'])('does not take %s for it', async other => {
    await expect(unpack(name, pack([{ name: other, data: program }]))).rejects.toThrow(
      'Could not unpack the archive: it does not contain syft. Check the source of the archive.',
    )
  })

  test('must not hold it twice', async () => {
    await expect(unpack(name, pack([...members, ...members]))).rejects.toThrow('it contains syft twice.')
  })

  test.each([0.1, 0.5, 0.9, 0.999])('cut at %d of its length is refused', async part => {
    const whole = pack(members)
    await expect(unpack(name, whole.subarray(0, Math.floor(whole.length * part)))).rejects.toThrow(
      /^Could not unpack the archive: it /,
    )
  })
})

describe('tar.gz', () => {
  test.each(['1', '2', '5', 'L', 'x'])('an entry of type %s is no program', async type => {
    await expect(unpack('a.tar.gz', tarGz([{ name: 'syft', data: '', type }]))).rejects.toThrow(
      'it does not contain syft.',
    )
  })

  test('a header that was changed is found', async () => {
    const bytes = tar(members)
    bytes.write('X', 0)
    await expect(unpack('a.tar.gz', gzipSync(bytes))).rejects.toThrow('one of its headers is damaged.')
  })

  test('a size that is no number is found', async () => {
    const bytes = tar([{ name: 'syft', data: 'x' }])
    bytes.write('zzz', 124)
    const header = bytes.subarray(0, 512)
    header.write('        ', 148)
    const sum = header.reduce((total, byte) => total + byte, 0)
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
    await expect(unpack('a.tar.gz', gzipSync(bytes))).rejects.toThrow('one of its headers is damaged.')
  })

  test('a tar that ends within a file is found', async () => {
    await expect(unpack('a.tar.gz', gzipSync(tar(members).subarray(0, 4000)))).rejects.toThrow('it is truncated.')
  })

  test('a tar without the closing blocks is read', async () => {
    const bytes = tar(members)
    expect(await unpack('a.tar.gz', gzipSync(bytes.subarray(0, bytes.length - 1024)))).toBe(sha256(program))
  })

  test('what the system’s tar packs is read, long names and all', async () => {
    mkdirSync(join(folder, 'in', 'd'.repeat(150)), { recursive: true })
    writeFileSync(join(folder, 'in', 'd'.repeat(150), 'syft'), 'not this one')
    writeFileSync(join(folder, 'in', 'syft'), program)
    const packed = execFileSync('tar', ['-czf', '-', '-C', join(folder, 'in'), '.'])
    await rm(join(folder, 'in'), { recursive: true })
    expect(await unpack('a.tar.gz', packed)).toBe(sha256(program))
  })

  test('what is no gzip is refused', async () => {
    await expect(unpack('a.tar.gz', Buffer.from('<html>'))).rejects.toThrow(
      /it is damaged \(.*incorrect header check\)\./,
    )
  })
})

describe('zip', () => {
  test('stored files are read', async () => {
    expect(await unpack('a.zip', zip(members, { store: true }))).toBe(sha256(program))
  })

  test('encrypted files, and other ways of packing, are refused', async () => {
    const message = 'syft is encrypted, or compressed by an unsupported method.'
    await expect(unpack('a.zip', zip(members, { flags: 1 }))).rejects.toThrow(message)
    await expect(unpack('a.zip', zip(members, { method: 14 }))).rejects.toThrow(message)
  })

  test('what is no zip is refused', async () => {
    await expect(unpack('a.zip', Buffer.from('<html>'))).rejects.toThrow('it is not a zip file.')
  })

  test('a damaged directory or entry is refused', async () => {
    const whole = zip(members)
    const directory = Buffer.from(whole)
    directory.write('XX', whole.indexOf('PK\x01\x02', 0, 'latin1'))
    await expect(unpack('a.zip', directory)).rejects.toThrow('its directory is damaged.')
    const entries = Buffer.from(whole)
    for (let at = entries.indexOf('PK\x03\x04'); at !== -1; at = entries.indexOf('PK\x03\x04')) entries.write('XX', at)
    await expect(unpack('a.zip', entries)).rejects.toThrow('one of its entries is damaged.')
  })
})
