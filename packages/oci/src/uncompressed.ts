import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import { defaultLimits, Problem, readPieces, unzip } from '@release-tools/base'
import { unwritable } from '@release-tools/host'
import { damagedImage, withFile } from './tar-index.ts'

/** The first bytes of compressed files that we do not unpack, in hexadecimal, and the program that does. */
const others: [start: string, name: string, program: string][] = [
  ['fd377a585a00', 'xz', 'xz -d'],
  ['425a68', 'bzip2', 'bzip2 -d'],
]

/**
 * The path of the uncompressed archive: the archive itself or, if it is compressed with gzip or zstd, a copy in `scratch`. Throws a Problem for other
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
  const unpack = Object.entries(unpackers).find(([magic]) => start.startsWith(magic))?.[1]
  if (unpack === undefined) return archive
  await mkdir(scratch, { recursive: true })
  const path = join(scratch, 'image.tar')
  await pipeline(unpacked(archive, unpack), createWriteStream(path)).catch(error => {
    throw error instanceof Problem ? error : unwritable(path, error)
  })
  return path
}

type Pieces = AsyncIterable<Uint8Array>

/** What unpacks an archive, by its first bytes in hexadecimal digits. Their errors are Problems. */
const unpackers: Record<string, (pieces: Pieces) => Pieces> = {
  '1f8b': pieces => unzip(pieces, defaultLimits),
  '28b52ffd': zstd,
}

/** A small archive may have this much, in bytes, whatever it is compressed to. */
const slack = 16 * 1024 * 1024

/** https://www.rfc-editor.org/rfc/rfc8878 */
async function* zstd(pieces: Pieces): AsyncGenerator<Uint8Array> {
  const attempted = 'unpack an archive'
  let [before, after] = [0, 0]
  const counted = async function* () {
    for await (const piece of pieces) {
      before += piece.length
      yield piece
    }
  }
  try {
    for await (const chunk of Readable.from(counted()).pipe(createZstdDecompress())) {
      after += chunk.length
      if (after > slack + before * defaultLimits.ratio)
        throw new Problem(attempted, {
          found: `it unpacks to more than ${defaultLimits.ratio} times its size.`,
          next: 'Make it again.',
        })
      yield chunk
    }
  } catch (cause) {
    if (cause instanceof Problem) throw cause
    throw new Problem(attempted, { found: 'it is not a complete zstd file.', next: 'Make it again.', cause })
  }
}

async function* unpacked(archive: string, unpack: (pieces: Pieces) => Pieces): AsyncGenerator<Uint8Array> {
  let size = 0
  try {
    for await (const chunk of unpack(readPieces(archive))) {
      size += chunk.length
      if (size > defaultLimits.totalSize)
        throw damagedImage(archive, `it unpacks to more than the ${defaultLimits.totalSize} bytes accepted.`)
      yield chunk
    }
  } catch (error) {
    throw error instanceof Problem ? damagedImage(archive, error.found) : error
  }
}
