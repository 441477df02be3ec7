import { readFileSync } from 'node:fs'
import { isObject } from '@release-tools/base'
import { type Fields, Messages, schemaName } from '../../openapi/messages.ts'

/** A request and its answer. */
export interface Exchange {
  method: string
  /** Without `/v1/`. */
  path: string
  body: Record<string, unknown>
  status: number
  /** undefined if there is none. */
  answer: unknown
}

/** The mounts of what the double can mount. */
const mounts: Record<string, string> = { transit_mount_path: 'transit', jwt_mount_path: 'jwt-github' }

/** Vault's own description of its API (prepare/vault-api.ts). It describes bodies of all requests, and of those answers that `sys/` gives. */
export class VaultDescription {
  /** Vault takes `"0"` for 0 in requests, as all its fields can come from its command line. */
  readonly #ofRequests: Messages
  readonly #ofAnswers: Messages
  readonly #routes: { pattern: RegExp; operations: Fields }[]

  constructor(path: string) {
    const document = JSON.parse(readFileSync(path, 'utf8'))
    this.#ofRequests = new Messages(document, { coerceTypes: true, validateFormats: false })
    this.#ofAnswers = new Messages(document, { validateFormats: false })
    this.#routes = Object.entries<Fields>(document.paths)
      .map(([template, operations]) => ({ template: withMounts(template), operations }))
      .filter(({ template }) => !template.includes('_mount_path}'))
      // Fixed names come before parameters.
      .sort((a, b) => a.template.split('{').length - b.template.split('{').length)
      .map(({ template, operations }) => ({ pattern: patternOf(template), operations }))
  }

  /** What is not as described in an exchange; empty if there is nothing. */
  faults({ method, path, body, status, answer }: Exchange): string[] {
    const route = this.#routes.find(({ pattern }) => pattern.test(`/${path}`))
    // Vault takes PUT for POST.
    const operation = route?.operations[method === 'PUT' ? 'post' : method.toLowerCase()]
    const what = `${method} ${path}`
    if (operation === undefined) return status < 400 ? [`${what}: not described`] : errorFaults(what, answer)
    const sent = check(this.#ofRequests, operation.requestBody, body)
    const faults = status >= 400 ? errorFaults(what, answer) : this.#answerFaults(operation, status, answer)
    return [...sent.map(fault => `${what}: request: ${fault}`), ...faults.map(fault => `${what}: answer: ${fault}`)]
  }

  #answerFaults({ responses }: Fields, status: number, answer: unknown): string[] {
    return check(this.#ofAnswers, responses[status] ?? responses[200], answer)
  }
}

function check(messages: Messages, described: Fields | undefined, value: unknown): string[] {
  const name = schemaName(described?.content?.['application/json']?.schema)
  return name === undefined ? [] : messages.faults(name, value)
}

/** https://developer.hashicorp.com/vault/api-docs#error-response */
function errorFaults(what: string, answer: unknown): string[] {
  const good = isObject(answer) && Object.keys(answer).join() === 'errors'
  return good ? [] : [`${what}: an error that is not a list of errors`]
}

function withMounts(template: string): string {
  return template.replace(/\{(\w+_mount_path)\}/, (whole, name) => mounts[name] ?? whole)
}

function patternOf(template: string): RegExp {
  return new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`)
}
