import { Gzip } from 'fflate'

const blockSize = 64 * 1024

/** gzip as releases up to 1.0 have it: by fflate, in blocks of one size, because its output depends on how its input is divided. */
export async function* formerGzip(
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  // mtime 0 leaves the time out of gzip's header.
  const gzip = new Gzip({ level: 6, mtime: 0 }, chunk => ready.push(chunk))
  for await (const { block, last } of blocks(chunks)) {
    gzip.push(block, last)
    yield* ready.splice(0)
  }
}

async function* blocks(
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncGenerator<{ block: Uint8Array; last: boolean }> {
  let block = Buffer.alloc(blockSize)
  let filled = 0
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; ) {
      if (filled === blockSize) {
        yield { block, last: false }
        block = Buffer.alloc(blockSize)
        filled = 0
      }
      const part = chunk.subarray(at, at + blockSize - filled)
      block.set(part, filled)
      filled += part.length
      at += part.length
    }
  }
  yield { block: block.subarray(0, filled), last: true }
}
