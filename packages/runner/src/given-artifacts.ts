import { isObject } from '@release-tools/base'
import { lineList, ofType } from './input-type.ts'
import { badInput, lines, type Reader } from './inputs.ts'
import type { GivenArtifact } from './run-artifacts.ts'

const form = /^(?<name>[A-Za-z0-9][A-Za-z0-9._-]{0,199}) sha256:(?<sha256>[0-9a-f]{64})$/

/** Workflow artifacts of other jobs, one per line as `name sha256:…`, or the outputs of a matrix whose values are such lines. */
export const givenArtifacts: Reader<GivenArtifact[]> = ofType(lineList, (value, name) => {
  const given = value.trim().startsWith('{') ? outputsOf(value, name) : lines(value, name)
  const artifacts = given.map(line => {
    const { name: artifact, sha256 } = form.exec(line)?.groups ?? {}
    if (artifact === undefined || sha256 === undefined)
      throw badInput(name, `${JSON.stringify(line)} is not \`name sha256:…\`.`, writeOne)
    return { name: artifact, sha256 }
  })
  const twice = artifacts.find((one, index) => artifacts.findIndex(other => other.name === one.name) !== index)
  if (twice !== undefined) throw badInput(name, `${JSON.stringify(twice.name)} is there twice.`, writeOne)
  return artifacts
})

const writeOne =
  'Write one per line: the name of the artifact and the output `artifact-digest` of its upload, or give `toJSON(needs.<job>.outputs)` of a matrix that returns them.'

function outputsOf(value: string, name: string): string[] {
  const outputs = parsed(value)
  const values = isObject(outputs) ? Object.values(outputs).filter(output => output !== '') : []
  if (values.length === 0) throw badInput(name, 'it has no output of a job.', writeOne)
  return values.map(String)
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return undefined
  }
}
