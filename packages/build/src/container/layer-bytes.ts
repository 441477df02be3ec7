import { Readable } from 'node:stream'
import { createGunzip, createZstdDecompress } from 'node:zlib'
import { damagedTar, readPieces, readStart } from '@release-tools/base'

/** The bytes of a layer's tar. Real layers have up to some gigabytes. */
const limit = 32 * 1024 ** 3

/** The tar of a layer, unpacked on the way: gzip and zstd, or as it is. Throws a Problem for more than 32 GiB. */
export async function* layerBytes(path: string): AsyncGenerator<Uint8Array> {
  const start = (await readStart(path, 4)).toString('hex')
  const unpack = start.startsWith('1f8b') ? createGunzip() : start === '28b52ffd' ? createZstdDecompress() : undefined
  let size = 0
  for await (const chunk of unpack === undefined ? readPieces(path) : through(path, unpack)) {
    size += chunk.length
    if (size > limit) throw damagedTar(`a layer unpacks to more than ${limit} bytes.`)
    yield chunk
  }
}

/** If the caller stops reading, the file is closed. */
async function* through(path: string, unpack: ReturnType<typeof createGunzip>): AsyncGenerator<Buffer> {
  const source = Readable.from(readPieces(path), { objectMode: false }).on('error', error => unpack.destroy(error))
  try {
    yield* source.pipe(unpack)
  } finally {
    source.destroy()
  }
}
