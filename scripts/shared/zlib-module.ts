import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GeneratedFile } from './generated.ts'
import { root } from './repository.ts'

/** The package whose WebAssembly is in a module of ours. No module imports it, so webpack does not see it. */
const zlibPackage = '@zip.js/zip.js'
const folder = join(root, 'packages/base/node_modules', zlibPackage)

/** The package's folder, for the compiled module that contains its WebAssembly. */
export function embeddedPackage(file: string): string | undefined {
  return file === join(root, 'packages/base/lib/deflate/zlib-module.js') ? folder : undefined
}

/** A module with zlib in WebAssembly, so that bundles contain it: the CLI is one file. */
export function zlibModule(): GeneratedFile {
  const wasm = readFileSync(join(folder, 'dist/zip-module.wasm'))
  return {
    path: 'packages/base/src/deflate/zlib-module.ts',
    text: `// Written by \`npm run docs\` from ${zlibPackage}.\nexport const zlibModule =\n  '${wasm.toString('base64')}'\n`,
  }
}
