import {
  badInput,
  flag,
  ifGiven,
  indexAddress,
  nonEmpty,
  readInputs,
  releaseSpec,
  requireToken,
  type Spec,
  signingSpec,
  trustSpec,
} from '@release-tools/runner'
import type { InputName } from './names.ts'

export const spec = {
  ...releaseSpec,
  'repository-url': indexAddress,
  'index-url': ifGiven(indexAddress),
  username: nonEmpty,
  'api-token': ifGiven(nonEmpty),
  attestations: flag,
  'allow-public-log-for-private-repository': flag,
  'signing-config': signingSpec['signing-config'],
  ...trustSpec,
  'github-token': ifGiven(nonEmpty),
  'dry-run': flag,
} satisfies Spec<InputName>

/** Reads the inputs and refuses those that contradict each other. */
export function read() {
  const inputs = readInputs(spec)
  requireToken(inputs)
  if (inputs.username !== '__token__' && inputs['api-token'] === undefined)
    throw badInput(
      'username',
      'it is set, but `api-token` is not.',
      'Set `api-token`, or leave out both for Trusted Publishing.',
    )
  return inputs
}

export type Inputs = ReturnType<typeof read>
