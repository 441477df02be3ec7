import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import * as ajvFormats from 'ajv-formats'
import { fill } from '../openapi/fill.ts'
import { quick } from '../openapi/quick.ts'
import type { OperationName } from './operations.ts'

// biome-ignore lint/suspicious/noExplicitAny: a JSON document whose shape OpenAPI defines.
type Fields = Record<string, any>

export interface Operation {
  name: OperationName
  /** Decoded path parameters. */
  parameters: Record<string, string>
}

/** The servers whose official descriptions the double has, and the file of each in openapi/. */
export const servers = {
  'github.com': 'github.json',
  'ghes-3.17': 'ghes-3.17.json',
  'ghes-3.19': 'ghes-3.19.json',
} as const

export type Server = keyof typeof servers

const descriptions = new Map<Server, Description>()

/** The description of a server, read once. */
export function descriptionOf(server: Server): Description {
  const known = descriptions.get(server) ?? new Description(servers[server])
  descriptions.set(server, known)
  return known
}

/** An official description of GitHub's API: what its requests and answers look like. */
export class Description {
  readonly #document: Fields
  readonly #ajv: Ajv
  readonly #validators = new Map<string, ValidateFunction>()
  readonly #routes: { method: string; path: string; pattern: RegExp }[]

  constructor(file: string) {
    this.#document = amended(JSON.parse(readFileSync(new URL(`../../openapi/${file}`, import.meta.url), 'utf8')))
    this.#ajv = makeAjv(this.#document)
    this.#routes = Object.entries(this.#document.paths as Fields)
      .flatMap(([path, methods]) => Object.keys(methods).map(method => ({ method, path, pattern: patternOf(path) })))
      // Fixed names come before parameters: /releases/latest before /releases/{release_id}, and longer paths before those whose last
      // parameter has slashes: /commits/{ref}/status before /commits/{ref}.
      .sort((a, b) => a.path.split('{').length - b.path.split('{').length || segments(b) - segments(a))
  }

  /** The operation of a request; undefined if the server has none. */
  match(method: string, pathname: string): Operation | undefined {
    for (const route of this.#routes) {
      const match = route.method === method.toLowerCase() ? route.pattern.exec(pathname) : null
      if (match === null) continue
      const parameters = Object.entries(match.groups ?? {}).map(([key, value]) => [key, decodeURIComponent(value)])
      return { name: `${route.method} ${route.path}` as OperationName, parameters: Object.fromEntries(parameters) }
    }
    return undefined
  }

