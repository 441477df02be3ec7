/** What a server must send of an answer that it has begun, as long as it goes on. The slowest modem sends ten times as much. */
const least = { bytes: 1024, ms: 3000 }
/** Who sends more than this before it slows down, in bytes, can be asked again: the next attempt resumes there. */
const wellBegun = 64 * 1024

/** A server sends an answer drop by drop: it would hold us up permanently, and is never silent. */
export class TooSlow extends Error {
  readonly code = `less than ${least.bytes} bytes in ${least.ms / 1000} s`

  constructor() {
    super('the answer comes too slowly')
  }
}

/** The body of a response, in pieces. Throws TooSlow if it comes drop by drop. The caller's signal ends a silence. */
export async function* piecesOf(response: Response): AsyncGenerator<Uint8Array> {
  let [since, size, total] = [performance.now(), 0, 0]
  for await (const bytes of response.body ?? []) {
    size += bytes.length
    total += bytes.length
    yield bytes
    if (performance.now() - since < least.ms) continue
    if (size < least.bytes && total < wellBegun) throw new TooSlow()
    ;[since, size] = [performance.now(), 0]
  }
}

/** The whole body of a response; undefined as soon as it has more than `limit` bytes. Throws what piecesOf throws. */
export async function readBody(response: Response, limit: number): Promise<Buffer | undefined> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const bytes of piecesOf(response)) {
    size += bytes.length
    if (size > limit) return undefined
    pieces.push(bytes)
  }
  return Buffer.concat(pieces)
}
