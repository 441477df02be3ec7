import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { limits, Problem, readLimitedSync } from '@release-tools/base'
import { parseSigner, type RequestedSigner, type SigningRequest, withLogin, withPlugin } from '@release-tools/sign'
import { badInput, choice, flag, ifGiven, lines, nonEmpty, type Reader, type Values, workspace } from './inputs.ts'

/**
 * A file that exists. It may lie outside the workspace: it says whom to trust, and is safest in a directory that no build
 * writes to.
 */
const existingFile: Reader<string> = (value, name) => {
  const path = resolve(workspace(), value)
  if (statSync(path, { throwIfNoEntry: false })?.isFile()) return path
  throw badInput(
    name,
    `there is no file ${JSON.stringify(value)}.`,
    'Check the path, and that the step that writes the file has run.',
  )
}

/** A JSON file. Its content is checked when it is used. */
export const jsonFile: Reader<string> = (value, name) => {
  const path = existingFile(value, name)
  try {
    JSON.parse(readLimitedSync(path, limits.trust).toString())
    return path
  } catch (error) {
    if (error instanceof Problem) throw badInput(name, `${JSON.stringify(value)}: ${error.found}`, error.next)
    throw badInput(name, `${JSON.stringify(value)} is not JSON.`, 'Give the file as cosign wrote it.')
  }
}

/** Who signs: a word, or the address of a key. */
const signer: Reader<RequestedSigner> = (value, name) => asInput(name, () => parseSigner(value))

/** The inputs that say who signs. */
export const signerSpec = {
  signer,
  'signer-login': lines,
  'signer-plugin': ifGiven(nonEmpty),
}

/** The inputs that all actions share that sign a release. */
export const signingSpec = {
  ...signerSpec,
  transparency: choice('public', 'private', 'none'),
  'allow-public-log-for-private-repository': flag,
  'signing-config': ifGiven(jsonFile),
  'trusted-root': ifGiven(jsonFile),
  'dry-run': flag,
}

/** Who signs, with program and login. */
export function requestedSigner(inputs: Values<typeof signerSpec>): RequestedSigner {
  return withLogin(withPlugin(inputs.signer, inputs['signer-plugin']), inputs['signer-login'])
}

/** The same inputs, as the signing pipelines expect them. */
export function signingRequest(inputs: Values<typeof signingSpec>): SigningRequest {
  return {
    signer: requestedSigner(inputs),
    transparency: inputs.transparency,
    allowPublicLogForPrivateRepository: inputs['allow-public-log-for-private-repository'],
    signingConfig: inputs['signing-config'],
    trustedRoot: inputs['trusted-root'],
    dryRun: inputs['dry-run'],
  }
}

/** Runs `read`, and throws its Problem as one about the input. */
function asInput<T>(name: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof Problem ? badInput(name, error.found, error.next) : error
  }
}

/** Refuses a signer that contradicts its program or its login, before anything is loaded. */
export function requireSigner(inputs: Values<typeof signerSpec>) {
  const name = inputs['signer-plugin'] === undefined ? 'signer' : 'signer-plugin'
  asInput(name, () => withPlugin(inputs.signer, inputs['signer-plugin']))
  asInput('signer-login', () => withLogin(inputs.signer, inputs['signer-login']))
}

/** Refuses inputs that contradict each other, before anything is loaded. */
export function refuseContradictions(inputs: Values<typeof signingSpec>) {
  requireSigner(inputs)
  if (inputs['dry-run']) return
  if (inputs.transparency === 'private' && inputs['signing-config'] === undefined) {
    throw badInput(
      'transparency',
      'it is `private`, but `signing-config` is not set.',
      'Set `signing-config` to the servers of your own Sigstore.',
    )
  }
  if (inputs['allow-public-log-for-private-repository'] && inputs.transparency !== 'public') {
    throw badInput(
      'allow-public-log-for-private-repository',
      `it is true, but \`transparency\` is \`${inputs.transparency}\`.`,
      'Leave it out: nothing is published in a public log.',
    )
  }
}
