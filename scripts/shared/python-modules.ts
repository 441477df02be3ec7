import { readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { GeneratedFile } from './generated.ts'
import { root, trackedFiles } from './repository.ts'

/** Packages with lists of what they install by its digests. */
const lists = ['build', 'gates', 'scaffold', 'scan']

/**
 * A module with the text of each Python program: `python/coverage_bridge.py` of a package becomes `src/python/coverage-bridge.ts`
 * with the constant `coverageBridge`. So Node, tests and bundles import programs without a loader, and editors see Python. The same
 * for the packages that we install by their digests.
 */
export function pythonModules(): GeneratedFile[] {
  return trackedFiles('packages/*/python/*.py', ...lists.map(name => `packages/${name}/python/*.txt`)).map(path => {
    const words = basename(path, extname(path)).split('_')
    const name = words.map((word, at) => (at === 0 ? word : `${word.charAt(0).toUpperCase()}${word.slice(1)}`)).join('')
    const program = readFileSync(join(root, path), 'utf8').replaceAll(/[\\`]|\$\{/g, found => `\\${found}`)
    return {
      path: path.replace(/python\/.*/, `src/python/${words.join('-')}.ts`),
      text: `// Written by \`npm run docs\` from python/${basename(path)}.\nexport const ${name} = \`\n${program}\`\n`,
    }
  })
}
