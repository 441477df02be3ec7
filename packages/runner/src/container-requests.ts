import { cut, oneLine, Problem, parseJson, textAt } from '@release-tools/base'
import {
  brokenConnection,
  type Host,
  idleTimer,
  patient,
  readBody,
  request,
  retry,
  retryAfterMs,
  type Sent,
  send,
  Transient,
} from '@release-tools/host'

/** The version of the service that GitHub's own client 1.1.3 asks for. */
export const accept = (type: string) => `${type};api-version=6.0-preview`

/** Greatest accepted answer, in bytes: a run of thousands of artifacts. */
const limit = 4 * 1024 * 1024
/** Longest silence, in milliseconds: a part of a file is stored before the answer comes. */
const silence = 120_000
/** The service refuses a part (413) when it is busy. */
const busy = [408, 413, 429]

/** A request without its Accept and Authorization. Without `method`: GET. */
export interface Call {
  /** For errors: `list the artifacts of this run`. */
  what: string
  url: URL
  method?: Sent['method']
  headers?: Record<string, string>
  body?: Uint8Array
}

/** Sends a request to the service, and returns its JSON. Tries again if another attempt may help. Throws a Problem. */
export async function ask(call: Call, token: string, host: Host): Promise<unknown> {
  return parse(await tell(call, token, host), call.what)
}

/** The same for a request whose answer says no more than that it succeeded: it may be empty. Returns its text. */
export function tell(call: Call, token: string, host: Host): Promise<string> {
  return retry(
    () => once(call, token, host),
    patient,
    line => host.info(line),
  )
}

async function once({ what, url, method, headers = {}, body }: Call, token: string, { env }: Host): Promise<string> {
  const idle = idleTimer(silence)
  const own = { accept: accept('application/json'), authorization: `Bearer ${token}`, ...headers }
  try {
    const context = { env, signal: idle.signal }
    const response =
      method === undefined
        ? await request(url.href, own, context)
        : await send(url.href, { method, headers: own, ...(body && { body }) }, context)
    const answer = await readBody(response, limit)
    if (response.ok && answer !== undefined) return answer.toString('utf8')
    throw refused(what, response, answer)
  } catch (error) {
    throw error instanceof Problem ? error : brokenConnection(error, what)
  } finally {
    idle.stop()
  }
}

function parse(text: string, what: string): unknown {
  try {
    return parseJson(text, 'the answer')
  } catch (cause) {
    throw new Problem(what, { found: 'the artifact service did not answer with JSON.', next: checkServer, cause })
  }
}

const checkServer =
  'Ask the administrators of the server whether GitHub Actions has its storage, and run the job again.'

function refused(what: string, response: Response, answer: Buffer | undefined): Problem {
  const { status } = response
  if (answer === undefined)
    return new Problem(what, {
      found: `the artifact service answered with more than ${limit} bytes.`,
      next: checkServer,
    })
  const said = messageIn(answer.toString('utf8'))
  const found = `the artifact service answered ${status}${said === undefined ? '' : `: ${said}`}.`
  if (!busy.includes(status) && status < 500) return new Problem(what, { found, next: checkServer })
  const waitMs = retryAfterMs(response.headers.get('retry-after'))
  return new Transient(what, { found, next: checkServer, ...(waitMs === undefined ? {} : { waitMs }) })
}

/** The service explains a refusal as JSON. Pages of proxies are not repeated. */
function messageIn(text: string): string | undefined {
  try {
    const message = textAt(parseJson(text, 'the answer'), 'message')
    return message && cut(oneLine(message), 300).replace(/\.$/, '')
  } catch {
    return undefined
  }
}
