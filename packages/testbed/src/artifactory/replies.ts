import type { OutgoingHttpHeaders } from 'node:http'

/** An answer: JSON, or a part of a file. */
export interface Reply {
  status: number
  headers?: OutgoingHttpHeaders
  body: object | string | { file: string; start: number; end: number }
}

/** https://jfrog.com/help/r/jfrog-rest-apis/error-responses */
export function refused(status: number, message: string): Reply {
  return { status, headers: { 'content-type': 'application/json' }, body: { errors: [{ status, message }] } }
}
