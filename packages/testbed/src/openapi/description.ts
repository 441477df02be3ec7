import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KeyServiceApi } from './key-services.ts'
import { type Fields, Messages, schemaName } from './messages.ts'

/** A request over HTTP and its answer. */
export interface WebExchange {
  method: string
  path: string
  query: URLSearchParams
  /** undefined if there is none. */
  body?: unknown
  status: number
  answer: unknown
}

/** The extract of an official description in `openapi/`. */
export class ApiDescription {
  readonly messages: Messages
  readonly #document: Fields

  /** `amend` gets the schemas, to change what the form of messages changes. */
  constructor(name: KeyServiceApi, amend: (schemas: Fields) => void = () => {}) {
    this.#document = JSON.parse(readFileSync(join(import.meta.dirname, `../../openapi/${name}.json`), 'utf8'))
    amend(this.#document.components.schemas)
    this.messages = new Messages(this.#document)
  }

  /**
   * What is not as described in an exchange; empty if there is nothing. `errorSchema` is the form of an error that the description leaves
   * open.
   */
  faults({ method, path, query, body, status, answer }: WebExchange, errorSchema: string): string[] {
    const what = `${method} ${path}`
    const operation = Object.entries<Fields>(this.#document.paths)
      .filter(([template]) => patternOf(template).test(path))
      .map(([, operations]) => operations[method.toLowerCase()])
      .find(one => one !== undefined)
    if (operation === undefined)
      return status < 400 ? [`${what}: not described`] : this.#named(`${what}: answer`, errorSchema, answer)
    const { requestBody, responses } = operation
    const described = schemaOf(responses[status] ?? responses.default)
    return [
      ...this.#queryFaults(operation, query).map(fault => `${what}: ${fault}`),
      ...this.#named(`${what}: request`, schemaOf(requestBody), body),
      ...this.#named(`${what}: answer`, described ?? errorSchema, answer),
    ]
  }

  /** Names of the errors that an operation can have, if each has a schema of its own, as those of AWS. */
  errorsOf(method: string, path: string): string[] {
    const responses: Fields[] = Object.values(this.#document.paths[path]?.[method]?.responses ?? {})
    return responses.flatMap(response => schemaOf(response) ?? []).filter(name => /Exception$/.test(name))
  }

  #named(what: string, schema: string | undefined, value: unknown): string[] {
    if (schema === undefined) return value === undefined ? [] : [`${what}: is not described`]
    return this.messages.faults(schema, value).map(fault => `${what}: ${fault}`)
  }

  #queryFaults({ parameters = [] }: Fields, query: URLSearchParams): string[] {
    const known: Fields[] = parameters
      .map((one: Fields) => this.#parameter(one))
      .filter((one: Fields) => one.in === 'query')
    const unknown = [...query.keys()].filter(name => !known.some(one => one.name === name))
    const missing = known.filter(({ name, required }) => required === true && !query.has(name))
    return [
      ...unknown.map(name => `unknown parameter ${name}`),
      ...missing.map(({ name }) => `the parameter ${name} is missing`),
    ]
  }

  #parameter(one: Fields): Fields {
    return one.$ref === undefined ? one : this.#document.components.parameters[schemaName(one) ?? '']
  }
}

function schemaOf(described: Fields | undefined): string | undefined {
  return schemaName(described?.content?.['application/json']?.schema)
}

/** Azure takes the newest version of a key if the path has none: its client leaves an empty one out. */
function patternOf(template: string): RegExp {
  const pattern = template.replace('/{key-version}', '(?:/[^/]*)?').replaceAll(/\{[\w-]+\}/g, '[^/]+')
  return new RegExp(`^${pattern}$`)
}
