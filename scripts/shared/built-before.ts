import { createHash } from 'node:crypto'
import { existsSync, globSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

// Everything that decides what the bundles contain: the compiled sources, the dependencies, and the scripts that make them.
const inputs = [
  '{packages,actions}/*/lib/**/*.js',
  '{packages,actions}/*/package.json',
  'scripts/shared/{bundle,licences,ncc,ncc-process}.ts',
  'scripts/shared/mit.txt',
  'LICENSE',
  'package.json',
  'pnpm-{lock,workspace}.yaml',
]

const outputs = ['{packages,actions}/*/dist/**']

/** Remembers, outside the clone, which bundles some inputs gave. Building all of them takes a minute. */
export interface BuiltBefore {
  /** True if this machine has built exactly the committed bundles from the same inputs. */
  gaveCommitted(): Promise<boolean>
  /** To call if all bundles were built, and the folders of the committed ones have what was built. */
  remember(): Promise<void>
}

/** `clone` is the absolute path of a clone with compiled sources. */
export async function builtBefore(clone: string, cache: string): Promise<BuiltBefore> {
  const path = join(cache, 'bundles', await digestOf(clone, inputs, process.version))
  const committed = () => digestOf(clone, outputs)
  return {
    gaveCommitted: async () => existsSync(path) && (await readFile(path, 'utf8')) === (await committed()),
    async remember() {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, await committed())
    },
  }
}

/** SHA-256 of the paths and contents of files. */
async function digestOf(clone: string, globs: string[], start = ''): Promise<string> {
  const hash = createHash('sha256').update(start)
  const entries = globSync(globs, { cwd: clone, withFileTypes: true }).filter(entry => entry.isFile())
  for (const path of entries.map(({ parentPath, name }) => join(parentPath, name)).sort()) {
    const content = await readFile(path)
    hash.update(`\n${path.slice(clone.length)} ${content.length}\n`).update(content)
  }
  return hash.digest('hex')
}
