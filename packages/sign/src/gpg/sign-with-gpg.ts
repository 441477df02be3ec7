import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { limits, Problem, readIfThere, sha256, sha256File, writeFileAtomic } from '@release-tools/base'
import { gpgEnding, type Keyring, readKeyring, verifyOpenPgp } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { SigningEvents } from '../signing-events.ts'
import { type AcceptedKeys, requireAccepted } from './accepted-keys.ts'
import { type ChosenKey, chooseKey } from './choose-key.ts'
import { type Gpg, type GpgResult, withGpgHome } from './home.ts'
import { importGivenKey, makeThrowAwayKey } from './import-key.ts'
import { failureCode, refusedBy } from './status.ts'

/** With which key to sign. */
export interface GpgRequest {
  /** Fingerprint of the key or subkey that must sign, in upper-case hex. Needed only if GPG_PRIVATE_KEY has several keys. */
  fingerprint?: string | undefined
  /** The public keys that verifiers have. The key must be among them. */
  accepted?: AcceptedKeys | undefined
  /** True for a throw-away key in the place of GPG_PRIVATE_KEY. */
  dryRun: boolean
  /** Gets a record of each signature. */
  events?: SigningEvents | undefined
}

/** Who signs. Fingerprints are in upper-case hex. */
export interface GpgKey {
  /** Of the key that signs. */
  fingerprint: string
  /** Of the primary key of its owner: the same if that signs. */
  primary: string
  userId: string
  /** Armoured, as `gpg --export` writes it. */
  publicKey: string
}

/** A detached signature, armoured. */
export interface GpgSignature {
  text: string
  /** True if it is of an earlier run. */
  kept: boolean
}

/** Signs files with one key. */
export interface GpgSigner {
  key: GpgKey
  /** Signs a file. An `earlier` signature that this key made of the same content is kept, so that a second run changes nothing. */
  sign(path: string, earlier: readonly string[]): Promise<GpgSignature>
}

/**
 * Runs `body` with a signer that has the key of GPG_PRIVATE_KEY in a home that is gone afterwards. Throws a Problem if the key is missing,
 * revoked, expired, of another fingerprint, or not the one that verifiers have; all of that before anything is signed.
 */
export function withGpgSigner<T>(request: GpgRequest, host: Host, body: (signer: GpgSigner) => Promise<T>): Promise<T> {
  return withGpgHome(host, async gpg => {
    const { groups, passphrase } = request.dryRun ? await makeThrowAwayKey(gpg) : await importGivenKey(gpg, host)
    const chosen = chooseKey(groups, request.dryRun ? undefined : request.fingerprint)
    const accepted = request.dryRun ? undefined : request.accepted
    if (accepted !== undefined) requireAccepted(chosen, accepted)
    if (!request.dryRun) warnOfEnd(chosen, host)
    const key = await describe(chosen, gpg)
    const own = await readKeyring(Buffer.from(key.publicKey))
    const signing: Signing = { gpg, key, passphrase, keyring: accepted?.keyring ?? own }
    const sign: GpgSigner['sign'] = async (path, earlier) => {
      const made = await signOne(path, earlier, signing)
      await record(path, made, key, request.events)
      return made
    }
    return body({ key, sign })
  })
}

/** Signs a file, and writes the signature beside it. Returns true if it was there already. */
export async function signBeside(path: string, signer: GpgSigner): Promise<boolean> {
  const target = `${path}${gpgEnding}`
  const earlier = await readIfThere(target, limits.note, 'inside')
  const { text, kept } = await signer.sign(path, earlier === undefined ? [] : [earlier.toString()])
  if (!kept) await writeFileAtomic(target, text)
  return kept
}

interface Signing {
  gpg: Gpg
  key: GpgKey
  passphrase: string | undefined
  keyring: Keyring
}

async function signOne(path: string, earlier: readonly string[], signing: Signing): Promise<GpgSignature> {
  for (const text of earlier) if (await isOurs(path, text, signing)) return { text, kept: true }
  const text = await makeSignature(path, signing)
  await verify(path, text, signing)
  return { text, kept: false }
}

