import {
  choice,
  flag,
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
  secrets: choice('fail', 'warn'),
  'timeout-minutes': integer(1, 360),
  ...handoffSpec,
} satisfies Spec<InputName>

/** Reads the inputs. */
export function read() {
  return readInputs(spec)
}

export type Inputs = ReturnType<typeof read>
