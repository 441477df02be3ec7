import type { Sent } from '@release-tools/host'

/** Less than any usual limit of a proxy for one request, in bytes. */
const usualChunk = 16 * 1024 * 1024

/**
 * Sends content in chunks, each to the place that the answer before it names. Returns the place where the upload is closed:
 * https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-a-blob-in-chunks. `leastChunk` is what the registry wants at
 * least, in bytes.
 */
export async function sendInChunks(
  body: Blob,
  leastChunk: number,
  first: URL,
  send: (url: URL, request: Sent) => Promise<URL>,
): Promise<URL> {
  const size = Math.max(leastChunk, usualChunk)
  let place = first
  for (let start = 0; start < body.size; start += size) {
    const end = Math.min(start + size, body.size)
    const headers = { 'content-type': 'application/octet-stream', 'content-range': `${start}-${end - 1}` }
    place = await send(place, { method: 'PATCH', headers, body: body.slice(start, end) })
  }
  return place
}
