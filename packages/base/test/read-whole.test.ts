import {
  appendFileSync,
  closeSync,
  fstatSync,
  mkdtempSync,
  openSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { measureFile, sha256File } from '../src/digest.ts'
import { HashLanes } from '../src/hash-lanes.ts'
import { readWhole, refuseChanged } from '../src/read-whole.ts'

const folder = mkdtempSync(join(tmpdir(), 'read-whole-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a file that changes while it is read is named', () => {
  const path = join(folder, 'changing')
  const problem = (found: string) =>
    `Could not read ${path}: it changed while it was read: ${found}. Run this again when nothing writes to the file.`

  /** Starts to read a file, and then writes to it. The first megabyte is read at once. */
  async function read(how: (path: string) => Promise<unknown>, write: () => void): Promise<unknown> {
    writeFileSync(path, Buffer.alloc(1_500_000, 'old '))
    utimesSync(path, 0, 0)
    const reading = how(path)
    write()
    return reading
  }
  const shorter = () => truncateSync(path, 1_200_000)
  const longer = () => appendFileSync(path, Buffer.alloc(5_000_000))
  const other = () => writeFileSync(path, Buffer.alloc(1_500_000, 'new '))

  test.each([
    ['its digest is taken', (one: string) => sha256File(one)],
    ['it is measured', (one: string) => measureFile(one, () => true)],
    ['it is read for a signature', (one: string) => readWhole(one, () => {})],
  ])('if %s', async (_, how) => {
    await expect(read(how, shorter)).rejects.toThrow(problem('it had 1500000 bytes, and then 1200000'))
    await expect(read(how, longer)).rejects.toThrow(problem('it had 1500000 bytes, and then 6500000'))
    await expect(read(how, other)).rejects.toThrow(problem('something wrote to it'))
  })

  test('if another thread reads it', async () => {
    writeFileSync(path, 'before')
    const file = openSync(path, 'r')
    const before = fstatSync(file)
    appendFileSync(path, ' and after')
    const { read: count } = await new HashLanes(1).digests(file, before.size, ['sha256'])
    expect(() => refuseChanged(path, file, before, count)).toThrow(problem('it had 6 bytes, and then 16'))
    closeSync(file)
  })
})

test('a file that grows is not followed to its end', async () => {
  const path = join(folder, 'growing')
  writeFileSync(path, Buffer.alloc(1_500_000))
  let read = 0
  const reading = readWhole(path, piece => {
    read += piece.length
  })
  appendFileSync(path, Buffer.alloc(5_000_000))
  await expect(reading).rejects.toThrow('it changed while it was read')
  expect(read).toBe(6 * 256 * 1024)
})

test('a file is read in pieces, each in the memory of the one before', async () => {
  const path = join(folder, 'whole')
  for (const size of [0, 1, 256 * 1024 - 1, 256 * 1024, 1024 * 1024, 3_000_000]) {
    const content = Buffer.alloc(size, 'content ')
    writeFileSync(path, content)
    const pieces: Buffer[] = []
    const memory = new Set<unknown>()
    await readWhole(path, piece => {
      pieces.push(Buffer.from(piece))
      memory.add(piece.buffer)
    })
    expect(Buffer.concat(pieces).equals(content)).toBe(true)
    expect(memory.size).toBe(1)
  }
})
