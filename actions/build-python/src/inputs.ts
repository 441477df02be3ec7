import {
  badInput,
  choice,
  flag,
  givenArtifacts,
  handoffSpec,
  ifGiven,
  integer,
  nonEmpty,
  readInputs,
  releaseSpec,
  type Spec,
  workspacePath,
} from '@release-tools/runner'
import type { InputName } from './names.ts'

export const spec = {
  ...releaseSpec,
  python: ifGiven(nonEmpty),
  'build-requirements': ifGiven(nonEmpty),
  normalise: ifGiven(choice('auto', 'always', 'never')),
  prove: ifGiven(flag),
  wheels: ifGiven(workspacePath),
  'wheels-from': givenArtifacts,
  secrets: choice('fail', 'warn'),
  'timeout-minutes': integer(1, 360),
  ...handoffSpec,
} satisfies Spec<InputName>

/** Reads the inputs and refuses those that contradict each other. */
export function read() {
  const inputs = readInputs(spec)
  if (inputs.wheels !== undefined && inputs['wheels-from'].length > 0)
    throw badInput('wheels-from', '`wheels` is given too.', 'Remove one of them.')
  return inputs
}

export type Inputs = ReturnType<typeof read>
