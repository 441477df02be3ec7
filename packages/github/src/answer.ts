import { parseJson, type Shape, sha256, WrongShape } from '@release-tools/base'
import { readBody } from '@release-tools/host'
import { BadAnswer, explanation, isRateLimit, Refusal, type RequestFailure, TooLong } from './failure.ts'
import { graphqlRoute } from './graphql-route.ts'

/** Greatest accepted answer, in bytes. A page of a hundred releases usually has less than three million. */
const longest = 16 * 1024 * 1024
/** Greatest accepted explanation of a refusal, in bytes. */
const longestExplanation = 1024 * 1024

/** The status of success by method. https://docs.github.com/en/rest/releases, https://docs.github.com/en/rest/issues/comments */
const success: Record<string, number> = { GET: 200, POST: 201, PUT: 200, PATCH: 200, DELETE: 204 }
/** Routes that have another one: these need not create anything. */
const otherSuccess: Record<string, number> = {
  'POST /repos/{owner}/{repo}/releases/generate-notes': 200,
  'POST /repos/{owner}/{repo}/security-advisories/{ghsa_id}/cve': 202,
  [graphqlRoute]: 200,
}

/**
 * Reads the whole answer to a request: the only place that does. Throws a Refusal if GitHub refuses the request, a BadAnswer unless
 * the answer is JSON of this shape, and what fetch throws if the connection breaks.
 */
export async function readAnswer<T>(response: Response, route: string, shape: Shape<T>): Promise<T> {
  return (await readDigested(response, route, shape)).value
}

/** The same, with the SHA-256 of the bytes of the answer, in lower-case hex. */
export async function readDigested<T>(
  response: Response,
  route: string,
  shape: Shape<T>,
): Promise<{ value: T; sha256: string }> {
  await requireSuccess(response, route)
  const { value, bytes } = await readJson(response, longest)
  return { value: shaped(value, shape), sha256: sha256(bytes) }
}

/** Throws a Refusal or a BadAnswer unless the answer is a success. Leaves the body of a success unread. */
export async function requireSuccess(response: Response, route: string): Promise<void> {
  const expected = otherSuccess[route] ?? success[route.split(' ')[0] ?? '']
  if (response.status === expected) return
  if (response.status >= 400) throw await refusalOf(response)
  throw await bad(response, `its status is ${response.status}, not ${expected}`)
}

/** A status of a server in trouble says enough. The others count only with GitHub's explanation: a proxy may refuse as well. */
async function refusalOf(response: Response): Promise<Refusal> {
  const { status } = response
  const failure: RequestFailure = { status, message: '', headers: Object.fromEntries(response.headers), codes: [] }
  if (status < 500 && !isRateLimit(failure))
    return new Refusal({ ...failure, ...shaped((await readJson(response, longestExplanation)).value, explanation) })
  await response.body?.cancel()
  return new Refusal(failure)
}

async function readJson(response: Response, limit: number): Promise<{ value: unknown; bytes: Buffer }> {
  const [type = ''] = (response.headers.get('content-type') ?? '').split(';')
  if (!/^application\/([\w.-]+\+)?json\s*$/i.test(type)) {
    const found = type === '' ? 'no content type' : `content type ${JSON.stringify(type.slice(0, 100))}`
    throw await bad(response, `it is not JSON (${found}, status ${response.status})`)
  }
  const body = await readBody(response, limit)
  if (body === undefined) throw new TooLong(`it has more than the ${limit} bytes accepted`)
  try {
    return { value: parseJson(body.toString('utf8'), 'the answer'), bytes: body }
  } catch (cause) {
    throw new BadAnswer('it is not JSON, or only a part of it', { cause })
  }
}

/** A BadAnswer. Frees its connection. */
async function bad(response: Response, found: string): Promise<BadAnswer> {
  await response.body?.cancel()
  return new BadAnswer(found)
}

function shaped<T>(value: unknown, shape: Shape<T>): T {
  try {
    return shape(value, '')
  } catch (error) {
    if (error instanceof WrongShape) throw new BadAnswer(error.message.replace(/\.$/, ''), { cause: error })
    throw error
  }
}
