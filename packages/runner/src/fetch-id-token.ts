import { messageOf, Problem, parseJson, textAt } from '@release-tools/base'
import { downloadText, type Host, Transient, type Variables } from '@release-tools/host'

/** Maximum size of the answer, in bytes. A token has two or three kilobytes. */
const limit = 64 * 1024

/** Asks GitHub for an identity token, and masks it. Throws a Problem if GitHub gives none. */
export async function fetchIdToken(
  url: string,
  token: string,
  env: Variables,
  host: Pick<Host, 'info' | 'mask'>,
): Promise<string> {
  const value = await ask(url, token, env, host)
  host.mask(value)
  return value
}

async function ask(url: string, token: string, env: Variables, host: Pick<Host, 'info'>): Promise<string> {
  const headers = { authorization: `Bearer ${token}` }
  const options = { limit, headers, env, say: (line: string) => host.info(line) }
  const answer = await downloadText(url, options).catch((error: unknown) => {
    throw explain(error)
  })
  const value = answer === undefined ? undefined : textAt(read(answer), 'value')
  if (value !== undefined && value !== '') return value
  throw problem('the answer has no token.')
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
  return problem(error instanceof Transient ? found : `GitHub refused it: ${found}`, error)
}

function problem(found: string, cause?: unknown): Problem {
  return new Problem('get an identity token of this job', { found, next: 'Run the job again.', cause })
}
