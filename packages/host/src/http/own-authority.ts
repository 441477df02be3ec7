import type { RequestOptions } from 'node:https'
import { Problem, textAt } from '@release-tools/base'
import type { Variables } from '../host.ts'
import { brokenConnection } from './answer.ts'
import { isLoopback, parseUrl } from './url.ts'

/** A request to a server of the user's own. */
export interface OwnRequest {
  method: 'GET' | 'POST'
  headers: Record<string, string>
  body?: string
  /** Certificates in PEM form that the server's must descend from. Defaults to those of Node. */
  authorities: string | undefined
}

export interface OwnAnswer {
  status: number
  body: string
}

/** The certificate of a server is of an authority that is not trusted, or of another server. */
export class UntrustedServer extends Problem {}

const certificateErrors = /^(?:CERT_|ERR_TLS_CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(?:GET_ISSUER|VERIFY)_)/

/** Most of an answer, in bytes. */
const limit = 1024 * 1024
/** Time for a request with its answer, in milliseconds. */
const requestMs = 20_000

/**
 * Sends a request to a server whose certificate may be of an authority of its own: fetch has no place for one. Goes through the proxy that
 * the environment names, and follows no redirect. Throws a Problem for an address without encryption outside this machine, UntrustedServer
 * for its certificate, and a Transient if the server does not answer.
 */
export async function sendToOwn(url: string, request: OwnRequest, env: Variables): Promise<OwnAnswer> {
  const address = parseUrl(url)
  if (address.protocol !== 'https:' && !isLoopback(address))
    throw new Problem(`ask ${address.origin}`, {
      found: 'its address has no encryption.',
      next: 'Give an address that begins with https://.',
    })
  try {
    return await exchange(address, request, env)
  } catch (error) {
    if (error instanceof Problem) throw error
    const code = textAt(error, 'code') ?? ''
    if (!certificateErrors.test(code)) throw brokenConnection(error, `download ${address.origin}`)
    throw new UntrustedServer(`ask ${address.origin}`, {
      found: `its certificate is not trusted (${code}).`,
      next: 'Give the certificate of its authority.',
    })
  }
}

async function exchange(
  address: URL,
  { method, headers, body, authorities }: OwnRequest,
  proxyEnv: Variables,
): Promise<OwnAnswer> {
  const isPlain = address.protocol === 'http:'
  const { Agent, request } = isPlain ? await import('node:http') : await import('node:https')
  const agent = new Agent({ proxyEnv: { ...proxyEnv }, ...(authorities === undefined ? {} : { ca: authorities }) })
  const options: RequestOptions = {
    method,
    headers: { 'user-agent': 'release-tools', ...headers },
    agent,
    signal: AbortSignal.timeout(requestMs),
  }
  try {
    return await new Promise((done, fail) => {
      const sent = request(address, options, response => {
        const pieces: Buffer[] = []
        let size = 0
        response.on('data', (piece: Buffer) => {
          size += piece.length
          if (size <= limit) pieces.push(piece)
          else sent.destroy(tooLong(address))
        })
        response.on('end', () =>
          done({ status: response.statusCode ?? 0, body: Buffer.concat(pieces).toString('utf8') }),
        )
        response.on('error', fail)
      })
      sent.on('error', fail)
      sent.end(body)
    })
  } finally {
    agent.destroy()
  }
}

function tooLong({ origin }: URL): Problem {
  return new Problem(`ask ${origin}`, {
    found: `its answer has more than the ${limit} bytes accepted.`,
    next: 'Check the address.',
  })
}
