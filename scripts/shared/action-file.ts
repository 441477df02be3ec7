import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { root } from './repository.ts'

export interface InputField {
  description: string
  required?: boolean
  default?: string
}

export interface ActionFile {
  name: string
  description: string
  inputs?: Record<string, InputField>
  outputs?: Record<string, { description: string }>
  runs: { using: string; main: string; post: string }
}

/** The action.yml of one action of this repository. */
export function actionFile(name: string): ActionFile {
  return parse(readFileSync(join(root, 'actions', name, 'action.yml'), 'utf8'))
}
