import { isObject, Problem, parseStrictJson, textAt } from '@release-tools/base'
import { CannotCheck } from '../sigstore/cannot-check.ts'
import { type Digests, hashNames } from './digests.ts'
import { type ResourceDescriptor, type Statement, statementTypes } from './in-toto.ts'

/** https://github.com/in-toto/attestation/blob/main/spec/v1/envelope.md */
export const payloadType = 'application/vnd.in-toto+json'
const typePrefix = 'https://in-toto.io/Statement/'

/**
 * Reads the payload of an attestation. Throws CannotCheck for a payload of another type or version, and another Problem if it is not
 * an in-toto statement.
 */
export function parseStatement(type: string, payload: string | Uint8Array): Statement {
  if (type !== payloadType) throw unknown(`its payload type is ${JSON.stringify(type)}, not ${payloadType}.`)
  const value = parseStrictJson(payload, 'the statement of the attestation')
  const statementType = textAt(value, '_type')
  if (statementType?.startsWith(typePrefix) && !statementTypes.some(known => known === statementType))
    throw unknown(`it is an in-toto statement of the type ${statementType}; known are ${statementTypes.join(' and ')}.`)
  if (!isStatement(value))
    throw unusable(
      `it is not an in-toto statement (${statementTypes.join(' or ')}) with subjects and a predicate type.`,
    )
  return value
}

/**
 * True if one of the statement's subjects has these digests: at least one of them, and no other value for any of them. Give all
 * three to accept subjects that name a file by SHA-384 or SHA-512 only.
 */
export function hasSubject(statement: Statement, digests: Digests): boolean {
  return statement.subject.some(({ digest }) => agrees(digest, digests))
}

/** True if a subject's digests have at least one of these, and no other value for any of them. */
export function agrees(digest: ResourceDescriptor['digest'], digests: Digests): boolean {
  const compared = hashNames.filter(name => digests[name] !== undefined && Object.hasOwn(digest, name))
  return compared.length > 0 && compared.every(name => digest[name] === digests[name])
}

/** True if none of the subjects has a SHA-256, so that nothing can be said of what is only known by that. */
export function lacksSha256({ subject }: Statement): boolean {
  return subject.every(({ digest }) => !Object.hasOwn(digest, 'sha256'))
}

function isStatement(value: unknown): value is Statement {
  if (!isObject(value)) return false
  const { _type, subject, predicateType } = value
  return (
    statementTypes.some(type => type === _type) &&
    typeof predicateType === 'string' &&
    Array.isArray(subject) &&
    subject.length > 0 &&
    subject.every(isSubject)
  )
}

function isSubject(value: unknown): value is ResourceDescriptor {
  if (!isObject(value) || !isObject(value.digest)) return false
  const digests = Object.values(value.digest)
  return digests.length > 0 && digests.every(digest => typeof digest === 'string')
}

function unusable(found: string): Problem {
  return new Problem('read the attestation', {
    found,
    next: 'Check that the bundle belongs to this file.',
  })
}

function unknown(found: string): CannotCheck {
  return new CannotCheck('read the attestation', {
    found,
    next: 'Use the program that it was made for.',
  })
}
