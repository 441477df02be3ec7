import { usualGpgKeys } from '@release-tools/sign'
import type { Finding, Patient } from '../model.ts'

/** GPG signs if the public key is checked in. One without the other stops a release. */
export function gpg({ survey: { workflows, files } }: Patient): Finding[] {
  const id = 'gpg'
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
  return isThere
    ? [{ id, status: 'ok', found: `${usualGpgKeys} has the OpenPGP keys. \`release-tools keys\` shows when they end.` }]
    : []
}
