import { join } from 'node:path'
import { fileSize, limits, Problem, readLimited } from '@release-tools/base'
import { fingerprintOf, type Keyring, readKeyring, workspaceRelative } from '@release-tools/evidence'
import type { ChosenKey } from './choose-key.ts'

/** Usual path of a project's OpenPGP public keys, relative to the repository. */
export const usualGpgKeys = '.github/gpg.asc'

/** The OpenPGP public keys of a project, and the path of their file in the repository. */
export interface AcceptedKeys {
  keyring: Keyring
  name: string
}

/**
 * The OpenPGP public keys by which GPG signatures of a project are verified: those of `given` (an absolute path), or else of
 * `.github/gpg.asc`. Undefined if neither is there. Throws a Problem if the given file is missing, or has no public key.
 */
export async function acceptedGpgKeys(workspace: string, given?: string): Promise<AcceptedKeys | undefined> {
  const path = given ?? join(workspace, usualGpgKeys)
  // The path of an input has no links, unlike that of the workspace.
  const name = given === undefined ? usualGpgKeys : workspaceRelative(workspace, given)
  if ((await fileSize(path)) === undefined) {
    if (given === undefined) return undefined
    throw new Problem(`read the OpenPGP public keys ${name}`, {
      found: 'no such file.',
      next: 'Check in what `gpg --armor --export` writes, and check out the repository before this step.',
    })
  }
  return { keyring: await readKeyring(await readLimited(path, limits.trust)), name }
}

/** Throws a Problem unless verifiers have the key that signs: its primary key, and the subkey. */
export function requireAccepted({ key: signing, primary }: ChosenKey, { keyring, name }: AcceptedKeys): void {
  const known = keyring.keys.map(({ key }) => fingerprintOf(key))
  const parts = keyring.keys.flatMap(({ key }) => [key, ...key.subkeys].map(fingerprintOf))
  if (known.includes(primary.fingerprint)) {
    if (parts.includes(signing.fingerprint)) return
    throw new Problem('sign with GPG_PRIVATE_KEY', {
      found: `${name} has its key, but not the subkey ${signing.fingerprint}, which signs.`,
      next: `Write the public key into ${name} again with \`gpg --armor --export\`: it has all subkeys.`,
    })
  }
  throw new Problem('sign with GPG_PRIVATE_KEY', {
    found: `its key is ${primary.fingerprint}, and ${name} has ${known.join(', ')}.`,
    next: `Write the public key of GPG_PRIVATE_KEY into ${name} with \`gpg --armor --export\`, or store the right private key.`,
  })
}
