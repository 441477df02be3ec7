import { givenArtifacts, handoffSpec, lines, readInputs, releaseSpec, type Spec } from '@release-tools/runner'
import type { InputName } from './names.ts'

export const spec = {
  ...releaseSpec,
  'files-from': givenArtifacts,
  images: lines,
  ...handoffSpec,
} satisfies Spec<InputName>

/** Reads the inputs. */
export function read() {
  return readInputs(spec)
}

export type Inputs = ReturnType<typeof read>
