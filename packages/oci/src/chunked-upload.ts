import { type Content, type OnSent, type Outgoing, sizeOf, withContent } from './content.ts'

/** Less than any usual limit of a proxy for one request, in bytes. */
const usualChunk = 16 * 1024 * 1024

/** An upload that was started. */
export interface Started {
  /** Where the first chunk goes. */
  location: URL
  /** What the registry wants at least, in bytes. */
  leastChunk: number
}

/**
 * Sends content in chunks, each to the place that the answer before it names. Returns the place where the upload is closed:
 * https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-a-blob-in-chunks.
 */
export async function sendInChunks(
  content: Content,
  { location, leastChunk }: Started,
  send: (url: URL, request: Outgoing) => Promise<URL>,
  onSent: OnSent,
): Promise<URL> {
  const most = Math.max(leastChunk, usualChunk)
  const total = sizeOf(content)
  let place = location
  for (let start = 0; start < total; start += most) {
    const size = Math.min(most, total - start)
    const headers = { 'content-type': 'application/octet-stream', 'content-range': `${start}-${start + size - 1}` }
    place = await send(
      place,
      withContent({ method: 'PATCH', headers }, content, onSent, { start, size, before: start }),
    )
  }
  return place
}
