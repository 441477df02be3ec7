import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { SigningRequest } from '@release-tools/sign'
import { badInput, choice, flag, optional, type Reader, type Values, workspace } from './inputs.ts'

/** A file that is there. It may lie outside the workspace: it says whom to trust, so it is best kept where no build writes. */
const existingFile: Reader<string> = (value, name) => {
  const path = resolve(workspace(), value)
  if (statSync(path, { throwIfNoEntry: false })?.isFile()) return path
  throw badInput(
    name,
    `there is no file ${JSON.stringify(value)}.`,
    'Check the path, and that the step that makes the file ran.',
  )
}

/** A file of JSON; that it is the right one is checked when it is used. */
export const jsonFile: Reader<string> = (value, name) => {
  const path = existingFile(value, name)
  try {
    JSON.parse(readFileSync(path, 'utf8'))
    return path
  } catch {
    throw badInput(name, `${JSON.stringify(value)} is not JSON.`, 'Give the file that cosign wrote.')
  }
}

/** The inputs that all signing actions have alike. */
export const signingSpec = {
  signing: choice('auto', 'key', 'keyless'),
  transparency: choice('public', 'private', 'none'),
  'allow-public-log-for-private-repository': flag,
  'signing-config': optional(jsonFile),
  'trusted-root': optional(jsonFile),
  'dry-run': flag,
}

/** Those inputs as core's pipelines take them. */
export function signingRequest(inputs: Values<typeof signingSpec>): SigningRequest {
  return {
    signing: inputs.signing,
    transparency: inputs.transparency,
    allowPublicLogForPrivateRepository: inputs['allow-public-log-for-private-repository'],
    signingConfig: inputs['signing-config'],
    trustedRoot: inputs['trusted-root'],
    dryRun: inputs['dry-run'],
  }
}

/** Refuses what contradicts itself before anything is loaded. */
export function refuseContradictions(inputs: Values<typeof signingSpec>) {
  if (inputs['dry-run']) return
  if (inputs.transparency === 'private' && inputs['signing-config'] === undefined) {
    throw badInput(
      'transparency',
      'it is private, and `signing-config` is not set.',
      'Set `signing-config` to the servers of your own Sigstore.',
    )
  }
  if (inputs['allow-public-log-for-private-repository'] && inputs.transparency !== 'public') {
    throw badInput(
      'allow-public-log-for-private-repository',
      `it is true, and transparency is ${inputs.transparency}.`,
      'Leave it out: nothing is made public.',
    )
  }
}
