import { join } from 'node:path'
import { root } from '../shared/repository.ts'
import { type Check, passes } from './check.ts'

const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
const tsc = join(root, 'node_modules/typescript/bin/tsc')

/** Checks that need only the workspace. Types come first, because later checks read what the compiler emits. */
export const sourceChecks: Check[] = [
  passes('types of the sources', process.execPath, [tsc, '--build']),
  passes('types of the tests', process.execPath, [tsc, '--project', 'tsconfig.test.json']),
  // Includes that base and evidence start no program and use no network: noRestrictedImports in biome.json.
  passes('lint and format', process.execPath, [biome, 'ci', '--colors=off', '.'], 'Run `npm run fix`.'),
  passes('docs as action.yml says', process.execPath, [join(root, 'scripts/docs.ts'), '--check']),
  passes('dist as the sources give', process.execPath, [join(root, 'scripts/build.ts'), '--check']),
]
