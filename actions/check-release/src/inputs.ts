import {
  flag,
  optional,
  readInputs,
  releaseTag,
  requireToken,
  type Spec,
  text,
  workspacePath,
} from '@release-tools/runner'
import type { InputName } from './names.ts'

export const spec = {
  tag: optional(releaseTag),
  changelog: workspacePath,
  'github-token': optional(text),
  'dry-run': flag,
} satisfies Spec<InputName>

/** Reads the inputs and refuses those that contradict each other. */
export function read() {
  const inputs = readInputs(spec)
  if (!inputs['dry-run']) requireToken(inputs)
  return inputs
}

export type Inputs = ReturnType<typeof read>
