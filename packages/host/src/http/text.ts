import { Problem } from '@release-tools/base'
import type { Variables } from '../host.ts'
import { brokenConnection, refusedBy } from './answer.ts'
import { readBody } from './body.ts'
import { idleTimer } from './idle.ts'
import { request } from './request.ts'
import { patient, type RetryPolicy, retry } from './retry.ts'
import { parseUrl, shownUrl } from './url.ts'

export interface TextOptions {
  /** Greatest accepted size, in bytes. */
  limit: number
  headers?: Record<string, string>
  /** Statuses that say that the server does not have it. Defaults to 404. */
  absent?: number[]
  retry?: RetryPolicy
  say(line: string): void
  /** Names the proxy. */
  env: Variables
}

/** Downloads a small text (UTF-8); undefined if the server does not have it. Throws a Problem. */
export async function downloadText(url: string, options: TextOptions): Promise<string | undefined> {
  return (await downloadBytes(url, options))?.toString('utf8')
}

/** The same for bytes of any kind. */
export async function downloadBytes(url: string, options: TextOptions): Promise<Buffer | undefined> {
  const where = shownUrl(parseUrl(url))
  return retry(() => attempt(url, where, options), options.retry ?? patient, options.say)
}

async function attempt(url: string, where: string, options: TextOptions): Promise<Buffer | undefined> {
  const idle = idleTimer(30_000)
  try {
    const response = await request(url, options.headers ?? {}, { env: options.env, signal: idle.signal })
    if (response.status === 200) return await readWithin(response, where, options.limit)
    await response.body?.cancel()
    if ((options.absent ?? [404]).includes(response.status)) return undefined
    throw refusedBy(response, where)
  } catch (error) {
    throw error instanceof Problem ? error : brokenConnection(error, `download ${where}`)
  } finally {
    idle.stop()
  }
}

async function readWithin(response: Response, where: string, limit: number): Promise<Buffer> {
  const body = await readBody(response, limit)
  if (body !== undefined) return body
  throw new Problem(`download ${where}`, {
    found: `it has more than the ${limit} bytes accepted.`,
    next: 'Check the address.',
  })
}
