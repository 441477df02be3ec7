import { Problem } from '@release-tools/base'
import {
  badInput,
  choice,
  commaList,
  evidenceInput,
  handoffSpec,
  lineList,
  lines,
  ofType,
  oneOf,
  type Reader,
  readInputs,
  refuseContradictions,
  type Spec,
  signingSpec,
  words,
} from '@release-tools/runner'
import { isSameImage, parseImageReference } from '@release-tools/sign'
import type { InputName } from './names.ts'

const references: Reader<ReturnType<typeof parseImageReference>[]> = ofType(lineList, (value, name) => {
  const all = lines(value, name).map(line => readReference(line, name))
  const twice = all.find((one, index) => all.findIndex(other => isSameImage(one, other)) !== index)
  if (twice !== undefined)
    throw badInput(name, `${twice.repository}@${twice.digest} is listed twice.`, 'Name each image once.')
  return all
})

/** What can be attached to an image of the release, by the names that a policy has for evidence, and VEX. */
const attestable = ['sbom', 'vulnerabilities', 'test-statement', 'vex', 'provenance'] as const
export type Attestable = (typeof attestable)[number]

const attestations: Reader<Attestable[]> = ofType(commaList(oneOf([...attestable, 'all'])), (value, name) => {
  const named = words(value, name).map(word => choice(...attestable, 'all')(word, name))
  return attestable.filter(one => named.includes(one) || named.includes('all'))
})

export const spec = {
  images: references,
  files: lines,
  attestations,
  evidence: evidenceInput,
  ...signingSpec,
  ...handoffSpec,
} satisfies Spec<InputName>

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
    return parseImageReference(line)
  } catch (error) {
    throw error instanceof Problem ? badInput(name, `${JSON.stringify(line)}: ${error.found}`, error.next) : error
  }
}
