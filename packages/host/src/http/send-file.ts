import type { ClientRequest, IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { Problem } from '@release-tools/base'
import type { Variables } from '../host.ts'
import { readBody } from './body.ts'
import { type FilePart, FileSource } from './file-source.ts'
import { idleTimer } from './idle.ts'
import { useProxy } from './proxy.ts'
import { parseUrl, shownUrl } from './url.ts'

/** A request whose body is a file, or a part of one. */
export interface FileToSend extends FilePart {
  method: 'PATCH' | 'POST' | 'PUT'
  headers: Record<string, string>
}

export interface SendFileOptions {
  /** Names the proxy. */
  env: Variables
  /** Longest time without progress, in milliseconds: servers check a large file before they answer. Defaults to two minutes. */
  idleMs?: number | undefined
  /** Called with the bytes that went out so far: fewer again if the server wants another request. */
  onSent?: (bytes: number) => void
  signal?: AbortSignal
}

/** From this size on, in bytes, the server is asked first whether it wants the body: it may refuse by the headers alone. */
const askFrom = 64 * 1024 * 1024
/** How long it may think about that, in milliseconds. Not every server knows the question. */
const askMs = 1000
/** Most of an answer, in bytes. */
const answerLimit = 1024 * 1024
/** Longest time of an upload, in milliseconds: that of a job. */
const longest = 6 * 3_600_000

/**
 * Sends a file with bounded memory, through the proxy that the environment names: fetch reads a file faster than it sends it, and keeps
 * the rest in memory. Follows no redirect. Returns the answer with its whole body, also one that comes before all is sent. Rejects
 * like fetch if the connection fails. Throws a Problem if the file has another size or changes, and then no server got all of it.
 */
export async function sendFile(url: string, file: FileToSend, options: SendFileOptions): Promise<Response> {
  const asks = (file.part?.size ?? file.size) >= askFrom
  const answer = await attempt(url, file, asks, options)
  // 417: the server does not like the question (RFC 9110, 15.5.18).
  return asks && answer.status === 417 ? attempt(url, file, false, options) : answer
}

async function attempt(url: string, file: FileToSend, asks: boolean, options: SendFileOptions): Promise<Response> {
  const address = parseUrl(url)
  const source = await FileSource.open(file)
  const idle = idleTimer(options.idleMs ?? 120_000, longest)
  const signal = options.signal === undefined ? idle.signal : AbortSignal.any([idle.signal, options.signal])
  let sent = 0
  const progress = (bytes: number) => {
    idle.touch()
    sent += bytes
    options.onSent?.(sent)
  }
  try {
    const request = await begin(address, file, asks, { env: options.env, signal })
    return await exchange(request, { source, asks, progress, where: shownUrl(address) })
  } catch (error) {
    signal.throwIfAborted()
    throw error
  } finally {
    idle.stop()
    await source.close()
  }
}

async function begin(
  address: URL,
  { method, headers, size, part }: FileToSend,
  asks: boolean,
  { env, signal }: { env: Variables; signal: AbortSignal },
): Promise<ClientRequest> {
  const { request } = address.protocol === 'http:' ? await import('node:http') : await import('node:https')
  const own = { 'user-agent': 'release-tools', ...headers, 'content-length': String(part?.size ?? size) }
  // Nothing may come between these two: the request takes the proxy that is set when it is made.
  useProxy(env)
  return request(address, { method, headers: asks ? { ...own, expect: '100-continue' } : own, signal })
}

interface Exchange {
  source: FileSource
  asks: boolean
  /** Called with bytes that went out. */
  progress(bytes: number): void
  /** For errors. */
  where: string
}

async function exchange(request: ClientRequest, { source, asks, progress, where }: Exchange): Promise<Response> {
  let isAnswered = false
  const answered = new Promise<IncomingMessage>((done, fail) => {
    request.on('error', fail).once('response', answer => {
      isAnswered = true
      done(answer)
    })
  })
  const wanted = asks ? askFirst(request) : Promise.resolve()
  const sent = wanted.then(() => write(request, source, progress, () => isAnswered))
  sent.catch(error => request.destroy(error))
  try {
    return await wholeAnswer(await answered, where)
  } finally {
    // A server that has not got the whole request cannot get another one on this connection.
    if (!request.writableFinished) request.destroy()
    await sent.catch(() => undefined)
  }
}

/** Resolves when the server asks for the body, answers without it, or says nothing for a while. */
function askFirst(request: ClientRequest): Promise<void> {
  request.flushHeaders()
  return new Promise(done => {
    const timer = setTimeout(done, askMs)
    for (const event of ['continue', 'response', 'close'])
      request.once(event, () => {
        clearTimeout(timer)
        done()
      })
  })
}

/** Writes the body, as long as no answer has come. */
async function write(
  request: ClientRequest,
  source: FileSource,
  progress: (bytes: number) => void,
  isAnswered: () => boolean,
): Promise<void> {
  for (let before = Promise.resolve(); !source.isAtEnd; ) {
    const piece = await source.next()
    await before
    // What has come is read twice before more is written: a write to a closed connection would lose an answer that has come.
    await setImmediate()
    await setImmediate()
    if (isAnswered() || request.destroyed) return
    before = new Promise(done => {
      request.write(piece, error => {
        if (!error) progress(piece.length)
        done()
      })
    })
    if (source.isAtEnd) break
  }
  request.end()
}

async function wholeAnswer(answer: IncomingMessage, where: string): Promise<Response> {
  const body = await readBody(new Response(Readable.toWeb(answer) as ReadableStream), answerLimit)
  if (body === undefined) throw tooLong(where)
  const headers = Object.entries(answer.headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  )
  const [status, statusText] = [answer.statusCode ?? 0, answer.statusMessage ?? '']
  return new Response(body.length === 0 ? null : new Uint8Array(body), { status, statusText, headers })
}

function tooLong(where: string): Problem {
  return new Problem(`send a file to ${where}`, {
    found: `its answer has more than the ${answerLimit} bytes accepted.`,
    next: 'Check the address.',
  })
}
