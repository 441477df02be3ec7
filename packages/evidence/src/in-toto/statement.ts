import { Problem, parseStrictJson } from '@release-tools/base'
import type { ResourceDescriptor, Statement } from './in-toto.ts'

/** https://github.com/in-toto/attestation/blob/main/spec/v1/envelope.md */
export const payloadType = 'application/vnd.in-toto+json'
const statementType = 'https://in-toto.io/Statement/v1'

/** Reads the payload of an attestation. Throws a Problem if it is not an in-toto statement of version 1. */
export function parseStatement(type: string, payload: string | Uint8Array): Statement {
  if (type !== payloadType) throw unusable(`its payload type is ${JSON.stringify(type)}, not ${payloadType}.`)
  const value = parseStrictJson(payload, 'the statement of the attestation')
  if (!isStatement(value))
    throw unusable(`it is not an in-toto statement of type ${statementType} with subjects and a predicate type.`)
  return value
}

/** True if one of the statement's subjects has this SHA-256 (lower-case hex). */
export function hasSubject(statement: Statement, sha256: string): boolean {
  return statement.subject.some(subject => subject.digest.sha256 === sha256)
}

function isStatement(value: unknown): value is Statement {
  if (!isObject(value)) return false
  const { _type, subject, predicateType } = value
  return (
    _type === statementType &&
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

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function unusable(found: string): Problem {
  return new Problem('read the attestation', {
    found,
    next: 'Check that the bundle belongs to this file.',
  })
}
