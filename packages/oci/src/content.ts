import { type FileToSend, type Sent, send, sendFile, type Variables } from '@release-tools/host'

/** What is uploaded: bytes, or a file of this many bytes, which is sent in pieces. */
export type Content = Uint8Array | { path: string; size: number }

/** Called with the bytes that went out in this attempt, those of earlier calls included. */
export type OnSent = (bytes: number) => void

/** A request with or without a body. */
export type Outgoing = Sent | (FileToSend & { onSent: OnSent })

/** Size in bytes. */
export function sizeOf(content: Content): number {
  return 'path' in content ? content.size : content.length
}

/** A request whose body is this content, or a part of it. `before` are bytes that went out in requests before. */
export function withContent(
  request: Pick<FileToSend, 'method' | 'headers'>,
  content: Content,
  onSent: OnSent,
  { start, size, before }: { start: number; size: number; before: number } = {
    start: 0,
    size: sizeOf(content),
    before: 0,
  },
): Outgoing {
  if (!('path' in content)) return { ...request, body: content.subarray(start, start + size) }
  return { ...request, ...content, part: { start, size }, onSent: bytes => onSent(before + bytes) }
}

/** Sends a request. Follows no redirect. Rejects like fetch. */
export function sendOut(
  url: string,
  request: Outgoing,
  { env, signal }: { env: Variables; signal: AbortSignal },
): Promise<Response> {
  if (!('path' in request)) return send(url, request, { env, signal })
  const { onSent, ...file } = request
  return sendFile(url, file, { env, onSent, signal })
}
