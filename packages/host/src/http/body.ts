/** The whole body of a response; undefined as soon as it has more than `limit` bytes. */
export async function readBody(response: Response, limit: number): Promise<Buffer | undefined> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const bytes of response.body ?? []) {
    size += bytes.length
    if (size > limit) return undefined
    pieces.push(bytes)
  }
  return Buffer.concat(pieces)
}
