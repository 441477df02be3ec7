import {
  byKind,
  isDay,
  list,
  object,
  oneOf,
  optional,
  type Shape,
  type ShapeOf,
  text,
  WrongShape,
  wrong,
} from '@release-tools/base'
import type { OpenPgpOwner } from '../openpgp/openpgp-signer.ts'
import type { IdentitySigner } from '../sigstore/signer.ts'

/**
 * When a signer counts. `from`: from this day or time on. `until`: to the end of this day, or to this time. `revoked`: no more from the start
 * of this day, or from this time on; `true`: never. All in UTC.
 */
export interface Validity {
  from?: string
  until?: string
  revoked?: true | string
}

/** Who may sign: a public key's path, or an exact identity (no pattern) and its issuer; and when. */
export type PolicySigner = ({ key: string; fingerprint?: never } | { identity: string; issuer: string }) & Validity

/** The same, or the owner of an OpenPGP key: the path of a file with the key, and its fingerprint. It can sign files, and no attestations. */
export type AnyPolicySigner = PolicySigner | ({ key: string; fingerprint: string } & Validity)

type KindOf = { kind: 'key'; path: string } | IdentitySigner
type AnyKindOf = KindOf | (OpenPgpOwner & { path: string })

/** A signer of a policy with its kind, which the file does not name. `path` is relative to the repository. */
export function policySigner(signer: PolicySigner): KindOf
export function policySigner(signer: AnyPolicySigner): AnyKindOf
export function policySigner(signer: AnyPolicySigner): AnyKindOf {
  if (!('key' in signer)) return { kind: 'identity', identity: signer.identity, issuer: signer.issuer }
  const { key: path, fingerprint } = signer
  return fingerprint === undefined ? { kind: 'key', path } : { kind: 'openpgp', path, fingerprint }
}

const day = 24 * 60 * 60 * 1000

/** Milliseconds since 1970 of the first moment of a day or time. */
export function startOf(moment: string): number {
  return Date.parse(isDay(moment) ? `${moment}T00:00:00Z` : moment)
}

/** Milliseconds since 1970 of the first moment after a day; of a time, that time. */
export function endOf(moment: string): number {
  return isDay(moment) ? startOf(moment) + day : startOf(moment)
}

/** A day, or a time in UTC to the second: other forms mean another moment to another reader. */
export const moment: Shape<string> = (value, at) => {
  const isTime = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/.test(value)
  if (typeof value === 'string' && (isDay(value) || (isTime && isDay(value.slice(0, 10))))) return value
  throw wrong(at, value, 'a day like 2027-01-31 or a time like 2027-01-31T12:00:00Z')
}

const revocation: Shape<true | string> = (value, at) => (value === true ? true : moment(value, at))

/** The keys that name a signer, and those that say when it counts. */
export const signerFields = {
  key: optional(text),
  identity: optional(text),
  issuer: optional(text),
  from: optional(moment),
  until: optional(moment),
  revoked: optional(revocation),
}

/** As programs print it, without blanks. The case of its letters says nothing. */
const fingerprint: Shape<string> = (value, at) => {
  if (typeof value === 'string' && /^(?:[0-9A-Fa-f]{40}|[0-9A-Fa-f]{64})$/.test(value)) return value.toUpperCase()
  throw wrong(at, value, 'the fingerprint of an OpenPGP key: 40 or 64 hexadecimal digits, without blanks')
}

const [named, anyNamed] = [object(signerFields), object({ ...signerFields, fingerprint: optional(fingerprint) })]

/** The signer of a mapping that may have other keys. Throws WrongShape if it names none, or two, or one that never counts by its dates. */
export function signerOf(read: ShapeOf<typeof named>, at: string): PolicySigner {
  const { key, identity, issuer, ...dates } = read
  const validity = validityOf(dates, at)
  if (key !== undefined && identity === undefined && issuer === undefined) return { key, ...validity }
  if (key === undefined && identity !== undefined && issuer !== undefined) return { identity, issuer, ...validity }
  throw new WrongShape(`${JSON.stringify(at)} must have either "key", or "identity" and "issuer".`, at)
}

