import { resolve } from 'node:path'
import { byKind, messageOf, Problem, readLimited, sha256 } from '@release-tools/base'
import { parsePublicKey } from '../sigstore/public-key.ts'
import { type Signer, signedBy } from '../sigstore/signer.ts'
import type { OwnPolicy } from './own-policy.ts'
import { parsePlacedPolicy } from './policy.ts'
import { type PolicySigner, policySigner, type Validity } from './policy-signers.ts'

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

/** A reader's policy, and its signers: whom it trusts, if the reader names nobody else. Undefined if the policy names none. */
export interface ReadPolicy {
  own: OwnPolicy
  signers: Signer[] | undefined
}

/** Reads a reader's policy with the keys that it names. Throws a Problem with the line of what is wrong, or with the key that cannot be read. */
export async function readOwnPolicy(source: PolicySource): Promise<ReadPolicy> {
  const { path, label, base, day } = source
  const content = await readFile(path, base, `read ${label}`, policyLimit)
  const { policy, lineOf } = parsePlacedPolicy(content.toString(), label)
  const { rebuilders, verifiers, vex } = policy
  const signers = policy.signers && (await signersOf(policy.signers, source))
  const own: OwnPolicy = {
    name: path,
    policy,
    lineOf,
    sha256: sha256(content),
    day,
    ...(signers === undefined ? {} : { signers: signers.map(one => ({ ...signedBy(one), ...validityOf(one) })) }),
    ...(rebuilders && {
      rebuilders: { count: rebuilders.count, signers: await signersOf(rebuilders.signers, source) },
    }),
    ...(vex && { vex: await signersOf(vex.signers, source) }),
    ...(verifiers && { verifiers: await signersOf(verifiers, source) }),
  }
  return { own, signers }
}

/** The signers of a policy, with their dates and their keys. */
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
  const publicKey = (await readFile(path, base, attempted, keyLimit)).toString()
  try {
    parsePublicKey(publicKey)
  } catch (error) {
    if (error instanceof Problem) throw new Problem(attempted, { found: error.found, next: error.next, cause: error })
    throw error
  }
  return { kind: 'key', publicKey }
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
