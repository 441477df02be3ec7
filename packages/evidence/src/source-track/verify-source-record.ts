import { oneOf, Problem, parseJson, readShape } from '@release-tools/base'
import type { Statement } from '../in-toto/in-toto.ts'
import type { SignatureVerifier } from '../sigstore/sigstore.ts'
import type { Verified } from '../sigstore/verified.ts'
import { type SourceRecord, sourceRecordShape, sourceRecordType } from './source-record.ts'

/** A record whose signature is valid. Whether its signer may sign records is for the caller. */
export interface VerifiedRecord extends Verified {
  record: SourceRecord
}

/** Most bytes of a signed record: a bundle in one line of JSON. */
export const sourceRecordLimit = 8 * 1024 * 1024

const next = 'Find out who wrote it. docs/source/push-v1.md says what a record is.'

/** The statement of a record. Its subject is the revision: the page of the commit, and `gitCommit`. Throws a Problem for a wrong record. */
export function sourceRecordStatement(given: SourceRecord): Statement<SourceRecord> {
  const record = readShape(sourceRecordShape, given, 'the record of a push', 'This is a defect of release-tools.')
  const { repository, after } = record
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ uri: `${repository.url}/commit/${after}`, digest: { gitCommit: after } }],
    predicateType: sourceRecordType,
    predicate: record,
  }
}

/**
 * Verifies a signed record (a bundle, one line of JSON), and reads it. `what` names it in errors. Throws CannotCheck if nobody can say whether
 * the signature is valid, and another Problem if it is not, if it is another statement, or if its certificate is that of a run on another push.
 */
export function verifySourceRecord(bytes: Uint8Array, verifier: SignatureVerifier, what: string): VerifiedRecord {
  const bundle = parseJson(Buffer.from(bytes).toString(), what, sourceRecordLimit)
  const { statement, ...verified } = verifier.verifyStatement(bundle)
  const record = readSourceRecord(statement, what)
  const { source } = verified
  const wrong = source === undefined ? undefined : contradictionOf(record, source)
  if (wrong !== undefined) throw new Problem(`read ${what}`, { found: wrong, next })
  return { record, ...verified }
}

/** The record of a statement that was verified. Throws a Problem if it is another one. */
export function readSourceRecord({ predicateType, predicate, subject }: Statement, what: string): SourceRecord {
  readShape(oneOf(sourceRecordType), predicateType, `the predicate type of ${what}`, next)
  const record = readShape(sourceRecordShape, predicate, what, next)
  if (subject.length === 1 && subject[0]?.digest.gitCommit === record.after) return record
  throw new Problem(`read ${what}`, { found: `its subject is not the commit ${record.after}.`, next })
}

/** What a record says otherwise than the certificate of the run that signed it, as a sentence. */
function contradictionOf(record: SourceRecord, source: NonNullable<Verified['source']>): string | undefined {
  const pairs = [
    ['repository', record.repository.url, source.repository],
    ['ref', record.ref, source.ref],
    ['commit', record.after, source.commit],
  ] as const
  if (source.event !== undefined && source.event !== 'push')
    return `its certificate is that of a run on ${source.event}, and not on a push.`
  const wrong = pairs.find(([, said, certified]) => said !== certified)
  return wrong && `it says that the ${wrong[0]} is ${wrong[1]}, but its certificate says ${wrong[2]}.`
}
