import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { between, type GeneratedFile } from './generated.ts'
import { root } from './repository.ts'

const path = 'docs/configuration.md'

/** A part of docs/schema/config.v1.json. */
interface Schema {
  description?: string
  properties?: Record<string, Schema>
  items?: Schema
  $ref?: string
  definitions?: Record<string, Schema>
}

/** The tables of keys in docs/configuration.md, from the descriptions in the schema. */
export function configDocs(): GeneratedFile {
  const schema: Schema = JSON.parse(readFileSync(join(root, 'docs/schema/config.v1.json'), 'utf8'))
  const { projects, ...single } = schema.properties ?? {}
  const keys = Object.keys(single).map(key => [key, schema.definitions?.[key] ?? {}] as const)
  const nested = keys.flatMap(([key, value]) => {
    if (value.properties !== undefined) return table(value.properties, `${key}.`)
    return value.items?.properties === undefined ? [] : table(value.items.properties, `${key}[].`)
  })
  const rows = [...table(Object.fromEntries(keys)), ...nested, ...table({ projects: projects ?? {} })]
  const content = ['| Key | Means |', '| --- | --- |', ...rows].join('\n')
  return { path, text: between(readFileSync(join(root, path), 'utf8'), 'keys', content, path) }
}

function table(properties: Record<string, Schema>, prefix = ''): string[] {
  return Object.entries(properties).map(([key, { description }]) => {
    if (description === undefined) throw new Error(`${prefix}${key} has no description in the schema`)
    return `| \`${prefix}${key}\` | ${description.replaceAll('|', '\\|')} |`
  })
}
