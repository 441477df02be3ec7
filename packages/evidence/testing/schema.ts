import { readFileSync } from 'node:fs'
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'

const folder = new URL('./schemas/', import.meta.url)

/** One of our published schemas, from docs/schema. */
export function ourSchema(name: string): object {
  return JSON.parse(readFileSync(new URL(`../../../docs/schema/${name}`, import.meta.url), 'utf8'))
}

function official(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
}

/** The errors of a document according to a schema; empty if it is valid. */
export function schemaErrors(schema: object, value: unknown, others: object[] = []): ErrorObject[] {
  const validate = validator(schema, others)
  validate(value)
  return validate.errors ?? []
}

/** By the text of the schemas, because ajv needs up to a second to compile one, and a file checks many documents. */
const compiled = new Map<string, ValidateFunction>()

function validator(schema: object, others: object[]): ValidateFunction {
  const key = JSON.stringify([schema, others])
  const validate = compiled.get(key) ?? compile(schema, others)
  compiled.set(key, validate)
  return validate
}

function compile(schema: object, others: object[]): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true })
  ajv.addFormat('date', text => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text))
  for (const format of ['date-time', 'iri-reference', 'idn-email', 'uri', 'uri-reference', 'email'])
    ajv.addFormat(format, true)
  for (const other of others) ajv.addSchema(other)
  return ajv.compile(schema)
}

/** Errors according to the schema of CycloneDX 1.6. */
export function cycloneDxErrors(value: unknown): ErrorObject[] {
  // The schema refers to the other two by their file names.
  const names = ['spdx.SNAPSHOT.schema.json', 'jsf-0.82.SNAPSHOT.schema.json']
  const others = names.map(name => ({ ...official(name), $id: `http://cyclonedx.org/schema/${name}` }))
  return schemaErrors(official('bom-1.6.SNAPSHOT.schema.json'), value, others)
}

/** Errors according to the schema of SPDX 2.3. */
export function spdxErrors(value: unknown): ErrorObject[] {
  return schemaErrors(official('spdx-2.3.schema.json'), value)
}

/** Errors according to the schema of SARIF 2.1.0. It is written in draft 4 of JSON Schema, in which `$id` was `id`. */
export function sarifErrors(value: unknown): ErrorObject[] {
  const { $schema: _, id, ...rest } = official('sarif-2.1.0.schema.json')
  return schemaErrors({ $id: id, ...rest }, value)
}

/** Errors of the signature of a model according to the schemas of OpenSSF model signing 1.0: of the bundle, and of the statement in it. */
export function modelSigningErrors(bundle: { dsseEnvelope: { payload: string } }): ErrorObject[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  const [whole, statement] = ['bundle', 'statement'].map(name => official(`oms-${name}.v1.0.schema.json`))
  for (const name of ['envelope', 'predicate']) ajv.addSchema(official(`oms-${name}.v1.0.schema.json`))
  const payload = JSON.parse(Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString())
  return [
    { schema: whole, value: bundle },
    { schema: statement, value: payload },
  ].flatMap(({ schema = {}, value }) => {
    const validate = ajv.compile(schema)
    validate(value)
    return validate.errors ?? []
  })
}
