import { readFileSync } from 'node:fs'
import { isObject } from '@release-tools/base'
import { Ajv, type Options } from 'ajv'

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

// biome-ignore lint/suspicious/noExplicitAny: a JSON document whose shape OpenAPI defines.
type Fields = Record<string, any>

/** The mounts of what the double can mount. */
const mounts: Record<string, string> = { transit_mount_path: 'transit', jwt_mount_path: 'jwt-github' }

/** Vault's own description of its API (prepare/vault-api.ts). It describes bodies of all requests, and of those answers that `sys/` gives. */
export class VaultDescription {
  readonly #document: Fields
  /** Vault takes `"0"` for 0 in requests, as all its fields can come from its command line. */
  readonly #ofRequests: Ajv
  readonly #ofAnswers: Ajv
  readonly #routes: { pattern: RegExp; operations: Fields }[]

  constructor(path: string) {
    this.#document = JSON.parse(readFileSync(path, 'utf8'))
    this.#ofRequests = this.#checker({ coerceTypes: true })
    this.#ofAnswers = this.#checker({})
    this.#routes = Object.entries<Fields>(this.#document.paths)
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
    const sent = this.#check(this.#ofRequests, operation.requestBody?.content?.['application/json']?.schema, body)
    const faults = status >= 400 ? errorFaults(what, answer) : this.#answerFaults(operation, status, answer)
    return [...sent.map(fault => `${what}: request: ${fault}`), ...faults.map(fault => `${what}: answer: ${fault}`)]
  }

  #answerFaults({ responses }: Fields, status: number, answer: unknown): string[] {
    const described = responses[status] ?? responses[200]
    const schema = described?.content?.['application/json']?.schema
    return schema === undefined ? [] : this.#check(this.#ofAnswers, schema, answer)
  }

  #checker(options: Options): Ajv {
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, ...options })
    return ajv.addSchema({ $id: 'vault', components: this.#document.components })
  }

  #check(ajv: Ajv, schema: Fields | undefined, value: unknown): string[] {
    if (schema === undefined) return []
    const name = String(schema.$ref).split('/').at(-1) ?? ''
    const known = Object.keys(this.#document.components.schemas[name].properties)
    const unknown = Object.keys(isObject(value) ? value : {}).filter(key => !known.includes(key))
    const check = ajv.getSchema(`vault#/components/schemas/${name}`)
    // A copy, because values are changed when types are.
    const errors = check === undefined || check(structuredClone(value)) ? [] : (check.errors ?? [])
    return [
      ...unknown.map(key => `unknown property ${key}`),
      ...errors.map(one => `${one.instancePath} ${one.message}`),
    ]
  }
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
