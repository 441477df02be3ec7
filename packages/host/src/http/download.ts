import { rm } from 'node:fs/promises'
import { Problem } from '@release-tools/base'
import type { Variables } from '../host.ts'
import { brokenConnection, refusedBy } from './answer.ts'
import { piecesOf } from './body.ts'
import { type IdleTimer, idleTimer } from './idle.ts'
import { request } from './request.ts'
import { patient, type RetryPolicy, retry, Transient } from './retry.ts'
import { Sink } from './sink.ts'
import { parseUrl, shownUrl } from './url.ts'
import { WrongDigest } from './wrong-digest.ts'

export interface DownloadOptions {
  /** The expected SHA-256, in lower-case hex. Undefined only if the caller checks what is in the file before anything uses it. */
  sha256: string | undefined
  /** Greatest accepted size, in bytes. */
  limit: number
  /**
   * Sent with each request; what may be a secret only to the server of the address, and to none that it redirects to. Made again for each
   * attempt if they are good for some minutes.
   */
  headers?: Record<string, string> | (() => Promise<Record<string, string>>)
  retry?: RetryPolicy
  /** Longest silence of the server, in milliseconds. */
  idleMs?: number
  /** Called with the bytes that the file has so far: fewer again if the download starts again. */
  onSize?(bytes: number): void
  /** Called with a sentence about each pause between attempts. */
  say(line: string): void
  /** Names the proxy. */
  env: Variables
}

/**
 * Downloads to `path`. If the connection breaks, the next attempt resumes. The digest is computed while it streams. On any
 * failure the file is removed and a Problem is thrown.
 */
export async function download(url: string, path: string, options: DownloadOptions): Promise<void> {
  const where = shownUrl(parseUrl(url))
  const sink = await Sink.open(path, options.limit)
  const transfer: Transfer = { url, where, sink, options, resumed: false, validator: undefined }
  try {
    await retry(() => attempt(transfer), options.retry ?? patient, options.say)
    await sink.close()
  } catch (error) {
    await sink.close().catch(() => undefined)
    await rm(path, { force: true })
    throw error
  }
}

interface Transfer {
  url: string
  where: string
  sink: Sink
  options: DownloadOptions
  /** True once the file consists of more than one response. */
  resumed: boolean
  /** ETag or date of the first response: the rest must come from the same file. */
  validator: string | undefined
}

async function attempt(transfer: Transfer): Promise<void> {
  const idle = idleTimer(transfer.options.idleMs ?? 30_000)
  try {
    await receive(transfer, idle)
  } catch (error) {
    throw error instanceof Problem
      ? error
      : brokenConnection(error, `download ${transfer.where}`, received(transfer.sink))
  } finally {
    idle.stop()
  }
  await checkDigest(transfer)
}

async function receive(transfer: Transfer, idle: IdleTimer): Promise<void> {
  const { headers, env } = transfer.options
  const own = typeof headers === 'function' ? await headers() : headers
  const response = await request(transfer.url, { ...own, ...rangeHeaders(transfer) }, { env, signal: idle.signal })
  try {
    await begin(transfer, response)
    for await (const bytes of piecesOf(response)) {
      idle.touch()
      await transfer.sink.write(bytes)
      transfer.options.onSize?.(transfer.sink.size)
    }
  } finally {
    // Frees the connection of a response that was not read to its end.
    if (!response.bodyUsed) await response.body?.cancel()
  }
}

function rangeHeaders({ sink, validator }: Transfer): Record<string, string> {
  if (sink.size === 0 || validator === undefined) return {}
  return { range: `bytes=${sink.size}-`, 'if-range': validator }
}

/** Decides from the response headers whether the response continues the file or starts it again. */
async function begin(transfer: Transfer, response: Response): Promise<void> {
  const { sink } = transfer
  if (continues(response, sink.size)) {
    transfer.resumed = true
    return
  }
  // The range cannot be satisfied, or is not the one that we asked for: the next attempt asks for the whole file.
  if (response.status === 206 || response.status === 416)
    throw await startAgain(transfer, 'the server sent a different range')
  if (response.status !== 200) throw refusedBy(response, transfer.where)
  if (sink.size > 0) await sink.restart()
  transfer.resumed = false
  transfer.validator = validatorOf(response.headers)
  refuseTooLarge(transfer, response)
}

function continues(response: Response, size: number): boolean {
  return (
    size > 0 && response.status === 206 && (response.headers.get('content-range') ?? '').startsWith(`bytes ${size}-`)
  )
}

/** A strong ETag, otherwise the date: weak ETags do not promise equal bytes (RFC 9110, 13.1.5). */
function validatorOf(headers: Headers): string | undefined {
  const etag = headers.get('etag')
  if (etag !== null && !etag.startsWith('W/')) return etag
  return headers.get('last-modified') ?? undefined
}

function refuseTooLarge({ where, options }: Transfer, response: Response) {
  const length = Number(response.headers.get('content-length') ?? 0)
  if (length <= options.limit) return
  throw new Problem(`download ${where}`, {
    found: `it has ${length} bytes, more than the ${options.limit} accepted.`,
    next: 'Check the address.',
  })
}

async function checkDigest(transfer: Transfer): Promise<void> {
  const { sink, where, options } = transfer
  const found = sink.digest()
  if (found === options.sha256 || options.sha256 === undefined) return
  if (transfer.resumed) throw await startAgain(transfer, 'its parts do not fit together')
  throw new WrongDigest(`download ${where}`, {
    found: `its SHA-256 is ${found}, expected ${options.sha256} (${sink.size} bytes; the file was removed).`,
    next: 'Do not use it. Check the source: it serves only a part of the pinned file, or a different file.',
  })
}

async function startAgain({ sink, where }: Transfer, found: string): Promise<Transient> {
  await sink.restart()
  return new Transient(`download ${where}`, {
    found: `${found}.`,
    next: 'Check the server and the proxies in between.',
  })
}

function received(sink: Sink): string {
  return sink.size === 0 ? '' : ` after ${sink.size} bytes`
}
