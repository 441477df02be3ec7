import { parseJson } from '@release-tools/base'
import { parseStatement } from '../in-toto/statement.ts'
import { attestationOf } from '../sigstore/bundle-content.ts'
import { readSourceHistory, type SourceHistory, sourceHistoryType } from './source-history.ts'
import type { SourceRecord } from './source-record.ts'
import { readSourceRecord, sourceRecordLimit } from './verify-source-record.ts'

/** What a signed file of the Source track claims to be: nobody verified it. */
export type ClaimedRecord = { kind: 'push'; record: SourceRecord } | { kind: 'history'; history: SourceHistory }

/** Reads a signed record of a push, or a signed history of rules, without verifying it. Throws a Problem if it is neither. */
export function claimedSourceRecord(bytes: Uint8Array, what: string): ClaimedRecord {
  const bundle = attestationOf(parseJson(Buffer.from(bytes).toString(), what, sourceRecordLimit))
  const { payloadType, payload } = bundle.content.dsseEnvelope
  const statement = parseStatement(payloadType, payload)
  return statement.predicateType === sourceHistoryType
    ? { kind: 'history', history: readSourceHistory(statement, what) }
    : { kind: 'push', record: readSourceRecord(statement, what) }
}
