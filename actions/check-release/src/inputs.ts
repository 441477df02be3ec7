import {
  flag,
  ifGiven,
  nonEmpty,
  notesSpec,
  readInputs,
  releaseSpec,
  requireToken,
  type Spec,
} from '@release-tools/runner'
import type { InputName } from './names.ts'

export const spec = {
  ...releaseSpec,
  ...notesSpec,
  'image-repository': ifGiven(nonEmpty),
  'artifact-prefix': ifGiven(nonEmpty),
  'github-token': ifGiven(nonEmpty),
  'dry-run': flag,
} satisfies Spec<InputName>

/** Reads the inputs and refuses those that contradict each other. */
export function read() {
  const inputs = readInputs(spec)
  if (!inputs['dry-run']) requireToken(inputs)
  return inputs
}

export type Inputs = ReturnType<typeof read>
