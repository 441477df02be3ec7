import { actionFile } from './action-file.ts'
import type { GeneratedFile } from './generated.ts'

/** `src/names.ts` of an action: the names of its inputs and outputs as types, so that a misspelt name does not compile. */
export function fieldNames(action: string): GeneratedFile {
  const { inputs, outputs } = actionFile(action)
  const parts = [
    '// Written by `npm run docs` from action.yml.',
    union('InputName', Object.keys(inputs ?? {})),
    union('OutputName', Object.keys(outputs ?? {})),
  ]
  return { path: `actions/${action}/src/names.ts`, text: `${parts.join('\n\n')}\n` }
}

/** A type in biome's format: on one line if it fits. */
function union(name: string, members: string[]): string {
  const literals = members.map(member => `'${member}'`)
  const line = `export type ${name} = ${literals.join(' | ') || 'never'}`
  return line.length <= 120 ? line : [`export type ${name} =`, ...literals.map(one => `  | ${one}`)].join('\n')
}
