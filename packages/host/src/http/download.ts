import { rm } from 'node:fs/promises'
import { Problem } from '@release-tools/base'
import { brokenConnection, refusedBy } from './answer.ts'
import { type IdleTimer, idleTimer } from './idle.ts'
import { request } from './request.ts'
import { patient, type RetryPolicy, retry, Transient } from './retry.ts'
import { Sink } from './sink.ts'
import { parseUrl, shownUrl } from './url.ts'
import { WrongDigest } from './wrong-digest.ts'

export interface DownloadOptions {
  /** What the file must have, lower-case hex. */
  sha256: string
  /** Most bytes that are accepted. */
  limit: number
  retry?: RetryPolicy
  /** Longest silence of the server, milliseconds. */
  idleMs?: number
  /** Is told of every pause between attempts. */
  say(line: string): void
}

/**
 * Downloads to `path`, resuming where a broken connection stopped. The digest is computed while it streams. On any
 * failure the file is removed and a Problem thrown.
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
  /** True once the file is made of more than one answer. */
  resumed: boolean
  /** ETag or date of the answer that the file began with: the rest must come from the same file. */
  validator: string | undefined
}

async function attempt(transfer: Transfer): Promise<void> {
  const idle = idleTimer(transfer.options.idleMs ?? 30_000)
  try {
    await receive(transfer, idle)
  } catch (error) {
    throw error instanceof Problem ? error : brokenConnection(error, transfer.where, received(transfer.sink))
  } finally {
    idle.stop()
  }
  await checkDigest(transfer)
}

async function receive(transfer: Transfer, idle: IdleTimer): Promise<void> {
  const response = await request(transfer.url, rangeHeaders(transfer), idle.signal)
  try {
    await begin(transfer, response)
    for await (const bytes of response.body ?? []) {
      idle.touch()
      await transfer.sink.write(bytes)
    }
  } finally {
    // Frees the connection of an answer that is not read to its end.
    if (!response.bodyUsed) await response.body?.cancel()
  }
}

function rangeHeaders({ sink, validator }: Transfer): Record<string, string> {
  if (sink.size === 0 || validator === undefined) return {}
  return { range: `bytes=${sink.size}-`, 'if-range': validator }
}

/** Decides from the answer's head whether it goes on with the file or starts it again. */
async function begin(transfer: Transfer, response: Response): Promise<void> {
  const { sink } = transfer
  if (continues(response, sink.size)) {
    transfer.resumed = true
    return
  }
  // A range that cannot be satisfied, or another one than asked for: the next attempt asks for all of it.
  if (response.status === 206 || response.status === 416)
    throw await startAgain(transfer, 'the server sent another range')
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

/** A strong ETag, else the date; weak ETags do not promise equal bytes (RFC 9110, 13.1.5). */
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
    next: 'Check that the address is the right one.',
  })
}

async function checkDigest(transfer: Transfer): Promise<void> {
  const { sink, where, options } = transfer
  const found = sink.digest()
  if (found === options.sha256) return
  if (transfer.resumed) throw await startAgain(transfer, 'the pieces do not fit together')
  throw new WrongDigest(`download ${where}`, {
    found: `its SHA-256 is ${found}, and ${options.sha256} was expected (${sink.size} bytes; the file was removed).`,
    next: 'Do not use it. Check the source: it serves another file than the one that was pinned, or only a part of it.',
  })
}

async function startAgain({ sink, where }: Transfer, found: string): Promise<Transient> {
  await sink.restart()
  return new Transient(`download ${where}`, {
    found: `${found}.`,
    next: 'Check the server and the proxies on the way.',
  })
}

function received(sink: Sink): string {
  return sink.size === 0 ? '' : ` after ${sink.size} bytes`
}