/** The signature has a time of its own, but nobody else vouches for it. */
async function record(
  path: string,
  { text, kept }: GpgSignature,
  { fingerprint, primary }: GpgKey,
  events: SigningEvents | undefined,
): Promise<void> {
  const name = basename(path)
  events?.add({
    kept,
    kind: 'file',
    subjects: [{ name, digest: { sha256: await sha256File(path) } }],
    signer: { kind: 'openpgp', fingerprint, primary },
    signature: { sha256: sha256(text), name: `${name}${gpgEnding}` },
    log: [],
    timestamps: [],
  })
}

/** One of another content or by somebody else is replaced. */
async function isOurs(path: string, text: string, signing: Signing): Promise<boolean> {
  try {
    await verify(path, text, signing)
    return true
  } catch (error) {
    if (error instanceof Problem) return false
    throw error
  }
}

async function makeSignature(path: string, { gpg, key, passphrase }: Signing): Promise<string> {
  // The exclamation mark keeps gpg from taking another subkey.
  const args = ['--passphrase-fd', '0', '--local-user', `${key.fingerprint}!`, '--digest-algo', 'SHA512']
  const result = await gpg.run([...args, '--armor', '--output', '-', '--detach-sign', path], passphrase)
  if (result.exitCode === 0 && result.status.some(({ word }) => word === 'SIG_CREATED')) return result.stdout
  throw explain(basename(path), result, passphrase)
}

/** By gpg, as most readers do, and by our own verifier, which refuses what gpg lets pass. */
async function verify(path: string, text: string, { gpg, key, keyring }: Signing): Promise<void> {
  const signature = join(gpg.home, 'signature.asc')
  await writeFile(signature, text)
  const { status, stderr } = await gpg.run(['--verify', signature, path])
  const refused = refusedBy(status, key)
  if (refused !== undefined)
    throw new Problem(`verify the signature of ${basename(path)}`, {
      found: `${refused}.`,
      next: 'Sign again. If that does not help, try the key with gpg by hand.',
      details: stderr,
    })
  const question = { file: path, signature: Buffer.from(text), keyrings: [keyring], now: new Date() }
  await verifyOpenPgp(question)
}

/** Of gpg-error.h. */
const codes = { badPassphrase: 11, noPassphrase: 177 }

function explain(name: string, { status, exitCode, stderr }: GpgResult, passphrase: string | undefined): Problem {
  const code = failureCode(status)
  const isLocked = code === codes.badPassphrase || code === codes.noPassphrase
  const found = isLocked
    ? passphrase === undefined
      ? 'the key has a passphrase, and GPG_PASSPHRASE is not set.'
      : 'GPG_PASSPHRASE does not open the key.'
    : `gpg failed with exit code ${exitCode}.`
  const next = isLocked
    ? 'Store the passphrase of the key in the secret GPG_PASSPHRASE, and give it to the step as a variable.'
    : 'See what gpg says in the details.'
  return new Problem(`sign ${name}`, { found, next, details: stderr })
}

const day = 24 * 60 * 60
/** A key that ends sooner is worth a warning, in days. */
export const gpgEndsSoonDays = 30

function warnOfEnd({ key, primary }: ChosenKey, host: Pick<Host, 'warning'>): void {
  const end = Math.min(key.expires ?? Infinity, primary.expires ?? Infinity)
  const left = Math.floor((end - Date.now() / 1000) / day)
  if (left >= gpgEndsSoonDays) return
  host.warning(
    `The key ${key.fingerprint} expires in ${left} days. Prolong it with \`gpg --quick-set-expire\`, and publish its public key again.`,
  )
}

async function describe({ key, primary }: ChosenKey, gpg: Gpg): Promise<GpgKey> {
  const { stdout } = await gpg.run(['--armor', '--export', primary.fingerprint])
  return {
    fingerprint: key.fingerprint,
    primary: primary.fingerprint,
    userId: primary.userId,
    publicKey: stdout,
  }
}
