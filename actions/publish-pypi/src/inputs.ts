import {
  badInput,
  flag,
  ifGiven,
  nonEmpty,
  type Reader,
  readInputs,
  releaseSpec,
  requireToken,
  type Spec,
  signingSpec,
  trustSpec,
} from '@release-tools/runner'
import type { InputName } from './names.ts'

/** The address of a server. Its parts are checked when it is used. */
const address: Reader<string> = (value, name) => {
  if (/^https?:\/\/[^\s@/?#]+(?:\/[^\s?#]*)?$/.test(value)) return value
  // It may have a password in it.
  throw badInput(
    name,
    'it is not the address of an index.',
    'Give an address that starts with https://, without a password.',
  )
}

export const spec = {
  ...releaseSpec,
  'repository-url': address,
  'index-url': ifGiven(address),
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
