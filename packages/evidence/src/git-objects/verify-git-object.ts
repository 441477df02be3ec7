import { type Problem, visible } from '@release-tools/base'
import { verifyOpenPgp } from '../openpgp/verify-openpgp.ts'
import { endOf, startOf, type Validity } from '../policy/policy-signers.ts'
import { firstValid } from '../signatures/first-valid.ts'
import { cannotCheck } from '../sigstore/cannot-check.ts'
import { notVerified } from '../sigstore/refusal.ts'
import type { TrustedRoot } from '../sigstore/trusted-root.ts'
import { armours, type GitObject, makerOf } from './git-object.ts'
import { verifyGitsign } from './gitsign.ts'
import { type KnownKey, keyText } from './people-keys.ts'
import { parseSshSignature, requireSshSignature } from './ssh-signature.ts'

/** Whom commits and tags are believed. */
export interface GitTrust {
  keys: KnownKey[]
  /** For signatures of gitsign. */
  trustedRoot?: TrustedRoot | TrustedRoot[]
  now: Date
}

/** A valid signature by somebody of the policy. */
export interface GitSigned {
  person: string
  /** `the SSH key SHA256:…` */
  key: string
  /** When it existed (RFC 3339), as a log or the server says; absent if only the object itself says when it was made. */
  time?: string
}

/**
 * Verifies a signed commit or tag: its signature is by a key of a person of the policy, the key counts at that time, and the committer or tagger
 * is that person. `pushedAt` (RFC 3339) is when the object was pushed, as the server or a record of the push says: what the object says of its own
 * time proves nothing. Throws a Problem if it is not so, and CannotCheck if nobody can know.
 */
export async function verifyGitObject(object: GitObject, trust: GitTrust, pushedAt?: string): Promise<GitSigned> {
  const { signature } = object
  if (signature === undefined) throw notVerified('it is not signed.')
  const { keys, logged } = await signerOf(object.payload, signature, trust, pushedAt)
  const time = logged ?? pushedAt
  // A revocation outweighs whatever else the policy says of the same key.
  for (const key of keys.filter(({ validity }) => validity.revoked !== undefined)) requireCounting(key, time, trust.now)
  const key = await firstValid(keys, async one => {
    requireCounting(one, time, trust.now)
    requireIdentity(object, one)
    return one
  })
  return { person: key.person.name, key: keyText(key), ...(time !== undefined && { time }) }
}

interface Found {
  /** What the policy says of the key that signed; at least one. */
  keys: KnownKey[]
  /** When a log says that it was made. */
  logged?: string
}

function signerOf(content: Buffer, signature: string, trust: GitTrust, pushedAt?: string): Promise<Found> {
  const kind = Object.entries(armours).find(([, beginning]) => signature.startsWith(beginning))?.[0]
  const known = trust.keys
  switch (kind) {
    case 'ssh':
      return bySsh(content, signature, known)
    case 'openpgp':
      return byOpenPgp(content, signature, trust, pushedAt)
    case 'cms':
      return byCertificate(content, signature, trust)
    default:
      throw cannotCheck('its signature is of a kind that is not known.', 'Sign with SSH, OpenPGP or gitsign.')
  }
}

async function bySsh(content: Buffer, armoured: string, known: KnownKey[]): Promise<Found> {
  const signature = parseSshSignature(armoured)
  const { fingerprint } = signature.key
  const keys = known.filter(one => one.kind === 'ssh' && one.keys.some(own => own.fingerprint === fingerprint))
  if (keys.length === 0) throw foreign(`the SSH key ${fingerprint}`)
  requireSshSignature(content, signature)
  return { keys }
}

async function byOpenPgp(
  content: Buffer,
  armoured: string,
  { keys, now }: GitTrust,
  pushedAt?: string,
): Promise<Found> {
  const known = keys.filter(one => one.kind === 'openpgp')
  if (known.length === 0) throw foreign('an OpenPGP key')
  const { signer } = await verifyOpenPgp({
    file: content,
    signature: Buffer.from(armoured, 'latin1'),
    keyrings: known.map(({ keyring }) => keyring),
    now,
    ...(pushedAt !== undefined && { existedAt: new Date(pushedAt) }),
  })
  return { keys: known.filter(({ fingerprint }) => fingerprint === signer.primary) }
}

async function byCertificate(content: Buffer, armoured: string, { keys, trustedRoot }: GitTrust): Promise<Found> {
  const known = keys.filter(one => one.kind === 'certificate')
  if (known.length === 0) throw foreign('a certificate (gitsign)')
  const signers = known.map(({ identity, issuer }) => ({ kind: 'identity' as const, identity, issuer }))
  const { signer, time } = verifyGitsign(content, armoured, signers, trustedRoot)
  const same = known.find((_, index) => signers[index] === signer)
  const own = known.filter(({ identity, issuer }) => identity === same?.identity && issuer === same.issuer)
  return { keys: own, ...(time !== undefined && { logged: time }) }
}

function foreign(who: string): Problem {
  return notVerified(`${who} signed it, which the policy gives to nobody of "people".`)
}

/** Throws unless the key counts then. A signature that is there now was made before now, and nothing else is known of it without a time. */
function requireCounting({ person, validity, ...key }: KnownKey, time: string | undefined, now: Date) {
  const end = endText(validity, time === undefined ? now.getTime() : startOf(time))
  if (end === undefined) return
  const who = `${keyText({ person, validity, ...key } as KnownKey)} of ${visible(person.name)}`
  if (time !== undefined) throw notVerified(`${who} ${end.why}, and it was made or pushed at ${time}.`)
  if (end.isSure) throw notVerified(`${who} ${end.why}.`)
  throw cannotCheck(
    `${who} ${end.why}, and nothing but the object itself says when it was made.`,
    'Record pushes when they happen, or sign with gitsign, whose log says when.',
  )
}

/** Why a key does not count at a time; `isSure` if it cannot have counted before either. */
function endText({ from, until, revoked }: Validity, time: number): { why: string; isSure: boolean } | undefined {
  if (revoked === true) return { why: 'is revoked', isSure: true }
  if (revoked !== undefined && time >= startOf(revoked)) return { why: `is revoked from ${revoked} on`, isSure: false }
  if (from !== undefined && time < startOf(from)) return { why: `counts from ${from} on`, isSure: true }
  if (until !== undefined && time >= endOf(until)) return { why: `counts until ${until}`, isSure: false }
  return undefined
}

/** Throws unless the committer or tagger has an address of the person whose key signed: git and ssh-keygen do not compare them. */
function requireIdentity(object: GitObject, key: KnownKey) {
  const { name, email } = makerOf(object)
  const own = [...key.person.emails, ...(key.kind === 'certificate' ? [key.identity] : [])]
  if (own.some(address => address.toLowerCase() === email.toLowerCase())) return
  const role = object.kind === 'commit' ? 'committer' : 'tagger'
  const found = `${keyText(key)} of ${visible(key.person.name)} signed it, but its ${role} is ${visible(name)} <${visible(email)}>`
  throw notVerified(`${found}, which is not an address of ${visible(key.person.name)} in the policy.`)
}
