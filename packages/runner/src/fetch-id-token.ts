import { messageOf, Problem, parseJson, textAt } from '@release-tools/base'
import {
  downloadText,
  type Host,
  patient,
  type RetryPolicy,
  retry,
  Transient,
  type Variables,
} from '@release-tools/host'

const attempted = 'get an identity token of this job'
/** Maximum size of the answer, in bytes. A token has two or three kilobytes. */
const limit = 64 * 1024

/** Asks GitHub for an identity token, and masks it. Throws a Problem if GitHub gives none. */
export async function fetchIdToken(
  url: string,
  token: string,
  env: Variables,
  host: Pick<Host, 'info' | 'mask'>,
  policy: RetryPolicy = patient,
): Promise<string> {
  const say = (line: string) => host.info(line)
  try {
    const value = await retry(() => ask(url, token, env, say), policy, say)
    host.mask(value)
    return value
  } catch (error) {
    throw explain(error)
  }
}

/** An answer without a token is none of GitHub, for example the page of a proxy, so it may pass. */
async function ask(url: string, token: string, env: Variables, say: (line: string) => void): Promise<string> {
  const headers = { authorization: `Bearer ${token}` }
  const answer = await downloadText(url, { limit, headers, env, say, retry: { attempts: 1, baseMs: 0, maxMs: 0 } })
  const value = answer === undefined ? undefined : textAt(read(answer), 'value')
  if (value !== undefined) return value
  throw new Transient(attempted, { found: 'the answer has no token.', next: 'Run the job again.', answered: true })
}

/** Messages never quote the answer, because it may contain a token. */
function read(answer: string): unknown {
  try {
    return parseJson(answer, 'the answer of GitHub')
  } catch {
    return undefined
  }
}

function explain(error: unknown): Problem {
  const found = error instanceof Problem ? error.found : `${messageOf(error)}.`
  const said = error instanceof Transient ? found : `GitHub refused it: ${found}`
  return new Problem(attempted, { found: said, next: 'Run the job again.', cause: error })
}
