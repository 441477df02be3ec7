import { writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import { newestInZip } from '../../src/scanners/newest-in-zip.ts'

let dir: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'newest-in-zip-'))
})

/** An entry of the directory, with a name of two bytes. Time and date are those of DOS. */
function entry(year: number, month: number, day: number, hour: number, minute: number, second: number): Buffer {
  const bytes = Buffer.alloc(48)
  bytes.writeUInt32LE(0x02014b50, 0)
  bytes.writeUInt16LE((hour << 11) | (minute << 5) | (second >> 1), 12)
  bytes.writeUInt16LE(((year - 1980) << 9) | (month << 5) | day, 14)
  bytes.writeUInt16LE(2, 28)
  return bytes
}

/** The end of a zip file with this directory at its begin. With Zip64, the end has the largest numbers instead. */
function zip(entries: Buffer[], zip64 = false): string {
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt32LE(zip64 ? 0xffffffff : directory.length, 12)
  end.writeUInt32LE(zip64 ? 0xffffffff : 0, 16)
  const large = Buffer.alloc(56)
  large.writeBigUInt64LE(BigInt(directory.length), 40)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(directory.length), 8)
  const path = join(dir, `${Math.random()}.zip`)
  writeFileSync(path, Buffer.concat([directory, ...(zip64 ? [large, locator] : []), end]))
  return path
}

const entries = [entry(2026, 5, 31, 23, 59, 58), entry(2026, 6, 1, 12, 30, 2), entry(2025, 12, 31, 1, 1, 0)]

test.each([false, true])('the newest advisory gives the time of a database (Zip64: %s)', async zip64 => {
  expect(await newestInZip(zip(entries, zip64))).toBe('2026-06-01T12:30:02Z')
})

test('what has no dates, or cannot be read, has no time', async () => {
  const wrong = join(dir, 'wrong.zip')
  writeFileSync(wrong, 'no zip')
  const beyond = zip([entry(2026, 6, 1, 0, 0, 0)])
  const bytes = Buffer.alloc(22)
  bytes.writeUInt32LE(0x06054b50, 0)
  bytes.writeUInt32LE(1000, 16)
  bytes.writeUInt32LE(1000, 12)
  writeFileSync(beyond, bytes)
  const paths = [zip([]), zip([entry(1980, 1, 1, 0, 0, 0)]), wrong, beyond, join(dir, 'missing.zip')]
  expect(await Promise.all(paths.map(newestInZip))).toEqual(paths.map(() => undefined))
})
