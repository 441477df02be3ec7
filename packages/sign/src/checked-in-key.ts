import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { limits, Problem, readIfThere, readLimited, toPosix } from '@release-tools/base'
import { keyFingerprint } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { SigningOptions } from './signing-options.ts'

/**
 * Usual paths of the public key, relative to the repository; the first one counts. A folder `keys` beside a package stops the build
 * of setuptools, which takes it for a second package, so `.github` comes first.
 */
export const usualKeys = ['.github/cosign.pub', 'keys/cosign.pub'] as const

/**
 * Throws a Problem unless the public key of the signer is one that the repository has: `keyFile`, or else a file `*.pub` beside the usual
 * key. Whoever verifies takes the key from there. Does nothing if the repository has no key.
 */
export async function requireCheckedIn(
  pem: string,
  options: Pick<SigningOptions, 'keyFile'>,
  host: Pick<Host, 'workspace'>,
): Promise<void> {
  const paths = await pathsOf(options, host)
  if (paths.length === 0 || (await fileWith(pem, paths)) !== undefined) return
  const shown = paths.map(path => toPosix(relative(host.workspace, path))).join(', ')
  throw new Problem('use the key of the signer', {
    found: `its public key (SHA-256 ${keyFingerprint(pem)}) is not one that the repository has (${shown}).`,
    next: 'Sign with the key that belongs to it. After a rotation, check in the new public key beside the old one, as `.github/NAME.pub`: `cosign public-key --key …` prints it.',
  })
}

/** Path of the file in the repository that has the key, relative to it; the usual path if there is none. */
export async function keyFileFor(
  pem: string,
  options: Pick<SigningOptions, 'keyFile'>,
  host: Pick<Host, 'workspace'>,
): Promise<string> {
  const path = await fileWith(pem, await pathsOf(options, host))
  return path === undefined ? usualKeys[0] : toPosix(relative(host.workspace, path))
}

async function fileWith(pem: string, paths: string[]): Promise<string | undefined> {
  const wanted = keyFingerprint(pem)
  for (const path of paths) if ((await fingerprintOf(path)) === wanted) return path
  return undefined
}

/** The public keys that the repository has, in PEM form. */
export async function checkedInKeys(
  options: Pick<SigningOptions, 'keyFile'>,
  host: Pick<Host, 'workspace'>,
): Promise<string[]> {
  const texts: string[] = []
  for (const path of await pathsOf(options, host))
    if ((await fingerprintOf(path)) !== undefined) texts.push((await readLimited(path, limits.trust)).toString())
  return texts
}

async function pathsOf(
  { keyFile }: Pick<SigningOptions, 'keyFile'>,
  { workspace }: Pick<Host, 'workspace'>,
): Promise<string[]> {
  return keyFile === undefined ? keysOf(workspace) : [keyFile]
}

/** The keys beside the usual one. After a rotation there are several. */
async function keysOf(workspace: string): Promise<string[]> {
  const found: string[] = []
  for (const usual of usualKeys) {
    const path = join(workspace, usual)
    if ((await readIfThere(path, limits.trust)) === undefined) continue
    const folder = join(path, '..')
    const others = (await readdir(folder)).filter(name => name.endsWith('.pub')).sort()
    found.push(...others.map(name => join(folder, name)))
  }
  return found
}

/** Undefined for a file that is not a public key. */
async function fingerprintOf(path: string): Promise<string | undefined> {
  const text = await readIfThere(path, limits.trust)
  try {
    return text && keyFingerprint(text.toString('utf8'))
  } catch {
    return undefined
  }
}
