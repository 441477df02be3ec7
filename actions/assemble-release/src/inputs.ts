import {
  artifactName,
  day,
  evidenceInput,
  ifGiven,
  lines,
  nonEmpty,
  readInputs,
  refuseContradictions,
  releaseDir,
  releaseSpec,
  type Spec,
  signingSpec,
  trustSpec,
  workspacePath,
} from '@release-tools/runner'
import type { InputName } from './names.ts'

export const spec = {
  'release-dir': releaseDir,
  ...releaseSpec,
  changelog: workspacePath,
  evidence: evidenceInput,
  template: workspacePath,
  ...signingSpec,
  ...trustSpec,
  today: ifGiven(day),
  'github-token': ifGiven(nonEmpty),
  'from-artifacts': lines,
  'to-artifact': ifGiven(artifactName),
} satisfies Spec<InputName>

/** Reads the inputs and refuses those that contradict each other. */
export function read() {
  const inputs = readInputs(spec)
  refuseContradictions(inputs)
  return inputs
}

export type Inputs = ReturnType<typeof read>
