import { readFile } from 'node:fs/promises'
import { parseJson } from '@release-tools/base'
import type { Answer } from '../../http.ts'
import { ApiDescription } from '../../openapi/description.ts'
import type { KeyServiceApi } from '../../openapi/key-services.ts'
import type { CloudRequest } from '../cloud-request.ts'

/** A message, and where Google describes it. Errors have one form for all services, which the descriptions leave out. */
export interface Message {
  api: KeyServiceApi
  schema: string
  value: unknown
}

const exchange = 'GoogleIdentityStsV1betaExchangeToken'

/** The request comes as a form of RFC 8693, whose names are those of the description in another style. */
export function messagesOfExchange({ body }: CloudRequest, answer: Answer): Message[] {
  const form = [...new URLSearchParams(body.toString())].map(([name, value]) => [camelCase(name), value])
  return messages('google-sts', exchange, Object.fromEntries(form), answer)
}

/** Reads the messages of a login as a service account. */
export function messagesOfImpersonation({ body }: CloudRequest, answer: Answer): Message[] {
  return messages('google-credentials', 'GenerateAccessToken', parseJson(body.toString(), 'the request'), answer)
}

function messages(api: KeyServiceApi, schema: string, request: unknown, answer: Answer): Message[] {
  const asked = { api, schema: `${schema}Request`, value: request }
  if (answer === 'reset' || answer.status >= 400) return [asked]
  return [asked, { api, schema: `${schema}Response`, value: parseJson(String(answer.body), 'the answer') }]
}

/** Reads what kms/google_kms.py recorded: a message a line, with the name of its type. */
export async function recordedMessages(path: string): Promise<Message[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter(line => line !== '')
  return lines.map(line => ({ api: 'google-kms', ...(parseJson(line, 'a message') as Omit<Message, 'api'>) }))
}

/** What is not as Google describes it; empty if there is nothing. */
export function faultsOf(all: Message[]): string[] {
  const descriptions = new Map<KeyServiceApi, ApiDescription>()
  return all.flatMap(({ api, schema, value }) => {
    const description = descriptions.get(api) ?? new ApiDescription(api)
    descriptions.set(api, description)
    return description.messages.faults(schema, value).map(fault => `${schema}: ${fault}`)
  })
}

function camelCase(name: string): string {
  return name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}
