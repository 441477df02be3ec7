import { ByteBuffer, pieceSize } from '../byte-buffer.ts'
import { type DeflateLevel, Deflater } from './deflater.ts'

// RFC 1952, section 2.3.1.
const headerSize = 10

/**
 * Compresses to one gzip stream whose bytes depend only on the content, `level` and `mtime` (seconds since 1970; 0 if there is no
 * time): no file name, and 255 for the system. What this returns can stand in a `pipeline`.
 */
export function gzipStream(
  level: DeflateLevel,
  mtime = 0,
): (chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>) => AsyncGenerator<Uint8Array> {
  return async function* (chunks) {
    const deflater = new Deflater('gzip', level)
    const buffer = new ByteBuffer()
    buffer.append(header(level, mtime))
    let skipped = 0
    const append = (output: Buffer) => {
      // zlib's own header names the system for which it was compiled.
      const part = output.subarray(headerSize - skipped)
      skipped += output.length - part.length
      buffer.append(part)
    }
    for await (const chunk of chunks) {
      for (const output of deflater.push(chunk)) append(output)
      if (buffer.length >= pieceSize) yield buffer.take()
    }
    for (const output of deflater.end()) append(output)
    deflater.close()
    yield buffer.take()
  }
}

function header(level: DeflateLevel, mtime: number): Buffer {
  const bytes = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, extraFlags(level), 255])
  bytes.writeUInt32LE(mtime, 4)
  return bytes
}

/** Says which way zlib took: 2 for the slowest, 4 for the fastest. */
function extraFlags(level: DeflateLevel): number {
  if (level === 9) return 2
  return level === 1 ? 4 : 0
}
