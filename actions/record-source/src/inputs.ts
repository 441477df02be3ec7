import {
  artifactName,
  badInput,
  ifGiven,
  lines,
  nonEmpty,
  type Reader,
  readInputs,
  refuseContradictions,
  requireToken,
  type Spec,
  signingSpec,
} from '@release-tools/runner'
import type { InputName } from './names.ts'

/** A signed record of another job. */
export interface RecordToKeep {
  /** Name of the workflow artifact that has it. */
  artifact: string
  /** Of the record, in lower-case hex. */
  sha256: string
}

const record: Reader<RecordToKeep> = (value, name) => {
  const [, artifact = '', sha256 = ''] = /^(.+)@sha256:([0-9a-f]{64})$/.exec(value) ?? []
  if (artifact !== '') return { artifact: artifactName(artifact, name), sha256 }
  throw badInput(
    name,
    `${JSON.stringify(value)} is not \`NAME@sha256:…\`.`,
    'Give the output `record` of the job that recorded the push.',
  )
}

// A record that nobody can verify is worth nothing, so there is no dry run.
const { 'dry-run': _, ...signing } = signingSpec

export const spec = {
  keep: ifGiven(record),
  stores: lines,
  ...signing,
  'to-artifact': ifGiven(artifactName),
  'administration-token': ifGiven(nonEmpty),
  'github-token': ifGiven(nonEmpty),
} satisfies Spec<InputName>

/** Reads the inputs and refuses those that contradict each other. */
export function read() {
  const inputs = readInputs(spec)
  refuseContradictions({ ...inputs, 'dry-run': false })
  requireToken(inputs)
  if (inputs.keep !== undefined && inputs['to-artifact'] !== undefined)
    throw badInput('to-artifact', 'a step with `keep` makes no record.', 'Leave one of both out.')
  if (inputs.keep === undefined && inputs.stores.length > 0)
    throw badInput('stores', 'only a step with `keep` keeps records.', 'Give it to the step with `keep`.')
  return inputs
}

export type Inputs = ReturnType<typeof read>
