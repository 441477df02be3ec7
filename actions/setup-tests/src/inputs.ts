import type { ResourceDescriptor } from '@release-tools/evidence'
import {
  handoffSpec,
  ifGiven,
  lineList,
  namedDigests,
  nonEmpty,
  ofType,
  type Reader,
  readInputs,
  releaseSpec,
  type Spec,
} from '@release-tools/runner'
import type { InputName } from './names.ts'

const next = 'Give the output `subjects` of the build job as it is, or `none`.'

/** Undefined for `none`. */
const subjects: Reader<ResourceDescriptor[] | undefined> = ofType(lineList, (value, name) =>
  value === 'none' ? undefined : namedDigests(nonEmpty(value, name), name, next),
)

const { 'to-artifact': _, ...taken } = handoffSpec

export const spec = {
  ...releaseSpec,
  ...taken,
  python: ifGiven(nonEmpty),
  subjects,
} satisfies Spec<InputName>

/** Reads the inputs. */
export function read() {
  return readInputs(spec)
}

export type Inputs = ReturnType<typeof read>
