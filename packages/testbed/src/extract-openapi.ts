// Writes openapi/github.json: the part of GitHub's OpenAPI description that the double needs. Run it by hand after you add an
// operation (src/github/operations.ts) or update the description:
//   npm pack @octokit/openapi@23.0.2
//   node packages/testbed/src/extract-openapi.ts octokit-openapi-23.0.2.tgz
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { operations } from './github/operations.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Fields = { [key: string]: Json }

const [archive] = process.argv.slice(2)
if (archive === undefined) throw new Error('Give the path of the package archive.')
const member = (name: string) =>
  execFileSync('tar', ['-xzOf', archive, `package/${name}`], { maxBuffer: 2 ** 26, encoding: 'utf8' })
const { name, version, license } = JSON.parse(member('package.json'))
const whole = JSON.parse(member('generated/api.github.com.json')) as Fields

/** Prose is most of the description, and irrelevant for the form of a message. */
const prose = new Set(['description', 'summary', 'examples', 'example', 'externalDocs', 'x-github', 'tags'])

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
function closure(value: Json): string[] {
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

const paths: Fields = {}
for (const operation of operations) {
  const [method = '', path = ''] = operation.split(' ')
  put(paths, [path, method], withoutProse(at(whole, ['paths', path, method])))
}
const components: Fields = {}
for (const ref of closure(paths)) {
  const path = ref.slice(2).split('/')
  put(components, path.slice(1), withoutProse(at(whole, path)))
}
const source = {
  package: name,
  version,
  license,
  sha256: createHash('sha256').update(readFileSync(archive)).digest('hex'),
}
const document = {
  openapi: at(whole, ['openapi']),
  info: { ...(withoutProse(at(whole, ['info'])) as Fields), 'x-source': source },
  paths,
  components,
}
const target = new URL('../openapi/github.json', import.meta.url)
writeFileSync(target, `${JSON.stringify(document, undefined, 1)}\n`)
// The description is under the MIT licence, which requires its notice.
writeFileSync(new URL('../openapi/LICENSE', import.meta.url), member('LICENSE'))
