import { list, type Shape } from '@release-tools/base'
import { Refusal } from './failure.ts'
import { anyText, fieldsOf, orAbsent } from './fields.ts'
import { graphqlRoute } from './graphql-route.ts'
import type { Requests } from './requests.ts'

/** GitHub refused a query. It says so in an answer with the status 200: `type` is its reason, such as `STALE_DATA`. */
export class QueryRefused extends Error {
  readonly type: string

  constructor(type: string, message: string) {
    super(message)
    this.type = type
  }
}

interface QueryError {
  type: string
  message: string
}

/** Statuses that REST has for the same refusals. */
const statuses: Record<string, number> = { FORBIDDEN: 403, INSUFFICIENT_SCOPES: 403, NOT_FOUND: 404, RATE_LIMITED: 429 }

/**
 * Sends a query in one attempt, with `bytes` in its variables. Throws a QueryRefused, or what failureOf() reads.
 * https://docs.github.com/en/graphql/guides/forming-calls-with-graphql
 */
export async function query<T>(
  requests: Requests,
  text: string,
  variables: object,
  shape: Shape<T>,
  bytes: number,
): Promise<T> {
  const parameters = { query: text, variables }
  const { data, error } = await requests.once(graphqlRoute, parameters, answerOf(shape), { bytes })
  if (error !== undefined) throw refusalOf(error)
  return data as T
}

function refusalOf({ type, message }: QueryError): Error {
  const status = statuses[type] ?? (/rate limit/i.test(message) ? 429 : undefined)
  if (status !== undefined) return new Refusal({ status, message, headers: {}, codes: [] })
  // Without a type, GitHub had an accident: "Something went wrong while executing your query."
  if (type === '') return new Refusal({ status: 500, message, headers: {}, codes: [] })
  return new QueryRefused(type, message)
}

/** The data, or the first error. */
function answerOf<T>(shape: Shape<T>): Shape<{ data?: T; error?: QueryError }> {
  return (raw, place) => {
    const field = fieldsOf(raw, place)
    const [error] = field('errors', orAbsent(list(errorShape, 100))) ?? []
    return error === undefined ? { data: field('data', shape) } : { error }
  }
}

const errorShape: Shape<QueryError> = (raw, place) => {
  const field = fieldsOf(raw, place)
  return { type: field('type', orAbsent(anyText)) ?? '', message: field('message', anyText) }
}
