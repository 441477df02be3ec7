// biome-ignore lint/suspicious/noExplicitAny: a JSON document whose shape OpenAPI defines.
type Fields = Record<string, any>

/** Values of text by the format that a description asks for. */
const texts: Record<string, string> = {
  'date-time': '2026-01-02T03:04:05Z',
  uri: 'https://github.com/octocat',
  email: 'octocat@example.com',
}

/**
 * The smallest value of a schema that has `facts`: what it requires beside them is null if it may be, else a stand-in that
 * means nothing. `document` is the description that references of the schema are of, with `anyOf` of null for what may be null. A fact
 * that the schema does not name stays, so that the check of the answer finds it if the schema allows no more.
 */
export function fill(document: Fields, schema: Fields, facts?: unknown): unknown {
  const plain = resolved(document, schema)
  const options: Fields[] | undefined = plain.anyOf ?? plain.oneOf
  if (options !== undefined) return fillOne(document, options, facts)
  if (plain.allOf !== undefined) return fill(document, merged(document, plain), facts)
  if (plain.type === 'array') return Array.isArray(facts) ? facts.map(one => fill(document, plain.items, one)) : []
  if (plain.type === 'object' || plain.properties !== undefined) return fillObject(document, plain, facts)
  return facts === undefined ? standIn(plain) : facts
}

function fillOne(document: Fields, options: Fields[], facts: unknown): unknown {
  if (facts === null) return null
  const others = options.filter(({ type }) => type !== 'null')
  if (facts === undefined) return others.length < options.length ? null : fill(document, others[0] ?? {})
  const isObject = typeof facts === 'object' && !Array.isArray(facts)
  const fitting = others.find(option => {
    const { type, properties, allOf, anyOf } = resolved(document, option)
    return isObject === (type === 'object' || [properties, allOf, anyOf].some(part => part !== undefined))
  })
  return fitting === undefined ? facts : fill(document, fitting, facts)
}

function fillObject(document: Fields, { required = [], properties = {} }: Fields, facts: unknown): unknown {
  if (facts === null || (facts !== undefined && typeof facts !== 'object')) return facts
  const given = (facts ?? {}) as Fields
  const keys = new Set<string>([...required, ...Object.keys(given).filter(key => given[key] !== undefined)])
  return Object.fromEntries([...keys].map(key => [key, fill(document, properties[key] ?? {}, given[key])]))
}

function standIn({ type, format, enum: values, pattern }: Fields): unknown {
  if (values !== undefined) return values[0]
  if (type === 'boolean') return false
  if (type === 'integer' || type === 'number') return 1
  return texts[format] ?? (pattern === undefined ? 'text' : '0'.repeat(40))
}

function resolved(document: Fields, schema: Fields): Fields {
  const path: string[] | undefined = schema.$ref?.slice(2).split('/')
  return path === undefined
    ? schema
    : resolved(
        document,
        path.reduce((node, key) => node[key], document),
      )
}

function merged(document: Fields, { allOf, ...own }: Fields): Fields {
  const parts = [own, ...allOf.map((one: Fields) => resolved(document, one))]
  const properties = Object.assign({}, ...parts.map(part => part.properties))
  return { ...Object.assign({}, ...parts), properties, required: parts.flatMap(part => part.required ?? []) }
}
