import { resolve } from 'node:path'
import { byKind, messageOf, Problem, readLimited, sha256 } from '@release-tools/base'
import { hasOpenPgpKey } from '../openpgp/content.ts'
import { type Keyring, keyringLimit, onlyKey, readKeyring } from '../openpgp/keyring.ts'
import { parsePublicKey } from '../sigstore/public-key.ts'
import { type AnySignedBy, type Signer, signedBy } from '../sigstore/signer.ts'
import type { VexDocument } from '../vex/read-vex.ts'
import type { OwnPolicy } from './own-policy.ts'
import { type Policy, parsePlacedPolicy } from './policy.ts'
import { type AnyPolicySigner, type PolicySigner, policySigner, type Validity } from './policy-signers.ts'

import { readVexFiles } from './vex-files.ts'

const policyLimit = 1024 * 1024
const keyLimit = 64 * 1024

/** A reader's policy as a file, and how it is used. */
export interface PolicySource {
  /** As the reader gave it. */
  path: string
  /** How errors name it: `--policy ours.yaml`. */
  label: string
  /** What its paths are relative to. */
  base: string
  /** The day as of which it decides. */
  day: string
}

/** A reader's policy, and its signers: whom it trusts, if the reader names nobody else. */
export interface ReadPolicy {
  own: OwnPolicy
  /** Undefined if the policy names no signer; empty if it names OpenPGP keys only. */
  signers: Signer[] | undefined
  /** The OpenPGP keys that it names; absent if there are none. */
  keyrings?: Keyring[]
}

/** Reads a reader's policy with the keys that it names. Throws a Problem with the line of what is wrong, or with the key that cannot be read. */
export async function readOwnPolicy(source: PolicySource): Promise<ReadPolicy> {
  const { path, label, base, day } = source
  const content = await readFile(path, base, `read ${label}`, policyLimit)
  const { policy, lineOf } = parsePlacedPolicy(content.toString(), label)
  const { rebuilders, verifiers, vex } = policy
  const named = policy.signers && (await Promise.all(policy.signers.map(one => readSigner(one, source))))
  const keyrings = (named ?? []).flatMap(one => ('keyring' in one ? [one.keyring] : []))
  const own: OwnPolicy = {
    name: path,
    policy,
    lineOf,
    sha256: sha256(content),
    day,
    ...(named === undefined ? {} : { signers: named.map(({ by, validity }) => ({ ...by, ...validity })) }),
    ...(rebuilders && {
      rebuilders: { count: rebuilders.count, signers: await signersOf(rebuilders.signers, source) },
    }),
    ...(vex && { vex: await signersOf(vex.signers, source) }),
    ...(policy.vulnerabilities.vex && { vexDocuments: await vexDocumentsOf(policy, base) }),
    ...(verifiers && { verifiers: await signersOf(verifiers, source) }),
  }
  const signers = named?.flatMap(one => ('signer' in one ? [{ ...one.signer, ...one.validity }] : []))
  return { own, signers, ...(keyrings.length === 0 ? {} : { keyrings }) }
}

async function vexDocumentsOf(policy: Policy, base: string): Promise<VexDocument[]> {
  return (await readVexFiles(policy, base)).map(({ document }) => document)
}

/** Reads a signer of the policy: how it is named in reports, and what verifies its signatures. */
async function readSigner(
  one: AnyPolicySigner,
  { label, base }: PolicySource,
): Promise<{ by: AnySignedBy; validity: Validity } & ({ signer: Signer } | { keyring: Keyring })> {
  const validity = validityOf(one)
  const attempted = (path: string) => `read ${path}, a signer of ${label}`
  const bySigstore = (signer: Signer) => ({ by: signedBy(signer), validity, signer })
  return byKind(policySigner(one), {
    key: async ({ path }) => bySigstore(await readKey(path, base, attempted(path))),
    identity: async same => bySigstore(same),
    openpgp: async ({ kind, path, fingerprint }) => {
      const content = await readFile(path, base, attempted(path), keyringLimit)
      const keyring = await usable(attempted(path), async () => onlyKey(await readKeyring(content), fingerprint))
      return { by: { kind, fingerprint }, validity, keyring }
    },
  })
}

/** The signers of attestations that a policy names, with their dates and their keys. */
async function signersOf(signers: PolicySigner[], { label, base }: PolicySource): Promise<(Signer & Validity)[]> {
  return Promise.all(
    signers.map(async one => {
      const signer: Signer = await byKind(policySigner(one), {
        key: ({ path }) => readKey(path, base, `read ${path}, a signer of ${label}`),
        identity: async same => same,
      })
      return { ...signer, ...validityOf(one) }
    }),
  )
}

function validityOf({ from, until, revoked }: Validity): Validity {
  return { ...(from && { from }), ...(until && { until }), ...(revoked && { revoked }) }
}

async function readKey(path: string, base: string, attempted: string): Promise<Signer> {
  const content = await readFile(path, base, attempted, keyLimit)
  if (hasOpenPgpKey(content))
    throw new Problem(attempted, {
      found: 'it is an OpenPGP key.',
      next: 'Write the `fingerprint` of the key below its path. It can sign files, and no attestations.',
    })
  const publicKey = content.toString()
  await usable(attempted, async () => parsePublicKey(publicKey))
  return { kind: 'key', publicKey }
}

/** What is wrong with a key is wrong with the file that was attempted. */
async function usable<T>(attempted: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Problem) throw new Problem(attempted, { found: error.found, next: error.next, cause: error })
    throw error
  }
}

async function readFile(path: string, base: string, attempted: string, limit: number): Promise<Buffer> {
  try {
    return await readLimited(resolve(base, path), limit, 'any')
  } catch (error) {
    if (error instanceof Problem) throw new Problem(attempted, { found: error.found, next: error.next, cause: error })
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    const found = isMissing ? 'no such file.' : `${messageOf(error)}.`
    throw new Problem(attempted, { found, next: 'Check the path.', cause: error })
  }
}