  /** The errors in a request's parameters and JSON body; empty if there are none. */
  requestErrors(operation: Operation, query: URLSearchParams, body: unknown): string[] {
    const { parameters = [], requestBody } = this.#described(operation.name)
    const given: Record<string, string> = { ...Object.fromEntries(query), ...operation.parameters }
    const declared: Fields[] = parameters
      .map((one: Fields) => this.#resolve(one))
      .filter(({ in: where }: Fields) => where === 'path' || where === 'query')
    const unknown = Object.keys(given).filter(name => !declared.some(parameter => parameter.name === name))
    return [
      ...unknown.map(name => `request: unknown parameter ${name}`),
      ...declared.flatMap(parameter => this.#parameterErrors(parameter, given[parameter.name])),
      ...this.#bodyErrors(operation.name, requestBody, body),
    ]
  }

  /** The errors in the JSON body of a response. An undefined body means that there is none. */
  responseErrors(name: OperationName, status: number, body: unknown): string[] {
    const { responses } = this.#described(name)
    const response = responses[status]
    if (response === undefined)
      return status < 400
        ? [`response: status ${status} is not documented`]
        : this.#check(errorSchema(status), body, 'response')
    const schema = this.#resolve(response).content?.['application/json']?.schema
    if (schema === undefined || (status === 422 && body === undefined)) return []
    const base = response.$ref ?? `#/paths/${escaped(name)}/responses/${status}`
    return this.#check(`${base}/content/application~1json/schema`, body, 'response')
  }

  /** The smallest answer of an operation that has `facts`: fill. */
  answer(name: OperationName, facts: unknown, status = 200): unknown {
    const { responses } = this.#described(name)
    const { schema } = this.#resolve(responses[status]).content['application/json']
    return fill(this.#document, schema, facts)
  }

  #parameterErrors(parameter: Fields, text: string | undefined): string[] {
    if (text === undefined)
      return parameter.required === true ? [`request: the parameter ${parameter.name} is missing`] : []
    const { type } = this.#resolve(parameter.schema)
    const isGood = type === 'integer' ? /^\d+$/.test(text) : type === 'boolean' ? /^(true|false)$/.test(text) : true
    return isGood ? [] : [`request: the parameter ${parameter.name} is not of type ${type}: ${JSON.stringify(text)}`]
  }

  #bodyErrors(name: OperationName, requestBody: Fields | undefined, body: unknown): string[] {
    const schema = requestBody?.content?.['application/json']?.schema
    if (schema === undefined) return []
    if (body === undefined) return requestBody?.required === true ? ['request: the body is missing'] : []
    const known = Object.keys(this.#resolve(schema).properties ?? {})
    const unknown = Object.keys(body ?? {}).filter(key => !known.includes(key))
    return [
      ...unknown.map(key => `request: unknown property ${key}`),
      ...this.#check(`#/paths/${escaped(name)}/requestBody/content/application~1json/schema`, body, 'request'),
    ]
  }

  #check(pointer: string, value: unknown, what: string): string[] {
    let validate = this.#validators.get(pointer)
    if (validate === undefined) {
      validate = this.#ajv.compile({ $ref: `github${pointer}` })
      this.#validators.set(pointer, validate)
    }
    return validate(value)
      ? []
      : (validate.errors ?? []).map(error => `${what}: ${error.instancePath || 'it'} ${error.message}`)
  }

  #described(name: OperationName): Fields {
    const [method = '', path = ''] = name.split(' ')
    return this.#document.paths[path][method]
  }

  #resolve(value: Fields): Fields {
    const path: string[] | undefined = value.$ref?.slice(2).split('/')
    return path === undefined ? value : path.reduce((node, key) => node[key], this.#document)
  }
}

/** GitHub answers refused requests the same way everywhere, but documents it only for some operations. */
function errorSchema(status: number): string {
  return `#/components/schemas/${status === 422 ? 'validation-error' : 'basic-error'}`
}

function escaped(name: OperationName): string {
  const [method = '', path = ''] = name.split(' ')
  return `${encodeURIComponent(path.replaceAll('/', '~1'))}/${method}`
}

function segments({ path }: { path: string }): number {
  return path.split('/').length
}

function patternOf(path: string): RegExp {
  // A ref contains slashes: tags/v1.2.3.
  const pattern = path.replace(/\{(\w+)\}/g, (_, name) => `(?<${name}>${name === 'ref' ? '.+' : '[^/]+'})`)
  return new RegExp(`^${pattern}$`)
}

function makeAjv(document: Fields): Ajv {
  const made = new Ajv({ strict: false, allErrors: true, ...quick })
  ajvFormats.default.default(made)
  // OpenAPI allows templates such as {/gist_id}, which are invalid for the stricter `uri` of ajv-formats.
  made.addFormat('uri', /^[a-z][a-z0-9+.-]*:/i)
  made.addSchema({ $id: 'github', paths: document.paths, components: document.components })
  return made
}

/** OpenAPI 3.0 as JSON Schema, and one addition. */
function amended(description: Fields): Fields {
  nullableAsType(description)
  // The state of an asset after an interrupted upload is in the documentation of uploads, but not in the schema.
  description.components.schemas['release-asset'].properties.state.enum.push('starter')
  return description
}

function nullableAsType(node: unknown): void {
  if (node === null || typeof node !== 'object') return
  for (const child of Object.values(node)) nullableAsType(child)
  const schema = node as Fields
  if (schema.nullable !== true) return
  delete schema.nullable
  const { ...rest } = schema
  for (const key of Object.keys(schema)) delete schema[key]
  schema.anyOf = [{ type: 'null' }, rest]
}
