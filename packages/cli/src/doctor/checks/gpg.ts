import { gpgEndsSoonDays, usualGpgKeys } from '@release-tools/sign'
import { endOfKeys, keysOfFile } from '@release-tools/watch'
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
  return isThere ? [{ id, ...(await standingOfKeys(root)) }] : []
}

/** Whether a key of the file can sign a release that readers accept today. */
async function standingOfKeys(root: string): Promise<Pick<Finding, 'status' | 'found' | 'next'>> {
  const now = Date.now()
  try {
    const keys = await keysOfFile(usualGpgKeys, now, root)
    if (keys.some(({ userIds }) => userIds === undefined)) return notOpenPgp
    const end = endOfKeys(keys, now)
    return end.kind === 'counts' ? ofEnd(end) : noneOf(end.kind)
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

function noneOf(kind: 'none' | 'unknown'): Pick<Finding, 'status' | 'found' | 'next'> {
  const isUnknown = kind === 'unknown'
  return {
    status: isUnknown ? 'unknown' : 'fails',
    found: isUnknown
      ? `Nobody knows whether the OpenPGP key in ${usualGpgKeys} is revoked.`
      : `No OpenPGP key in ${usualGpgKeys} counts today: each is revoked, has expired, or cannot sign.`,
    next: `See which with \`release-tools keys\`, and replace it: ${rotate}.`,
  }
}

function ofEnd({ end, days }: { end?: string; days: number }): Pick<Finding, 'status' | 'found' | 'next'> {
  if (end === undefined) return { status: 'ok', found: `${usualGpgKeys} has an OpenPGP key that does not expire.` }
  return days < gpgEndsSoonDays
    ? {
        status: 'warns',
        found: `The OpenPGP key in ${usualGpgKeys} expires on ${end}.`,
        next: `Prolong or replace it before: ${rotate}.`,
      }
    : { status: 'ok', found: `${usualGpgKeys} has an OpenPGP key that counts until ${end}.` }
}
