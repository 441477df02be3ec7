import {
  artifactName,
  flag,
  ifGiven,
  nonEmpty,
  notesSpec,
  readInputs,
  releaseDir,
  releaseSpec,
  requireToken,
  type Spec,
  workspacePath,
} from '@release-tools/runner'
import type { InputName } from './names.ts'

export const spec = {
  ...releaseSpec,
  ...notesSpec,
  'image-repository': ifGiven(nonEmpty),
  'artifact-prefix': ifGiven(nonEmpty),
  policy: workspacePath,
  'evidence-dir': ifGiven(workspacePath),
  'release-dir': releaseDir,
  'to-artifact': ifGiven(artifactName),
  gate: flag,
  'github-token': ifGiven(nonEmpty),
  'dry-run': flag,
} satisfies Spec<InputName>

/** Reads the inputs and refuses those that contradict each other. */
export function read() {
  const inputs = readInputs(spec)
  if (!inputs['dry-run']) requireToken(inputs)
  return inputs
}

export type Inputs = ReturnType<typeof read>