/** The dates of a signer that are given. Throws WrongShape if the signer never counts by them. */
export function validityOf(
  { from, until, revoked }: { [Key in keyof Validity]: Validity[Key] | undefined },
  at: string,
): Validity {
  const validity = { ...(from && { from }), ...(until && { until }), ...(revoked !== undefined && { revoked }) }
  refuseEmpty(validity, at)
  return validity
}

function refuseEmpty({ from, until, revoked }: Validity, at: string): void {
  const never = (field: string, value: string) =>
    new WrongShape(
      `"${at}.${field}" is ${JSON.stringify(value)}, which is not after "from", ${from}.`,
      `${at}.${field}`,
    )
  if (from === undefined) return
  if (until !== undefined && endOf(until) <= startOf(from)) throw never('until', until)
  if (typeof revoked === 'string' && startOf(revoked) <= startOf(from)) throw never('revoked', revoked)
}

const attestor: Shape<PolicySigner> = (value, at) => signerOf(named(value, at), at)

const anySigner: Shape<AnyPolicySigner> = (value, at) => {
  const { fingerprint, ...rest } = anyNamed(value, at)
  const read = signerOf(rest, at)
  if (fingerprint === undefined) return read
  if ('key' in read) return { ...read, fingerprint }
  throw new WrongShape(`${JSON.stringify(at)} has "fingerprint", but not the "key" that it is of.`, at)
}

/** Signers of attestations. */
export const attestors = consistent(list(attestor, 100))

/** Signers of a release, an image, a package or a file. */
export const signers = consistent(list(anySigner, 100))

/** None is in a list both as one that is revoked altogether and as one that counts. */
function consistent<T extends AnyPolicySigner>(many: Shape<T[]>): Shape<T[]> {
  return (value, at) => requireConsistent(many(value, at), at)
}

function requireConsistent<T extends AnyPolicySigner>(read: T[], at: string): T[] {
  const clash = read.findIndex(
    one => one.revoked === true && read.some(other => isSame(one, other) && other.revoked !== true),
  )
  if (clash < 0) return read
  const place = `${at}[${clash}].revoked`
  throw new WrongShape(`"${place}" is true, but the same signer is in the list as one that counts.`, place)
}

function isSame(one: AnyPolicySigner, other: AnyPolicySigner): boolean {
  return whoIs(one) === whoIs(other)
}

/** Tells signers apart. An OpenPGP key is the same in every file. */
function whoIs(signer: AnyPolicySigner): string {
  return byKind(policySigner(signer), {
    key: ({ path }) => `key ${path}`,
    identity: one => JSON.stringify(one),
    openpgp: one => one.fingerprint,
  })
}

const howMany: Shape<number> = (value, at) => {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 100) return value
  throw wrong(at, value, 'a whole number from 1 to 100')
}

const namedRebuilders = object({ count: howMany, signers: attestors })

/** Whose word is needed that a release can be rebuilt, and how many of them are enough. */
export const rebuilders: Shape<ShapeOf<typeof namedRebuilders>> = (value, at) => {
  const read = namedRebuilders(value, at)
  const different = new Set(read.signers.filter(({ revoked }) => revoked !== true).map(whoIs))
  if (read.count <= different.size) return read
  throw new WrongShape(
    `${JSON.stringify(`${at}.count`)} is ${read.count}, and "signers" names ${different.size}: no release can fulfil that.`,
    `${at}.count`,
  )
}

/** The SLSA Build levels that a policy can ask for. */
export const slsaLevel = oneOf(1, 2, 3)

/** Who records pushes without being a signer of releases: our workflow on a server of yours, for example. Compared exactly. */
const recorder = object({ identity: text, issuer: text })

const slsaFields = object({
  level: optional(slsaLevel),
  'source-level': optional(oneOf(1, 2, 3, 4)),
  recorders: optional(list(recorder, 100)),
})

/** `slsa`: the levels that a policy asks for, of the Build track and of the Source track. */
export const slsaRules: Shape<ShapeOf<typeof slsaFields>> = (value, at) => {
  const read = slsaFields(value, at)
  if (Object.keys(read).length > 0) return read
  throw new WrongShape(
    `${JSON.stringify(at)} has none of level, source-level and recorders, so that it says nothing.`,
    at,
  )
}
