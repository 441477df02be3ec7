import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GeneratedFile } from './generated.ts'
import { root } from './repository.ts'

/** The tools that make files of a release which a rebuild makes again, and that can be built from source. */
const names = ['syft']

/** Their go.mod and go.sum in one file, so that the CLI, which is one file, can build them as setup-tools does. */
export function goModules(): GeneratedFile {
  const read = (name: string, file: string) => readFileSync(join(root, 'actions/setup-tools/go', name, file), 'utf8')
  const all = names.map(name => [name, { 'go.mod': read(name, 'go.mod'), 'go.sum': read(name, 'go.sum') }])
  return {
    path: 'packages/cli/src/reproduce/go-modules.json',
    text: `${JSON.stringify(Object.fromEntries(all), undefined, 2)}\n`,
  }
}
