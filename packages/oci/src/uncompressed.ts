import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { defaultLimits, Problem, readPieces, unzip } from '@release-tools/base'
import { unwritable } from '@release-tools/host'
import { damagedImage, withFile } from './tar-index.ts'

/** The first bytes of compressed files that we do not unpack, in hexadecimal, and the program that does. */
const others: [start: string, name: string, program: string][] = [
  ['28b52ffd', 'zstd', 'zstd -d'],
  ['fd377a585a00', 'xz', 'xz -d'],
  ['425a68', 'bzip2', 'bzip2 -d'],
]

/**
 * The path of the uncompressed archive: the archive itself or, if it is gzipped, a copy in `scratch`. Throws a Problem for other
 * compressions, and for more than the usual limits of an archive.
 */
export async function uncompressed(archive: string, scratch: string): Promise<string> {
  const start = await withFile(archive, async file => {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(6), 0, 6, 0)
    return buffer.toString('hex', 0, bytesRead)
  })
  const other = others.find(([magic]) => start.startsWith(magic))
  if (other !== undefined)
    throw damagedImage(
      archive,
      `it is compressed with ${other[1]}.`,
      `Decompress it before this step: ${other[2]} FILE.`,
    )
  if (!start.startsWith('1f8b')) return archive
  await mkdir(scratch, { recursive: true })
  const path = join(scratch, 'image.tar')
  await pipeline(unpacked(archive), createWriteStream(path)).catch(error => {
    throw error instanceof Problem ? error : unwritable(path, error)
  })
  return path
}

async function* unpacked(archive: string): AsyncGenerator<Uint8Array> {
  let size = 0
  try {
    for await (const chunk of unzip(readPieces(archive), defaultLimits)) {
      size += chunk.length
      if (size > defaultLimits.totalSize)
        throw damagedImage(archive, `it unpacks to more than the ${defaultLimits.totalSize} bytes accepted.`)
      yield chunk
    }
  } catch (error) {
    throw error instanceof Problem ? damagedImage(archive, error.found) : error
  }
}
