import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { damagedTar, fileSize, readPieces, readStart } from '@release-tools/base'

// RFC 1952, section 2.3.

const systems: Record<number, string> = { 0: 'FAT', 3: 'Unix', 7: 'Macintosh', 10: 'NTFS', 255: 'unknown' }

/** The fields of the header of a gzip file, in words, and how many bytes come after what it compresses. */
export async function gzipHeader(path: string): Promise<Map<string, string>> {
  const start = await readStart(path, 10 + 512)
  if (start.length < 10) throw damagedTar('it is not a complete gzip file.')
  const flags = start[3] ?? 0
  return new Map([
    ['gzip mtime', String(start.readUInt32LE(4))],
    ['gzip file name', (flags & 8) === 0 ? '' : nameIn(start, flags)],
    ['gzip flags', String(flags)],
    ['gzip level', `XFL ${start[8]}`],
    ['gzip system', `${start[9]} (${systems[start[9] ?? 255] ?? 'other'})`],
    ['bytes outside of its members', String(await bytesAfter(path))],
  ])
}

/** The name that the header gives to the file before it was compressed. */
function nameIn(start: Buffer, flags: number): string {
  const at = 10 + ((flags & 4) === 0 ? 0 : 2 + start.readUInt16LE(10))
  const end = start.indexOf(0, at)
  return start.toString('latin1', at, end < 0 ? start.length : end)
}

/** Bytes after the last stream: programs that unpack do not read them. */
async function bytesAfter(path: string): Promise<number> {
  const gunzip = createGunzip()
  const source = Readable.from(readPieces(path), { objectMode: false }).on('error', error => gunzip.destroy(error))
  for await (const _ of source.pipe(gunzip));
  return ((await fileSize(path)) ?? 0) - gunzip.bytesWritten
}
