import { readdirSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parseSync } from '@swc/core'
import { actionNames, packageNames, root, trackedFiles } from '../scripts/shared/repository.ts'

// ncc leaves out the files that a bundle does not use only if package.json says that loading them has no effect. It does not
// check that: a bare import, or a call beside the declarations, would be missing from the bundle without a word.

const manifestOf = (folder: string) => JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))

const bundled = [...actionNames().map(name => `actions/${name}`), 'packages/cli']

/** Folders of the packages that the actions and the CLI import, and that these import. */
function bundledPackages(): string[] {
  const folders = new Map(packageNames().map(name => [manifestOf(`packages/${name}`).name, `packages/${name}`]))
  const found = new Set<string>()
  const add = (folder: string) => {
    for (const dependency of Object.keys(manifestOf(folder).dependencies ?? {})) {
      const next = folders.get(dependency)
      if (next === undefined || found.has(next)) continue
      found.add(next)
      add(next)
    }
  }
  for (const folder of bundled) add(folder)
  return [...found].sort()
}

/** Whether a statement at the top level of a module only declares, imports names or exports. */
function declares({ type, specifiers = [] }: { type: string; specifiers?: unknown[] }): boolean {
  if (type === 'ImportDeclaration') return specifiers.length > 0
  return /^(Export|Ts)|Declaration$/.test(type)
}

function effects(source: string): string[] {
  const { body } = parseSync(source, { syntax: 'typescript', target: 'es2024' })
  return body.filter(statement => !declares(statement as { type: string })).map(({ type }) => type)
}

test('finds what has an effect when a file is loaded', () => {
  expect(effects("import './polyfill.ts'\nimport type { A } from './a.ts'\nexport const a: A = 1")).toEqual([
    'ImportDeclaration',
  ])
  expect(effects("process.on('exit', () => {})\nif (a) b()\nfunction b() {}\nexport * from './c.ts'")).toEqual([
    'ExpressionStatement',
    'IfStatement',
  ])
})

test('the actions and the CLI import packages of ours', () => {
  expect(bundledPackages()).toEqual(expect.arrayContaining(['packages/base', 'packages/runner']))
})

test.each(bundledPackages())('%s says that loading its files has no effect, which is true', folder => {
  const withEffects = trackedFiles(`${folder}/src/*.ts`).flatMap(path =>
    effects(readFileSync(join(root, path), 'utf8')).map(type => `${path}: ${type}`),
  )
  expect(withEffects).toEqual([])
  expect(manifestOf(folder).sideEffects).toBe(false)
})

/** Lazy imports of our own packages, as they are written, with what stands before them if that takes names. */
function lazyImports(source: string): string[] {
  const pattern = /(?:const \{[^}]*\} = await )?\bimport\(\s*(?:\/\*.*?\*\/)?\s*'@release-tools\/[^']*'/g
  return [...source.matchAll(pattern)].map(([text]) => text)
}

test('a lazy import of a package takes names: any other form would bring the whole package', () => {
  const folders = [...bundledPackages(), ...bundled]
  const found = folders.flatMap(folder =>
    trackedFiles(`${folder}/src/*.ts`).flatMap(path => lazyImports(readFileSync(join(root, path), 'utf8'))),
  )
  expect(found.length).toBeGreaterThan(0)
  expect(found.filter(text => !text.startsWith('const {'))).toEqual([])
  expect(lazyImports("const all = await import('@release-tools/base')")).toEqual(["import('@release-tools/base'"])
})

test('@actions/core, of which our patch says the same, only declares as well, and fills one enum', () => {
  const folder = realpathSync(join(root, 'packages/runner/node_modules/@actions/core'))
  const files = readdirSync(join(folder, 'lib')).filter(name => name.endsWith('.js'))
  const withEffects = files.flatMap(name =>
    effects(readFileSync(join(folder, 'lib', name), 'utf8')).map(type => [name, type]),
  )
  expect(withEffects).toEqual([['core.js', 'ExpressionStatement']])
  expect(readFileSync(join(folder, 'lib/core.js'), 'utf8')).toContain('\n(function (ExitCode) {\n')
  expect(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).sideEffects).toBe(false)
})
