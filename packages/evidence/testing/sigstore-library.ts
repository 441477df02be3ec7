import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type * as core from '@sigstore/core'
import type * as verify from '@sigstore/verify'
import { applyPatch, parsePatch, reversePatch } from 'diff'

/** The library that verifies signatures. */
export interface SigstoreLibrary {
  core: typeof core
  verify: typeof verify
}

const require = createRequire(import.meta.url)
const patches = join(import.meta.dirname, '../../../patches')

/** The library as pnpm installs it, with our patches. */
export function installedLibrary(): SigstoreLibrary {
  return load(require.resolve('@sigstore/verify'))
}

/**
 * The library as its maintainers published it: the installed one, with our patches reversed, in `folder`, which must be empty. An alias
 * in package.json cannot give it, because pnpm patches what the alias stands for. Throws an Error if a patch is not the one that was
 * installed.
 */
export function publishedLibrary(folder: string): SigstoreLibrary {
  const scope = join(folder, 'node_modules/@sigstore')
  mkdirSync(scope, { recursive: true })
  const fromVerify = createRequire(require.resolve('@sigstore/verify'))
  const homes = {
    verify: homeOf(require.resolve('@sigstore/verify')),
    core: homeOf(fromVerify.resolve('@sigstore/core')),
  }
  for (const [name, home] of Object.entries(homes)) {
    cpSync(home, join(scope, name), { recursive: true })
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
    reverse(join(patches, `@sigstore__${name}@${version}.patch`), join(scope, name))
  }
  for (const name of ['bundle', 'protobuf-specs'])
    symlinkSync(homeOf(fromVerify.resolve(`@sigstore/${name}`)), join(scope, name), 'junction')
  return load(join(scope, 'verify/dist/index.js'))
}

function load(main: string): SigstoreLibrary {
  const from = createRequire(main)
  return { core: from('@sigstore/core'), verify: from(main) }
}

/** The folder of a package, given its main file, which is in `dist`. */
function homeOf(main: string): string {
  return dirname(dirname(main))
}

function reverse(patch: string, home: string): void {
  for (const change of parsePatch(readFileSync(patch, 'utf8'))) {
    const path = join(home, (change.newFileName ?? '').replace(/^b\//, ''))
    const published = applyPatch(readFileSync(path, 'utf8'), reversePatch(change))
    if (published === false) throw new Error(`${patch} is not what was installed in ${path}`)
    writeFileSync(path, published)
  }
}
