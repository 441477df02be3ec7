import {
  day,
  evidenceInput,
  handoffSpec,
  ifGiven,
  nonEmpty,
  notesSpec,
  readInputs,
  refuseContradictions,
  releaseSpec,
  type Spec,
  signingSpec,
  trustSpec,
  workspacePath,
} from '@release-tools/runner'
import type { InputName } from './names.ts'

export const spec = {
  ...releaseSpec,
  ...notesSpec,
  evidence: evidenceInput,
  template: workspacePath,
  ...signingSpec,
  ...trustSpec,
  index: ifGiven(nonEmpty),
  'index-root': workspacePath,
  today: ifGiven(day),
  'github-token': ifGiven(nonEmpty),
  ...handoffSpec,
} satisfies Spec<InputName>

/** Reads the inputs and refuses those that contradict each other. */
export function read() {
  const inputs = readInputs(spec)
  refuseContradictions(inputs)
  return inputs
}

export type Inputs = ReturnType<typeof read>
