import {
  list,
  matching,
  object,
  oneOf,
  optional,
  type Shape,
  type ShapeOf,
  text,
  WrongShape,
  withDefault,
} from '@release-tools/base'
import { signerFields, type Validity, validityOf } from './policy-signers.ts'

/** What somebody does for releases. `lead` signs the checklist off, `security` reviews security, `reviewer` approves changes. */
export const roles = ['lead', 'developer', 'reviewer', 'security'] as const

export type Role = (typeof roles)[number]

/** A key with which a person signs commits and tags; paths are relative to the repository. */
export type PersonKey = (
  | { ssh: string }
  | { openpgp: string; fingerprint: string }
  | { identity: string; issuer: string }
) &
  Validity

const keyFields = object({
  ...{ ssh: optional(text), openpgp: optional(text), fingerprint: optional(text) },
  ...{ identity: signerFields.identity, issuer: signerFields.issuer },
  ...{ from: signerFields.from, until: signerFields.until, revoked: signerFields.revoked },
})

const personKey: Shape<PersonKey> = (value, at) => {
  const { ssh, openpgp, fingerprint, identity, issuer, ...dates } = keyFields(value, at)
  const validity = validityOf(dates, at)
  const given = [ssh, openpgp, identity].filter(one => one !== undefined).length
  if (given === 1) {
    if (ssh !== undefined && fingerprint === undefined && issuer === undefined) return { ssh, ...validity }
    if (openpgp !== undefined && fingerprint !== undefined && issuer === undefined)
      return { openpgp, fingerprint: fingerprint.toUpperCase(), ...validity }
    if (identity !== undefined && issuer !== undefined && fingerprint === undefined)
      return { identity, issuer, ...validity }
  }
  throw new WrongShape(
    `${JSON.stringify(at)} must have "ssh", or "openpgp" and "fingerprint", or "identity" and "issuer".`,
    at,
  )
}

const person = object({
  name: text,
  /** On the server. */
  login: optional(matching(/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:\[bot\])?$/, 'the login of a user')),
  emails: withDefault(list(matching(/^[^\s@<>]{1,200}@[^\s@<>]{1,200}$/, 'an address of e-mail'), 20), []),
  roles: withDefault(list(oneOf(...roles), roles.length), []),
  keys: withDefault(list(personKey, 50), []),
})

/** Somebody who signs, reviews or releases: `people` of a policy. */
export type Person = ShapeOf<typeof person>

const persons = list(person, 1000)

/** `people` of a policy. A name or a login stands for one person only. */
export const people: Shape<Person[]> = (value, at) => {
  const read = persons(value, at)
  for (const key of ['name', 'login'] as const) {
    const known = read.map(one => one[key]?.toLowerCase())
    const index = known.findIndex((one, place) => one !== undefined && known.indexOf(one) < place)
    const place = `${at}[${index}].${key}`
    if (index >= 0) throw new WrongShape(`${JSON.stringify(place)} is that of another person of the list too.`, place)
  }
  return read
}

/** Refuses a policy in which somebody decides who is not one of its people. `at` is the place of the list of decisions. */
export function refuseStrangers(at: string, decisions: { by: string }[], known: Person[] = []): void {
  const index = decisions.findIndex(({ by }) => !known.some(({ name }) => name === by))
  if (index < 0) return
  const place = `${at}[${index}].by`
  throw new WrongShape(`"${place}" is ${JSON.stringify(decisions[index]?.by)}, who is not one of "people".`, place)
}
