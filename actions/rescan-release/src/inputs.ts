import { givenScanners, scannerNames } from '@release-tools/evidence'
import {
  artifactName,
  badInput,
  day,
  flag,
  ifGiven,
  nonEmpty,
  projectSpec,
  readInputs,
  releaseLines,
  type Spec,
  scannerList,
  trustSpec,
  workspacePath,
} from '@release-tools/runner'
import type { InputName } from './names.ts'

export const spec = {
  lines: releaseLines,
  ...projectSpec,
  scanners: scannerList(scannerNames.filter(name => !givenScanners.includes(name))),
  ...trustSpec,
  'registry-username': ifGiven(nonEmpty),
  'registry-password': ifGiven(nonEmpty),
  today: ifGiven(day),
  gate: flag,
  directory: workspacePath,
  'to-artifact': ifGiven(artifactName),
  'github-token': nonEmpty,
} satisfies Spec<InputName>

/** Reads the inputs and refuses those that contradict each other. */
export function read() {
  const inputs = readInputs(spec)
  if ((inputs['registry-username'] === undefined) !== (inputs['registry-password'] === undefined))
    throw badInput('registry-password', 'only one of user and password is given.', 'Give both, or none.')
  return { ...inputs, today: inputs.today ?? new Date().toISOString().slice(0, 10) }
}

export type Inputs = ReturnType<typeof read>
