import { artifactName, ifGiven, lines, readInputs, releaseDir, releaseSpec, type Spec } from '@release-tools/runner'
import type { InputName } from './names.ts'

export const spec = {
  ...releaseSpec,
  images: lines,
  'release-dir': releaseDir,
  'from-artifacts': lines,
  'to-artifact': ifGiven(artifactName),
} satisfies Spec<InputName>

/** Reads the inputs. */
export function read() {
  return readInputs(spec)
}

export type Inputs = ReturnType<typeof read>
