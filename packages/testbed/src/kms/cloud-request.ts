import { parseJson } from '@release-tools/base'
import type { Answer } from '../http.ts'
import type { WebExchange } from '../openapi/description.ts'

/** A request to one of the hosts of a cloud. */
export interface CloudRequest {
  host: string
  method: string
  path: string
  query: URLSearchParams
  authorization: string | undefined
  body: Buffer
}

/** A request with a body in JSON, if any, and its answer, as they are compared with a description. */
export function webExchange(
  { method, path, query, body }: Omit<CloudRequest, 'host' | 'authorization'>,
  answer: Answer,
): WebExchange {
  if (answer === 'reset') throw new Error('A connection that is cut has no answer.')
  const sent = body.length === 0 ? {} : { body: parseJson(body.toString(), 'the request') }
  return { method, path, query, ...sent, status: answer.status, answer: parseJson(String(answer.body), 'the answer') }
}
