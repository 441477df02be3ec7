import { type IncomingMessage, type OutgoingHttpHeaders, request as send } from 'node:http'
import { type Answer, readBody } from '../http.ts'
import { keyOf } from './branch-key.ts'
import type { Edition } from './state.ts'

const largest = 512 * 1024 * 1024
/** Headers about the connection, not the message. RFC 9110, 7.6.1. */
const ofConnection = ['connection', 'keep-alive', 'transfer-encoding', 'content-length']

/** Forwards a request to the real server, with the client's token. */
export function forward(
  upstream: string,
  { method, url = '/', headers }: IncomingMessage,
  body: Buffer,
  options: { mainBranch?: string; javaDir?: string },
): Promise<Answer> {
  const target = new URL(options.javaDir === undefined ? url : toKey(url, options.mainBranch), upstream)
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !ofConnection.includes(name)))
  return new Promise((resolve, reject) => {
    const sent = send(
      target,
      { method, headers: { ...kept, 'accept-encoding': 'identity', 'content-length': body.length } },
      response => {
        readBody(response, largest).then(
          received =>
            resolve({ status: response.statusCode ?? 502, headers: without(response.headers), body: received }),
          reject,
        )
      },
    )
    sent.on('error', reject).end(body)
  })
}

/** The answer with the edition-dependent parts of another edition. */
export function rewritten(path: string, answer: Answer, edition: Edition): Answer {
  if (answer === 'reset' || path !== '/api/navigation/global' || answer.status !== 200) return answer
  const body = JSON.parse(answer.body.toString())
  const { edition: _, ...others } = body
  return { ...answer, body: JSON.stringify(edition === 'cloud' ? others : { ...others, edition }) }
}

/** The address for the project that represents the branch or pull request (java.ts). */
function toKey(address: string, mainBranch: string | undefined): string {
  const url = new URL(address, 'http://double')
  const { searchParams } = url
  const name = ['component', 'project', 'projectKey'].find(one => searchParams.has(one))
  if (name === undefined) return address
  const target = {
    branch: searchParams.get('branch') ?? undefined,
    pullRequest: searchParams.get('pullRequest') ?? undefined,
  }
  searchParams.set(name, keyOf(searchParams.get(name) ?? '', target, mainBranch))
  for (const gone of ['branch', 'pullRequest']) searchParams.delete(gone)
  return `${url.pathname}${url.search}`
}

function without(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !ofConnection.includes(name)))
}
