import { cut, listAt, oneLine, Problem, parseJson, textAt } from '@release-tools/base'
import { type Host, patient, type RetryPolicy, requestIdToken, retry } from '@release-tools/host'
import type { IndexAddress } from './address.ts'
import { requireOwnAudience } from './audience.ts'
import { type Answer, answered, exchange, hostOf } from './exchange.ts'
import { type JobClaims, publisherFields, readClaims, refuseReusable } from './job.ts'

/** A job that an index may know as a publisher. */
export interface Publisher {
  claims: JobClaims
  /** Gets an upload token, which the index gives for some minutes. */
  mint(): Promise<string>
}

const limit = 64 * 1024

/**
 * Finds out whether the index has Trusted Publishing, and who this job is for it. Throws a Problem if it has none, or if the job has no
 * identity that it could accept. https://docs.pypi.org/trusted-publishers/internals/
 */
export async function findPublisher(address: IndexAddress, host: Host, policy?: RetryPolicy): Promise<Publisher> {
  const { origin } = new URL(address.upload)
  const say = (line: string) => host.info(line)
  const audience = await retry(() => audienceOf(origin, host), policy ?? patient, say)
  requireOwnAudience(audience, address)
  const claims = readClaims(await requestIdToken(audience, host))
  refuseReusable(claims)
  return {
    claims,
    // Each attempt needs a token of its own, because the index takes each only once.
    mint: () =>
      retry(async () => mint(origin, await requestIdToken(audience, host), claims, host), policy ?? patient, say),
  }
}

async function audienceOf(origin: string, host: Host): Promise<string> {
  const attempted = `ask ${hostOf(origin)} for Trusted Publishing`
  const answer = await exchange(`${origin}/_/oidc/audience`, { attempted, limit, env: host.env })
  const audience = textAt(json(answer), 'audience')
  if (answer.status === 200 && audience !== undefined && /^[\w.:/-]{1,255}$/.test(audience)) return audience
  throw new Problem(attempted, {
    found: `it does not offer it (${answer.status}).`,
    next: 'Set `api-token` to a token of this index, and check `repository-url`.',
  })
}

async function mint(origin: string, token: string, claims: JobClaims, host: Host): Promise<string> {
  const attempted = `get an upload token from ${hostOf(origin)}`
  const headers = { 'content-type': 'application/json', accept: 'application/json' }
  const sent = { body: Buffer.from(JSON.stringify({ token })) }
  const answer = await exchange(`${origin}/_/oidc/mint-token`, { attempted, limit, headers, sent, env: host.env })
  const minted = textAt(json(answer), 'token')
  // What is masked disappears from the whole log, so it must be a token.
  if (answer.status === 200 && minted !== undefined && /^[\x21-\x7e]{16,16384}$/.test(minted)) {
    host.mask(minted)
    return minted
  }
  throw refused(attempted, answer, claims)
}

/** The answer is not quoted as a whole: it may have a token. */
function refused(attempted: string, answer: Answer, claims: JobClaims): Problem {
  const errors = listAt(json(answer), 'errors').slice(0, 5)
  const codes = errors.map(one => textAt(one, 'code'))
  const texts = errors.flatMap(one => [textAt(one, 'code'), textAt(one, 'description')])
  const said = texts.filter(text => text !== undefined).map(text => cut(oneLine(text), 300))
  const unknown = codes.some(code => code === 'invalid-publisher' || code === 'invalid-pending-publisher')
  return new Problem(attempted, {
    found: `it ${answered({ status: answer.status, said: said.join(': ') })}`,
    next: unknown
      ? `Add a Trusted Publisher to the project, or a pending one if the project is new, with exactly these fields: ${publisherFields(claims)}.`
      : 'See https://docs.pypi.org/trusted-publishers/troubleshooting/, and run the job again.',
  })
}

function json({ body }: Answer): unknown {
  try {
    return parseJson(body.toString(), 'the answer')
  } catch {
    return undefined
  }
}
