import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { root, trackedFiles } from '../../scripts/shared/repository.ts'

const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** The packages that are compiled with these: TypeScript builds what a package refers to. */
function compiledWith(names: string[]): Set<string> {
  const found = new Set<string>()
  const visit = (name: string) => {
    if (found.has(name)) return
    found.add(name)
    const { references = [] }: { references?: { path: string }[] } = JSON.parse(read(`packages/${name}/tsconfig.json`))
    for (const { path } of references) visit(path.replace('../', ''))
  }
  names.forEach(visit)
  return found
}

// In a fresh clone, nothing else is compiled when a script starts.
test.each(['scripts/bootstrap.mjs', 'scripts/shared/compile.ts'])(
  '%s compiles every package that scripts import',
  path => {
    const built = [...read(path).matchAll(/'packages\/([a-z-]+)'/g)].map(([, name = '']) => name)
    const files = trackedFiles('scripts/**/*.ts', 'bench/**/*.ts')
    const imported = files.flatMap(file =>
      [...read(file).matchAll(/(?:from|import\() ?'@release-tools\/([a-z-]+)'/g)].map(([, name = '']) => name),
    )
    expect(imported.length).toBeGreaterThan(20)
    const compiled = compiledWith(built)
    expect([...new Set(imported)].filter(name => !compiled.has(name))).toEqual([])
  },
)
