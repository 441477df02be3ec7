import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { packageRules } from '../packages/packages.ts'
import { circles } from '../scripts/shared/circles.ts'
import { actionNames, packageNames, root, trackedFiles } from '../scripts/shared/repository.ts'
import { importsIn, textOf } from '../scripts/test/imports.ts'

const sources = trackedFiles('packages/*.ts', 'actions/*.ts', 'scripts/*.ts', 'bench/*.ts', 'test/*.ts').filter(
  path => !/\/(dist|lib|node_modules)\//.test(path) && !path.endsWith('.d.ts'),
)
const imports = sources.flatMap(importsOf)

/** One import of a file (`from`), as it is written: `./shape.ts`, `@release-tools/base`. */
interface Import {
  from: string
  specifier: string
}

function importsOf(from: string): Import[] {
  return importsIn(textOf(from)).map(found => ({ from, specifier: found.from }))
}

/** The file that a relative import names, relative to the clone; undefined for one of a package. */
function fileOf({ from, specifier }: Import): string | undefined {
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : undefined
}

const scope = '@release-tools/'

/** `packages/base/src/json.ts` → `base`; undefined for what is in no package. */
const packageOf = (path: string) => /^packages\/([^/]+)\//.exec(path)?.[1]
const isSource = (path: string) => /^(packages|actions)\/[^/]+\/src\//.test(path)
const shown = ({ from, specifier }: Import) => `${from} imports ${specifier}`

test('the imports of all files are read, of every form', () => {
  expect(imports.length).toBeGreaterThan(2000)
  const forms = [
    "import a from './a.ts'",
    "import type { B } from './b.ts'",
    "import * as c from './c.ts'",
    "import './d.ts'",
    "export { e } from './e.ts'",
    "export * from './f.ts'",
    "export const g = () => import('./g.ts')",
    "export type H = import('./h.ts').H",
  ]
  const found = importsIn(forms.join('\n')).map(({ from }) => from)
  expect(found.sort().join(' ')).toBe('./a.ts ./b.ts ./c.ts ./d.ts ./e.ts ./f.ts ./g.ts ./h.ts')
})

test('the table of packages names every package, in the order of dependencies', () => {
  const names = packageRules.map(rule => rule.name)
  expect([...names].sort()).toEqual(packageNames().filter(name => name !== 'undici'))
  for (const [index, { mayImport }] of packageRules.entries())
    expect(mayImport.filter(name => !names.slice(0, index).includes(name))).toEqual([])
})

test.each(packageRules)('$name imports only packages that the table allows, and all of them', ({ name, mayImport }) => {
  const used = imports
    .filter(({ from }) => packageOf(from) === name && isSource(from))
    .filter(({ specifier }) => specifier.startsWith(scope))
  const others = used.filter(({ specifier }) => !mayImport.includes(specifier.slice(scope.length)))
  expect(others.map(shown)).toEqual([])
  expect(mayImport.filter(other => !used.some(({ specifier }) => specifier === scope + other))).toEqual([])
})

test('a package is imported by its face, never by a path', () => {
  const faces = new RegExp(`^${scope}[a-z]+(/testing)?$`)
  const deep = imports.filter(({ specifier }) => specifier.startsWith(scope) && !faces.test(specifier))
  const across = imports.filter(one => {
    const target = fileOf(one)
    const into = target === undefined ? undefined : packageOf(target)
    return into !== undefined && into !== packageOf(one.from) && target !== 'packages/packages.ts'
  })
  expect([...deep, ...across].map(shown)).toEqual([])
})

test('an action imports no other action', () => {
  const actionOf = (path: string) => /^actions\/([^/]+)\//.exec(path)?.[1]
  const wrong = imports.filter(one => {
    const [from, into] = [actionOf(one.from), actionOf(fileOf(one) ?? '')]
    return from !== undefined && into !== undefined && from !== into
  })
  expect(wrong.map(shown)).toEqual([])
})

test('no source imports what is made for tests', () => {
  const wrong = imports.filter(
    one => isSource(one.from) && (/\/testing$|^@release-tools\/testbed$/.test(one.specifier) || intoTests(one)),
  )
  expect(wrong.map(shown)).toEqual([])
})

function intoTests(one: Import): boolean {
  return /\/(test|testing)\//.test(fileOf(one) ?? '')
}

test('no file imports itself by way of others, type-only and lazy imports included', () => {
  const graph = new Map(sources.map(path => [path, [] as string[]]))
  for (const one of imports) {
    const target = fileOf(one)
    if (target !== undefined && graph.has(target)) graph.get(one.from)?.push(target)
  }
  expect(circles(graph)).toEqual([])
})

test('a circle is found', () => {
  const graph = new Map([
    ['a', ['b', 'd']],
    ['b', ['c']],
    ['c', ['a']],
    ['d', ['c']],
  ])
  expect(circles(graph)).toEqual([['a', 'b', 'c', 'a']])
})

test('only the package of the runner imports @actions/*, and only it, the CLI and the testbed read the environment', () => {
  const free = /^packages\/(runner|testbed)\//
  const actions = imports.filter(one => isSource(one.from) && !free.test(one.from))
  expect(actions.filter(({ specifier }) => specifier.startsWith('@actions/')).map(shown)).toEqual([])
  const reading = sources
    .filter(path => isSource(path) && !/^packages\/(runner|testbed|cli)\//.test(path))
    .filter(path => /\bprocess\.(env|cwd)\b/.test(readFileSync(join(root, path), 'utf8')))
  expect(reading).toEqual([])
})

const projects = [
  ...packageRules.map(({ name }) => `packages/${name}`),
  ...actionNames().map(name => `actions/${name}`),
]

describe.each(projects)('%s', folder => {
  const used = imports
    .filter(({ from }) => from.startsWith(`${folder}/src/`))
    .map(({ specifier }) => specifier)
    .filter(specifier => specifier.startsWith(scope))
  const wanted = [...new Set(used.map(specifier => specifier.slice(scope.length)))].sort()
  const json = (name: string) => JSON.parse(readFileSync(join(root, folder, name), 'utf8'))

  test('has tsconfig.json refer to what it imports', () => {
    const references: { path: string }[] = json('tsconfig.json').references ?? []
    expect(references.map(({ path }) => path.split('/').at(-1)).sort()).toEqual(wanted)
  })

  test('has package.json depend on what it imports', () => {
    const { dependencies = {} } = json('package.json')
    const own = Object.keys(dependencies).filter(name => name.startsWith(scope))
    expect(own.map(name => name.slice(scope.length)).sort()).toEqual(wanted)
  })
})

test('tsconfig.json builds every project', () => {
  const { references } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8'))
  expect(references.map(({ path }: { path: string }) => path).sort()).toEqual([...projects].sort())
})

test.each(packageRules)('packages/$name/README.md begins with the purpose of the table', ({ name, purpose }) => {
  const text = readFileSync(join(root, 'packages', name, 'README.md'), 'utf8').replaceAll('\n', ' ')
  expect(text.toLowerCase()).toContain(`# ${name}  ${purpose.toLowerCase()}.`)
})
