import {
  flag,
  ifGiven,
  lines,
  nonEmpty,
  readInputs,
  refuseHalfLogin,
  releaseDir,
  releaseSpec,
  requireToken,
  type Spec,
  trustSpec,
} from '@release-tools/runner'
import type { InputName } from './names.ts'

export const spec = {
  'release-dir': releaseDir,
  ...releaseSpec,
  ...trustSpec,
  environment: ifGiven(nonEmpty),
  'github-token': ifGiven(nonEmpty),
  'registry-username': ifGiven(nonEmpty),
  'registry-password': ifGiven(nonEmpty),
  'dry-run': flag,
  'from-artifacts': lines,
} satisfies Spec<InputName>

/** Reads the inputs and refuses those that contradict each other. */
export function read() {
  const inputs = readInputs(spec)
  refuseHalfLogin(inputs)
  if (!inputs['dry-run']) requireToken(inputs)
  return inputs
}

export type Inputs = ReturnType<typeof read>
