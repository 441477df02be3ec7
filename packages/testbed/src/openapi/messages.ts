import { isObject } from '@release-tools/base'
import { Ajv, type ErrorObject, type Options } from 'ajv'
import { quick } from './quick.ts'

// biome-ignore lint/suspicious/noExplicitAny: a JSON document whose shape OpenAPI defines.
export type Fields = Record<string, any>

/** Base64 with the alphabets of RFC 4648; other formats are not checked. */
const formats = { byte: /^[A-Za-z0-9+/]*={0,2}$/, base64url: /^[A-Za-z0-9_-]*$/, int64: true, int32: true } as const

/** Compares messages with the schemas of an OpenAPI description. A property that is not described is a fault. */
export class Messages {
  readonly #ajv: Ajv
  readonly #schemas: Fields

  constructor({ components }: Fields, options: Options = {}) {
    this.#schemas = components.schemas
    const schemas = Object.fromEntries(
      Object.entries<Fields>(this.#schemas).map(([name, one]) => [name, this.#closed(one)]),
    )
    // The logger would say which formats are unknown.
    this.#ajv = new Ajv({ strict: false, allErrors: true, logger: false, formats, ...quick, ...options })
    this.#ajv.addSchema({ $id: 'api', components: { schemas } })
  }

  /** What is not as the schema of this name describes it; empty if there is nothing. */
  faults(name: string, value: unknown): string[] {
    const check = this.#ajv.getSchema(`api#/components/schemas/${name}`)
    if (check === undefined) return [`there is no schema ${name}`]
    // A copy, because values are changed when types are.
    return check(structuredClone(value)) ? [] : (check.errors ?? []).map(sentence)
  }

  /** An object with the properties that are described, its own and those of what it extends, and no others. */
  #closed(schema: Fields): Fields {
    if (Array.isArray(schema)) return schema.map(item => this.#closed(item))
    if (!isObject(schema)) return schema
    if (!isObject(schema.properties)) return this.#inside(schema)
    const { allOf = [], ...own }: Fields = schema
    const extended: Fields[] = allOf.map((one: Fields) => this.#schemas[schemaName(one) ?? ''] ?? one)
    const properties = Object.assign({}, ...extended.map(one => one.properties ?? {}), schema.properties)
    return { additionalProperties: false, ...this.#inside(own), properties: this.#inside(properties) }
  }

  #inside(fields: Fields): Fields {
    return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, this.#closed(value)]))
  }
}

/** The name that a reference to a schema has. */
export function schemaName(schema: Fields | undefined): string | undefined {
  return schema?.$ref?.split('/').at(-1)
}

function sentence({ instancePath, message, keyword, params }: ErrorObject): string {
  const found = keyword === 'additionalProperties' ? `unknown property ${params.additionalProperty}` : message
  return `${instancePath} ${found}`.trim()
}
