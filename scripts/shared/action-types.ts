import { join } from 'node:path'
import type { InputType, Reader } from '@release-tools/runner'
import { stringify } from 'yaml'
import { actionFile } from './action-file.ts'
import type { GeneratedFile } from './generated.ts'
import { root } from './repository.ts'

/** What each input of an action is read by. */
export async function specOf(action: string): Promise<Record<string, Reader<unknown>>> {
  return (await import(join(root, 'actions', action, 'src/inputs.ts'))).spec
}

/**
 * action-types.yml of an action: the types of its inputs as its readers say them, for programs that write workflows or check
 * them. Outputs are text. https://github.com/typesafegithub/github-actions-typing
 */
export async function actionTypes(action: string): Promise<GeneratedFile> {
  const { inputs, outputs } = actionFile(action)
  const spec = await specOf(action)
  const types = {
    inputs: Object.fromEntries(Object.keys(inputs ?? {}).map(name => [name, spec[name]?.type ?? text])),
    outputs: Object.fromEntries(Object.keys(outputs ?? {}).map(name => [name, text])),
  }
  const yaml = stringify(types, { aliasDuplicateObjects: false, blockQuote: false })
  return {
    path: `actions/${action}/action-types.yml`,
    text: `# Written by \`npm run docs\` from src/inputs.ts.\n${yaml}`,
  }
}

const text: InputType = { type: 'string' }
