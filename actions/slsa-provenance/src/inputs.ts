import { isObject, Problem } from '@release-tools/base'
import type { ResourceDescriptor, WorkflowInputs } from '@release-tools/evidence'
import { parseUrl } from '@release-tools/host'
import {
  badInput,
  handoffSpec,
  ifGiven,
  lineList,
  lines,
  namedDigests,
  nonEmpty,
  ofType,
  type Reader,
  readInputs,
  refuseContradictions,
  type Spec,
  signingSpec,
} from '@release-tools/runner'
import type { InputName } from './names.ts'

const subjects: Reader<ResourceDescriptor[]> = (value, name) => namedDigests(nonEmpty(value, name), name, takeOutput)

const takeOutput = 'Give the output `subjects` of the build job as it is: `${{ needs.build.outputs.subjects }}`.'

const dependency = /^(?<uri>[a-z][a-z0-9+.-]*:\S+)\s+sha256:(?<digest>[0-9a-f]{64})$/
const writeOne = 'Write one per line, with 64 lower-case hexadecimal characters.'

/** Lines, and after them the output of a job, or the outputs of a matrix, as JSON. */
const dependencies: Reader<ResourceDescriptor[]> = ofType(lineList, (value, name) => {
  const all = lines(value, name)
  const start = all.findIndex(line => /^[[{]/.test(line))
  const [own, rest] = start === -1 ? [all, []] : [all.slice(0, start), all.slice(start)]
  const named = own.map(line => {
    const { uri, digest } = dependency.exec(line)?.groups ?? {}
    if (uri === undefined || digest === undefined)
      throw badInput(name, `${JSON.stringify(line)} is not \`uri sha256:…\`.`, writeOne)
    return { uri, digest: { sha256: digest } }
  })
  return [...named, ...namedDigests(rest.join('\n'), name, takeMatrix)]
})

const takeMatrix =
  'Give the output `digests` of a job as it is, or those of a matrix: `${{ toJSON(needs.image.outputs) }}`.'

const inputsOfWorkflow: Reader<WorkflowInputs> = (value, name) => {
  const given = parseJson(value)
  if (isObject(given) && Object.values(given).every(one => one === null || typeof one !== 'object'))
    return given as WorkflowInputs
  throw badInput(name, 'it is not a JSON object of texts, numbers and booleans.', 'Give `${{ toJSON(inputs) }}`.')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Compared exactly with the token's, so it is taken as it stands. */
const issuer: Reader<string> = (value, name) => {
  try {
    parseUrl(value)
    return value
  } catch (error) {
    throw error instanceof Problem ? badInput(name, error.found, error.next) : error
  }
}

export const spec = {
  subjects,
  dependencies,
  'workflow-inputs': ifGiven(inputsOfWorkflow),
  'oidc-issuer': ifGiven(issuer),
  ...signingSpec,
  ...handoffSpec,
} satisfies Spec<InputName>

/** Reads the inputs and refuses those that contradict each other. */
export function read() {
  const inputs = readInputs(spec)
  refuseContradictions(inputs)
  return inputs
}

export type Inputs = ReturnType<typeof read>
