import { realpathSync } from 'node:fs'
import { relative, sep } from 'node:path'
import {
  badInput,
  choice,
  flag,
  lineList,
  lines,
  ofType,
  type Reader,
  readInputs,
  refuseContradictions,
  type Spec,
  signingSpec,
  workspace,
  workspacePath,
} from '@release-tools/runner'
import type { InputName } from './names.ts'

/** Absolute paths. None is in another: the signature of one would be a file of the other. */
const directories: Reader<string[]> = ofType(lineList, (value, name) => {
  const given = lines(value, name)
  if (given.length === 0) throw badInput(name, 'it is empty.', 'Name the directories of the models.')
  const paths = given.map(line => workspacePath(line, name))
  for (const [index, path] of paths.entries()) {
    const other = paths.findIndex((one, at) => at !== index && `${path}${sep}`.startsWith(`${one}${sep}`))
    if (other < 0) continue
    const found = `${JSON.stringify(given[index])} is in ${JSON.stringify(given[other])}, or the same.`
    throw badInput(name, found, 'Name each model once, and none that is a part of another.')
  }
  return paths
})

/** https://github.com/ossf/model-signing-spec/blob/main/spec/v1.0.md §6.2.1 */
const pathsInModels: Reader<string[]> = ofType(lineList, (value, name) => {
  const paths = lines(value, name)
  const bad = paths.find(path => /[*?[\\]|^\/|\/$|\/\/|(?:^|\/)\.{1,2}(?:\/|$)/.test(path))
  if (bad === undefined) return paths
  throw badInput(
    name,
    `it has ${JSON.stringify(bad)}.`,
    'Give paths in the model as they are, with forward slashes: no patterns, and no `.` or `..`.',
  )
})

export const spec = {
  models: directories,
  place: choice('beside', 'inside'),
  links: choice('refuse', 'resolve'),
  ignore: pathsInModels,
  'file-list': flag,
  ...signingSpec,
} satisfies Spec<InputName>

/** Reads the inputs and refuses those that contradict each other. */
export function read() {
  const inputs = readInputs(spec)
  refuseContradictions(inputs)
  const isWorkspace = inputs.models.some(path => relative(realpathSync(workspace()), path) === '')
  if (isWorkspace && (inputs.place === 'beside' || inputs['file-list']))
    throw badInput(
      'models',
      'it names the workspace, beside which nothing is written.',
      'Set `place: inside` without `file-list`, or check the model out into a directory of the workspace.',
    )
  return inputs
}

export type Inputs = ReturnType<typeof read>
