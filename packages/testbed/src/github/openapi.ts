import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import * as ajvFormats from 'ajv-formats'
import type { OperationName } from './operations.ts'

// biome-ignore lint/suspicious/noExplicitAny: a JSON document whose shape OpenAPI defines.
type Fields = Record<string, any>

export interface Operation {
  name: OperationName
  /** Decoded path parameters. */
  parameters: Record<string, string>
}

const document: Fields = amended(
  JSON.parse(readFileSync(new URL('../../openapi/github.json', import.meta.url), 'utf8')),
)
const ajv = makeAjv()
const validators = new Map<string, ValidateFunction>()
const routes = Object.entries(document.paths as Fields)
  .flatMap(([path, methods]) => Object.keys(methods).map(method => ({ method, path, pattern: patternOf(path) })))
  // Fixed names come before parameters: /releases/latest before /releases/{release_id}.
  .sort((a, b) => a.path.split('{').length - b.path.split('{').length)

/** The operation of a request; undefined if there is none in the extract of GitHub's description. */
export function matchOperation(method: string, pathname: string): Operation | undefined {
  for (const route of routes) {
    const match = route.method === method.toLowerCase() ? route.pattern.exec(pathname) : null
    if (match === null) continue
    const parameters = Object.entries(match.groups ?? {}).map(([key, value]) => [key, decodeURIComponent(value)])
    return { name: `${route.method} ${route.path}` as OperationName, parameters: Object.fromEntries(parameters) }
  }
  return undefined
}

/** The errors in a request's parameters and JSON body; empty if there are none. */
export function requestErrors(operation: Operation, query: URLSearchParams, body: unknown): string[] {
  const { parameters = [], requestBody } = description(operation.name)
  const given: Record<string, string> = { ...Object.fromEntries(query), ...operation.parameters }
  const declared: Fields[] = parameters
    .map(resolve)
    .filter(({ in: where }: Fields) => where === 'path' || where === 'query')
  const unknown = Object.keys(given).filter(name => !declared.some(parameter => parameter.name === name))
  return [
    ...unknown.map(name => `request: unknown parameter ${name}`),
    ...declared.flatMap(parameter => parameterErrors(parameter, given[parameter.name])),
    ...bodyErrors(operation.name, requestBody, body),
  ]
}

/** The errors in the JSON body of a response. An undefined body means that there is none. */
export function responseErrors(name: OperationName, status: number, body: unknown): string[] {
  const { responses } = description(name)
  const response = responses[status]
  if (response === undefined)
    return status < 400
      ? [`response: status ${status} is not documented`]
      : check(errorSchema(status), body, 'response')
  const schema = resolve(response).content?.['application/json']?.schema
  if (schema === undefined || (status === 422 && body === undefined)) return []
  const base = response.$ref ?? `#/paths/${escaped(name)}/responses/${status}`
  return check(`${base}/content/application~1json/schema`, body, 'response')
}

function parameterErrors(parameter: Fields, text: string | undefined): string[] {
  if (text === undefined)
    return parameter.required === true ? [`request: the parameter ${parameter.name} is missing`] : []
  const { type } = resolve(parameter.schema)
  const isGood = type === 'integer' ? /^\d+$/.test(text) : type === 'boolean' ? /^(true|false)$/.test(text) : true
  return isGood ? [] : [`request: the parameter ${parameter.name} is not of type ${type}: ${JSON.stringify(text)}`]
}

function bodyErrors(name: OperationName, requestBody: Fields | undefined, body: unknown): string[] {
  const schema = requestBody?.content?.['application/json']?.schema
  if (schema === undefined) return []
  if (body === undefined) return requestBody?.required === true ? ['request: the body is missing'] : []
  const known = Object.keys(resolve(schema).properties ?? {})
  const unknown = Object.keys(body ?? {}).filter(key => !known.includes(key))
  return [
    ...unknown.map(key => `request: unknown property ${key}`),
    ...check(`#/paths/${escaped(name)}/requestBody/content/application~1json/schema`, body, 'request'),
  ]
}

function check(pointer: string, value: unknown, what: string): string[] {
  let validate = validators.get(pointer)
  if (validate === undefined) {
    validate = ajv.compile({ $ref: `github${pointer}` })
    validators.set(pointer, validate)
  }
  return validate(value)
    ? []
    : (validate.errors ?? []).map(error => `${what}: ${error.instancePath || 'it'} ${error.message}`)
}

/** GitHub answers refused requests the same way everywhere, but documents it only for some operations. */
function errorSchema(status: number): string {
  return `#/components/schemas/${status === 422 ? 'validation-error' : 'basic-error'}`
}

function description(name: OperationName): Fields {
  const [method = '', path = ''] = name.split(' ')
  return document.paths[path][method]
}

function resolve(value: Fields): Fields {
  const path: string[] | undefined = value.$ref?.slice(2).split('/')
  return path === undefined ? value : path.reduce((node, key) => node[key], document)
}

function escaped(name: OperationName): string {
  const [method = '', path = ''] = name.split(' ')
  return `${encodeURIComponent(path.replaceAll('/', '~1'))}/${method}`
}

function patternOf(path: string): RegExp {
  // A ref contains slashes: tags/v1.2.3.
  const pattern = path.replace(/\{(\w+)\}/g, (_, name) => `(?<${name}>${name === 'ref' ? '.+' : '[^/]+'})`)
  return new RegExp(`^${pattern}$`)
}

function makeAjv(): Ajv {
  const made = new Ajv({ strict: false, allErrors: true })
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
