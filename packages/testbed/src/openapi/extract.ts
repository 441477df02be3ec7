export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
export type Fields = { [key: string]: Json }

/** What is needed of a description. */
export interface Needed {
  /** `get /repos/{owner}` */
  operations: readonly string[]
  /** Schemas that no operation refers to, by their names. */
  schemas?: readonly string[]
}

/** Prose is most of a description, and irrelevant for the form of a message. */
const prose = new Set([
  'description',
  'summary',
  'examples',
  'example',
  'externalDocs',
  'x-github',
  'tags',
  'x-ms-enum',
])

/**
 * A part of an OpenAPI description, without prose: operations, with the parameters of their paths, and all that they refer to. `source`
 * says where the whole comes from.
 */
export function extract(whole: Fields, { operations, schemas = [] }: Needed, source: Fields): Fields {
  const paths: Fields = {}
  for (const operation of operations) {
    const [method = '', path = ''] = operation.split(' ')
    put(paths, [path, method], withPathParameters(at(whole, ['paths', path]) as Fields, method))
  }
  const components: Fields = {}
  for (const name of schemas)
    put(components, ['schemas', name], withoutProse(at(whole, ['components', 'schemas', name])))
  for (const ref of closure(whole, [paths, components])) {
    const path = ref.slice(2).split('/')
    put(components, path.slice(1), withoutProse(at(whole, path)))
  }
  const { title = null, version = null, license = null } = at(whole, ['info']) as Fields
  const info = { title, version, ...(license !== null && { license }), 'x-source': source }
  return { openapi: at(whole, ['openapi']), info, paths, components }
}

function withPathParameters(item: Fields, method: string): Json {
  const operation = withoutProse(item[method] ?? null) as Fields
  if (!Array.isArray(item.parameters)) return operation
  const own = Array.isArray(operation.parameters) ? operation.parameters : []
  return { ...operation, parameters: [...own, ...(withoutProse(item.parameters) as Json[])] }
}

function withoutProse(value: Json, inProperties = false): Json {
  if (Array.isArray(value)) return value.map(item => withoutProse(item))
  if (value === null || typeof value !== 'object') return value
  const kept = Object.entries(value).filter(([key]) => inProperties || !prose.has(key))
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutProse(item, key === 'properties' && !inProperties)]))
}

function at(root: Json, path: string[]): Json {
  return path.reduce<Json>((node, key) => (node as Fields)[key] ?? null, root)
}

function refsOf(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(refsOf)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, item]) =>
    key === '$ref' && typeof item === 'string' ? [item] : refsOf(item),
  )
}

/** Everything that `value` refers to, directly or indirectly: JSON pointers in sorted order. */
function closure(whole: Fields, value: Json): string[] {
  const seen = new Set<string>()
  const waiting = refsOf(value)
  for (let ref = waiting.pop(); ref !== undefined; ref = waiting.pop()) {
    if (seen.has(ref)) continue
    seen.add(ref)
    waiting.push(...refsOf(withoutProse(at(whole, ref.slice(2).split('/')))))
  }
  return [...seen].sort()
}

function put(root: Fields, path: string[], value: Json) {
  const parent = path.slice(0, -1).reduce<Fields>((node, key) => {
    node[key] ??= {}
    return node[key] as Fields
  }, root)
  parent[path.at(-1) ?? ''] = value
}
