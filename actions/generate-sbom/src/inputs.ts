import { checkTargetInputs, integer, nameOf, readInputs, type Spec, targetSpec, versionOf } from '@release-tools/runner'
import type { InputName } from './names.ts'

export const spec = {
  ...targetSpec,
  'min-components': integer(0, 1_000_000),
} satisfies Spec<InputName>

/** Reads the inputs and refuses those that contradict each other. */
export function read() {
  const inputs = readInputs(spec)
  checkTargetInputs(inputs)
  return { ...inputs, name: nameOf(inputs), version: versionOf(inputs) }
}

export type Inputs = ReturnType<typeof read>
