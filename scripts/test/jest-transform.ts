// jest's transformer of TypeScript: @swc/jest, after withDirectImports.
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import swc from '@swc/jest'
import { root } from '../shared/repository.ts'
import { withDirectImports } from './direct-imports.ts'

/** What is cached depends on the faces of all packages, and on how they are read. */
const key = digestOf(['packages/*/{src,testing}/index.ts', 'scripts/test/{direct-imports,jest-transform}.ts'])

function digestOf(globs: string[]): string {
  const hash = createHash('sha256')
  for (const path of globSync(globs, { cwd: root }).sort())
    hash.update(`${path}\n`).update(readFileSync(join(root, path)))
  return hash.digest('hex')
}

export default {
  createTransformer(options: Parameters<typeof swc.createTransformer>[0]) {
    const inner = swc.createTransformer(options)
    const { process, processAsync, getCacheKey } = inner
    if (process === undefined || processAsync === undefined || getCacheKey === undefined)
      throw new Error('@swc/jest lacks a function that jest calls')
    return {
      ...inner,
      process: (text: string, ...rest: Tail<typeof process>) => process.call(inner, withDirectImports(text), ...rest),
      processAsync: (text: string, ...rest: Tail<typeof processAsync>) =>
        processAsync.call(inner, withDirectImports(text), ...rest),
      // Without jest's configuration, of which the names and runners of the projects would make two copies of each source.
      getCacheKey: (text: string, path: string, options: Parameters<typeof getCacheKey>[2]) =>
        `${getCacheKey.call(inner, text, path, { ...options, configString: '' })}${key}`,
    }
  },
}

type Tail<F extends (...given: never[]) => unknown> = Parameters<F> extends [unknown, ...infer Rest] ? Rest : never
