import {
  artifactName,
  badInput,
  lines,
  optional,
  type Reader,
  readInputs,
  releaseDir,
} from '@release-tools/core/runner/inputs'
import { refuseContradictions, signingSpec } from '@release-tools/core/runner/signing-inputs'
import { parseReference } from '@release-tools/core/sign/reference'
import { Problem } from '@release-tools/evidence/problem'

const references: Reader<ReturnType<typeof parseReference>[]> = (value, name) => {
  const all = lines(value, name).map(line => readReference(line, name))
  const twice = all.find((one, index) => all.findIndex(other => sameImage(one, other)) !== index)
  if (twice !== undefined)
    throw badInput(name, `${twice.repository}@${twice.digest} stands there twice.`, 'Name each image once.')
  return all
}

export const spec = {
  images: references,
  files: lines,
  ...signingSpec,
  'release-dir': releaseDir,
  'from-artifacts': lines,
  'to-artifact': optional(artifactName),
}

/** Reads the inputs and refuses those that contradict each other. */
export function read() {
  const inputs = readInputs(spec)
  if (inputs.images.length + inputs.files.length === 0) {
    throw badInput('images', 'it is empty, and so is `files`.', 'Say what to sign with one of them.')
  }
  refuseContradictions(inputs)
  return inputs
}

export type Inputs = ReturnType<typeof read>

function readReference(line: string, name: string) {
  try {
    return parseReference(line)
  } catch (error) {
    throw error instanceof Problem ? badInput(name, `${JSON.stringify(line)}: ${error.found}`, error.next) : error
  }
}

function sameImage(a: { repository: string; digest: string }, b: { repository: string; digest: string }): boolean {
  return a.repository === b.repository && a.digest === b.digest
}
