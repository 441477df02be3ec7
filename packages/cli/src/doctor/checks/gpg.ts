import { join } from 'node:path'
import { gpgEndsSoonDays, usualGpgKeys } from '@release-tools/sign'
import type { ShownKey } from '../../keys/model.ts'
import { keysOfFile } from '../../keys/read.ts'
import { asProblem, type Finding, type Patient, sentence } from '../model.ts'

const id = 'gpg'
const rotate = 'docs/tasks/rotate-a-key.md of release-tools'

/** GPG signs if the public key is checked in. One without the other stops a release, and so does a key that no longer counts. */
export async function gpg({ survey: { workflows, files, root } }: Patient): Promise<Finding[]> {
  const calls = workflows.flatMap(file => file.calls)
  // What signs in jobs of their own is not seen here.
  if (calls.length === 0) return []
  const passes = calls.some(({ secrets }) => ['gpg-private-key', 'inherit'].some(name => secrets.includes(name)))
  const named = calls.some(({ secrets }) => secrets.includes('gpg-private-key'))
  const isThere = files.includes(usualGpgKeys)
  if (isThere && !passes)
    return [
      {
        ...{ id, status: 'fails' },
        found: `${usualGpgKeys} is checked in, and the workflow does not pass gpg-private-key: the release cannot be signed with GPG.`,
        next: `Pass \`gpg-private-key\` and \`gpg-passphrase\`, or remove ${usualGpgKeys}.`,
      },
    ]
  if (named && !isThere)
    return [
      {
        ...{ id, status: 'fails' },
        found: `The workflow passes gpg-private-key, and the repository has no ${usualGpgKeys}: nobody can verify its signatures.`,
        next: `Commit the public key: \`gpg --armor --export FINGERPRINT > ${usualGpgKeys}\`.`,
      },
    ]
  return isThere ? [{ id, ...(await standingOfKeys(join(root, usualGpgKeys))) }] : []
}

/** Whether a key of the file can sign a release that readers accept today. */
async function standingOfKeys(path: string): Promise<Pick<Finding, 'status' | 'found' | 'next'>> {
  const now = Date.now()
  try {
    const keys = await keysOfFile(path, now)
    if (keys.some(({ userIds }) => userIds === undefined)) return notOpenPgp
    const counting = keys.filter(({ state }) => state === 'counts')
    return counting.length === 0 ? noneOf(keys) : ofEnd(lastEnd(counting), now)
  } catch (error) {
    const problem = asProblem(error)
    return { status: 'fails', found: sentence(problem), next: problem.next }
  }
}

const notOpenPgp: Pick<Finding, 'status' | 'found' | 'next'> = {
  status: 'fails',
  found: `${usualGpgKeys} has no OpenPGP keys, but a key pair's public key.`,
  next: `Write the OpenPGP key into it: \`gpg --armor --export FINGERPRINT > ${usualGpgKeys}\`.`,
}

function noneOf(keys: ShownKey[]): Pick<Finding, 'status' | 'found' | 'next'> {
  const isUnknown = keys.some(({ state }) => state === 'unknown')
  return {
    status: isUnknown ? 'unknown' : 'fails',
    found: isUnknown
      ? `Nobody knows whether the OpenPGP key in ${usualGpgKeys} is revoked.`
      : `No OpenPGP key in ${usualGpgKeys} counts today: each is revoked, has expired, or cannot sign.`,
    next: `See which with \`release-tools keys\`, and replace it: ${rotate}.`,
  }
}

function ofEnd(end: string | undefined, now: number): Pick<Finding, 'status' | 'found' | 'next'> {
  if (end === undefined) return { status: 'ok', found: `${usualGpgKeys} has an OpenPGP key that does not expire.` }
  const days = (Date.parse(end) - now) / 86_400_000
  return days < gpgEndsSoonDays
    ? {
        status: 'warns',
        found: `The OpenPGP key in ${usualGpgKeys} expires on ${end}.`,
        next: `Prolong or replace it before: ${rotate}.`,
      }
    : { status: 'ok', found: `${usualGpgKeys} has an OpenPGP key that counts until ${end}.` }
}

/** When the last of them can no longer sign, by its subkeys if it has any; undefined if one does not expire. */
function lastEnd(counting: ShownKey[]): string | undefined {
  const ends = counting.flatMap(key => {
    const subkeys = (key.subkeys ?? []).filter(({ state }) => state === 'counts')
    return (subkeys.length > 0 ? subkeys : [key]).map(({ expires }) => expires)
  })
  return ends.includes(undefined) ? undefined : ends.sort().at(-1)
}
