import {
  badInput,
  checkTarget,
  flag,
  ifGiven,
  integer,
  ofType,
  type Reader,
  readInputs,
  type Spec,
  targetSpec,
  words,
  workspacePath,
} from '@release-tools/runner'
import type { InputName } from './names.ts'

const extras: Reader<string[]> = ofType(words.type, (value, name) => {
  const wanted = words(value, name)
  const bad = wanted.find(extra => !/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(extra))
  if (bad !== undefined) throw badInput(name, `it has ${JSON.stringify(bad)}.`, 'Give names of extras, like fast.')
  return wanted
})

/** `none`, or an absolute path. */
const lockFile: Reader<string> = (value, name) => (value === 'none' ? value : workspacePath(value, name))

export const spec = {
  ...targetSpec,
  extras,
  'lock-file': ifGiven(lockFile),
  'min-components': integer(0, 1_000_000),
  prove: flag,
} satisfies Spec<InputName>

/** Reads the inputs and refuses those that contradict each other. */
export function read() {
  const inputs = readInputs(spec)
  checkTarget(inputs)
  const onlyDirectories = { extras: inputs.extras.length > 0, 'lock-file': inputs['lock-file'] !== undefined }
  const wrong = Object.entries(onlyDirectories).find(
    ([, isGiven]) => isGiven && (inputs.target?.kind ?? 'dir') !== 'dir',
  )
  if (wrong !== undefined) throw badInput(wrong[0], 'the target is an image.', 'Leave it out: it is for directories.')
  return inputs
}

export type Inputs = ReturnType<typeof read>
