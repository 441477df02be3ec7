import {
  day,
  evidenceInput,
  handoffSpec,
  ifGiven,
  nonEmpty,
  notesSpec,
  readInputs,
  refuseContradictions,
  refuseOtherChangelog,
  releaseSpec,
  requireToken,
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
  today: ifGiven(day),
  'github-token': ifGiven(nonEmpty),
  ...handoffSpec,
} satisfies Spec<InputName>

/** Reads the inputs and refuses those that contradict each other. */
export function read() {
  const inputs = readInputs(spec)
  refuseContradictions(inputs)
  refuseOtherChangelog(inputs)
  // Both sources are on GitHub, and a dry run asks nobody.
  const asks = ['tag-message', 'generated'].includes(inputs['notes-from'].kind)
  if (asks && !inputs['dry-run']) requireToken(inputs)
  return inputs
}

export type Inputs = ReturnType<typeof read>
