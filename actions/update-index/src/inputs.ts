import {
  ifGiven,
  lines,
  nonEmpty,
  readInputs,
  releaseSpec,
  requireSigner,
  requireToken,
  type Spec,
  signerSpec,
  trustSpec,
} from '@release-tools/runner'
import type { InputName } from './names.ts'

export const spec = {
  ...releaseSpec,
  'index-root': nonEmpty,
  stores: lines,
  ...signerSpec,
  ...trustSpec,
  'github-token': ifGiven(nonEmpty),
} satisfies Spec<InputName>

/** Reads the inputs, and refuses a signer that contradicts its login. */
export function read() {
  const inputs = readInputs(spec)
  requireSigner(inputs)
  requireToken(inputs)
  return inputs
}

export type Inputs = ReturnType<typeof read>
