import { Problem } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { maskKey } from '../mask-key.ts'
import type { Gpg } from './home.ts'
import { parseSecretKeys, type SecretKeyGroup } from './secret-keys.ts'

/** A private key that gpg has in its home, and what opens it. */
export interface ImportedKeys {
  groups: SecretKeyGroup[]
  /** Undefined if none is given. */
  passphrase: string | undefined
}

/** True if the run has a private key of OpenPGP. */
export function hasGpgKey({ env }: Pick<Host, 'env'>): boolean {
  return (env.GPG_PRIVATE_KEY ?? '').trim() !== ''
}

/** Imports the key of GPG_PRIVATE_KEY. Masks it and GPG_PASSPHRASE. Throws a Problem if it is not a private key. */
export async function importGivenKey(gpg: Gpg, host: Host): Promise<ImportedKeys> {
  const { GPG_PRIVATE_KEY: key = '', GPG_PASSPHRASE: passphrase } = host.env
  if (!hasGpgKey(host))
    throw unusable(
      'GPG_PRIVATE_KEY is not set.',
      'Add `env: GPG_PRIVATE_KEY: ${{ secrets.GPG_PRIVATE_KEY }}` to the step.',
    )
  if (!key.includes('\n') && key.includes('\\n'))
    throw unusable(
      'GPG_PRIVATE_KEY has the characters `\\n` instead of line breaks.',
      'Store what `gpg --armor --export-secret-keys` writes unchanged, with its line breaks.',
    )
  maskKey(key, passphrase ?? '', host)
  // In batch mode, gpg needs no passphrase to import: the key stays encrypted as it is.
  const { stderr } = await gpg.run(['--import'], key)
  const groups = await listSecretKeys(gpg)
  if (groups.length > 0 || stderr.includes('IMPORT_OK')) return { groups, passphrase: passphrase || undefined }
  throw new Problem('import GPG_PRIVATE_KEY', {
    found: 'gpg finds no OpenPGP key in it.',
    next: 'Store what `gpg --armor --export-secret-keys` writes, whole and unchanged.',
    details: stderr,
  })
}

/** Makes a key that is gone with the home. */
export async function makeThrowAwayKey(gpg: Gpg): Promise<ImportedKeys> {
  const user = 'Dry run of release-tools'
  const { exitCode, stderr } = await gpg.run([
    '--passphrase',
    '',
    '--quick-generate-key',
    user,
    'ed25519',
    'sign',
    '1d',
  ])
  if (exitCode === 0) return { groups: await listSecretKeys(gpg), passphrase: undefined }
  throw new Problem('make a throw-away key', {
    found: `gpg failed with exit code ${exitCode}.`,
    next: 'Install GnuPG 2.2 or later.',
    details: stderr,
  })
}

async function listSecretKeys(gpg: Gpg): Promise<SecretKeyGroup[]> {
  const { stdout } = await gpg.run(['--with-colons', '--fixed-list-mode', '--list-secret-keys'])
  return parseSecretKeys(stdout)
}

function unusable(found: string, next: string): Problem {
  return new Problem('sign with GPG_PRIVATE_KEY', { found, next })
}
