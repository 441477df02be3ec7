import {
  artifactName,
  choice,
  ifGiven,
  lines,
  nonEmpty,
  readInputs,
  releaseSpec,
  requireToken,
  type Spec,
  trustSpec,
} from '@release-tools/runner'
import type { InputName } from './names.ts'

export const spec = {
  ...releaseSpec,
  stores: lines,
  logs: choice('auto', 'true', 'false'),
  events: lines,
  'to-artifact': ifGiven(artifactName),
  ...trustSpec,
  'github-token': ifGiven(nonEmpty),
} satisfies Spec<InputName>

/** Reads the inputs. The addresses of stores are read when it is known whether the configuration has others. */
export function read() {
  const inputs = readInputs(spec)
  requireToken(inputs)
  return inputs
}

export type Inputs = ReturnType<typeof read>
