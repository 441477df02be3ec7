/** What other packages may use of the Source track: a part of the face of this package, src/index.ts. */

export { claimedSourceRecord } from './claimed-record.ts'
export type { SourceControl } from './controls.ts'
export {
  evaluateSource,
  type SourceEvaluation,
  type SourceLevel,
} from './evaluate.ts'
export type { JudgedControl } from './judge-control.ts'
export { type ReadRecords, readSourceRecords } from './read-source-records.ts'
export {
  parseSource,
  renderSource,
  type SourceDocument,
  sourceDocument,
  sourceSchema,
  sourceText,
} from './source-document.ts'
export {
  historyParts,
  type SourceHistory,
  sourceHistoryShape,
  sourceHistoryStatement,
  sourceHistoryType,
  type VerifiedHistory,
  verifySourceHistory,
} from './source-history.ts'
export type { SourceQuestion } from './source-question.ts'
export {
  type SourcePart,
  type SourceRecord,
  sourceParts,
  sourceRecordShape,
  sourceRecordType,
} from './source-record.ts'
export { sourceLevelName, sourceVsa, statedSourceLevel } from './source-vsa.ts'
export {
  readSourceRecord,
  sourceRecordLimit,
  sourceRecordStatement,
  type VerifiedRecord,
  verifySourceRecord,
} from './verify-source-record.ts'
