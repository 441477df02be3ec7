import {
  artifactName,
  day,
  lines,
  optional,
  readInputs,
  refuseContradictions,
  releaseDir,
  releaseTag,
  type Spec,
  signingSpec,
  text,
  trustSpec,
  workspacePath,
} from '@release-tools/runner'
import type { InputName } from './names.ts'

export const spec = {
  'release-dir': releaseDir,
  tag: optional(releaseTag),
  changelog: workspacePath,
  template: workspacePath,
  ...signingSpec,
  ...trustSpec,
  today: optional(day),
  'github-token': optional(text),
  'from-artifacts': lines,
  'to-artifact': optional(artifactName),
} satisfies Spec<InputName>

/** Reads the inputs and refuses those that contradict each other. */
export function read() {
  const inputs = readInputs(spec)
  refuseContradictions(inputs)
  return inputs
}

export type Inputs = ReturnType<typeof read>
