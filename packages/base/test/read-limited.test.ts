/** @needs shell */

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { digestsOfFile, sha256, sha256File } from '../src/digest.ts'
import { readIfThere, readLimited, readLimitedSync, readPieces, readStart } from '../src/read-limited.ts'

const folder = mkdtempSync(join(tmpdir(), 'read-limited-'))
const at = (name: string) => join(folder, name)
const notRegular = 'it is a symbolic link, a directory or a special file. Replace it with a regular file.'

test('reads up to the limit, and refuses one byte more', async () => {
  const content = Buffer.alloc(200_000, 'x')
  writeFileSync(at('file'), content)
  expect((await readLimited(at('file'), 200_000)).equals(content)).toBe(true)
  await expect(readLimited(at('file'), 199_999)).rejects.toThrow(
    `Could not read ${at('file')}: it has 200000 bytes, more than the 199999 accepted.`,
  )
})

test('a file takes as much memory as it has bytes, whatever the limit, and one byte to see its end', async () => {
  writeFileSync(at('small'), 'x'.repeat(100))
  const content = await readLimited(at('small'), 64 * 1024 * 1024)
  expect([content.toString(), content.buffer.byteLength]).toEqual(['x'.repeat(100), 101])
})

test('an empty file is empty, and an absent one has the code of the system', async () => {
  writeFileSync(at('empty'), '')
  expect(await readLimited(at('empty'), 0)).toEqual(Buffer.alloc(0))
  await expect(readLimited(at('absent'), 1)).rejects.toMatchObject({ code: 'ENOENT' })
})

test('a directory is no file of any kind', async () => {
  mkdirSync(at('directory'))
  for (const kind of ['regular', 'inside', 'any'] as const)
    await expect(readLimited(at('directory'), 1, kind)).rejects.toThrow(notRegular)
})

describe('links, pipes and devices', () => {
  test('a link is followed, but not out of a release', async () => {
    writeFileSync(at('target'), 'text')
    symlinkSync(at('target'), at('link'))
    expect(String(await readLimited(at('link'), 10))).toBe('text')
    await expect(readLimited(at('link'), 10, 'inside')).rejects.toThrow(notRegular)
    expect(String(await readLimited(at('target'), 10, 'inside'))).toBe('text')
  })

  test('a pipe that nobody writes to is refused at once', async () => {
    execFileSync('mkfifo', [at('pipe')])
    await expect(readLimited(at('pipe'), 10)).rejects.toThrow(notRegular)
    await expect(readLimited(at('pipe'), 10, 'inside')).rejects.toThrow(notRegular)
  })

  test('a device without an end is read up to the limit', async () => {
    await expect(readLimited('/dev/zero', 1_000_000)).rejects.toThrow(notRegular)
    const before = process.memoryUsage().rss
    await expect(readLimited('/dev/zero', 1_000_000, 'any')).rejects.toThrow(
      'it has more than the 1000000 bytes accepted.',
    )
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000)
  })
})

async function collect(pieces: AsyncIterable<Buffer>): Promise<Buffer[]> {
  const all: Buffer[] = []
  for await (const piece of pieces) all.push(piece)
  return all
}

describe('other ways to read have the same bounds', () => {
  const content = Buffer.from(Array.from({ length: 200_000 }, (_, index) => index % 251))
  const refused = 'it has 200000 bytes, more than the 199999 accepted.'

  test('at once', () => {
    writeFileSync(at('sync'), content)
    expect(readLimitedSync(at('sync'), 200_000).equals(content)).toBe(true)
    expect(() => readLimitedSync(at('sync'), 199_999)).toThrow(refused)
    expect(() => readLimitedSync('/dev/zero', 1)).toThrow(notRegular)
    execFileSync('mkfifo', [at('sync-pipe')])
    expect(() => readLimitedSync(at('sync-pipe'), 1)).toThrow(notRegular)
  })

  test('in pieces, of the whole or of a part', async () => {
    writeFileSync(at('pieces'), content)
    const whole = await collect(readPieces(at('pieces'), { limit: 200_000 }))
    expect([Buffer.concat(whole).equals(content), whole.length]).toEqual([true, 4])
    const part = await collect(readPieces(at('pieces'), { range: { start: 100_000, end: 100_009 }, pieceSize: 4 }))
    expect(part.map(piece => piece.length)).toEqual([4, 4, 2])
    expect(Buffer.concat(part).equals(content.subarray(100_000, 100_010))).toBe(true)
    await expect(collect(readPieces(at('pieces'), { limit: 199_999 }))).rejects.toThrow(refused)
    await expect(collect(readPieces('/dev/zero'))).rejects.toThrow(notRegular)
    await expect(collect(readPieces('/dev/zero', { accepted: 'any', limit: 100_000 }))).rejects.toThrow(
      'it has more than the 100000 bytes accepted.',
    )
  })

  test('in pieces that share their memory, for a digest', async () => {
    writeFileSync(at('digest'), content)
    const lengths: number[] = []
    const memory = new Set<ArrayBufferLike>()
    const copies: Buffer[] = []
    const options = { range: { start: 1, end: 150_000 }, pieceSize: 65_536, reused: true }
    for await (const piece of readPieces(at('digest'), options)) {
      lengths.push(piece.length)
      memory.add(piece.buffer)
      copies.push(Buffer.from(piece))
    }
    expect([lengths, memory.size]).toEqual([[65_536, 65_536, 18_928], 1])
    expect(Buffer.concat(copies).equals(content.subarray(1, 150_001))).toBe(true)
    const large = Buffer.concat(Array.from({ length: 13 }, () => content))
    writeFileSync(at('large'), large)
    expect(await sha256File(at('large'))).toBe(sha256(large))
    const { sha512, sha256: other } = await digestsOfFile(at('large'), ['sha512', 'sha256'])
    expect([other, sha512]).toEqual([sha256(large), createHash('sha512').update(large).digest('hex')])
  })

  test('only its start, or nothing if it is absent', async () => {
    writeFileSync(at('start'), content)
    truncateSync(at('start'), 5 * 1024 ** 3)
    expect((await readStart(at('start'), 512)).equals(content.subarray(0, 512))).toBe(true)
    await expect(readLimited(at('start'), 1024)).rejects.toThrow(
      'it has 5368709120 bytes, more than the 1024 accepted.',
    )
    expect(await readIfThere(at('absent'), 1)).toBeUndefined()
    await expect(readIfThere(at('start'), 1)).rejects.toThrow('more than the 1 accepted.')
  })
})
