import { isSha256 } from '@release-tools/base'
import {
  badInput,
  flag,
  handoffSpec,
  ifGiven,
  nonEmpty,
  notesSpec,
  type Reader,
  readInputs,
  releaseSpec,
  requireToken,
  type Spec,
  workspacePath,
} from '@release-tools/runner'
import type { InputName } from './names.ts'

/** The SHA-256 of the document of an earlier job. */
const gatesDigest: Reader<string> = (value, name) => {
  if (isSha256(value)) return value
  throw badInput(
    name,
    `it is ${JSON.stringify(value)}.`,
    'Give the output `gates` of the job that ran check-release with `share-gates: true`.',
  )
}

export const spec = {
  ...releaseSpec,
  ...notesSpec,
  'image-repository': ifGiven(nonEmpty),
  'artifact-prefix': ifGiven(nonEmpty),
  policy: workspacePath,
  gates: ifGiven(gatesDigest),
  'share-gates': flag,
  'evidence-dir': ifGiven(workspacePath),
  ...handoffSpec,
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
