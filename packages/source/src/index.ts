export { makeRecord, type PushEvent, type Recording } from './gather/make-record.ts'
export { type HistoryRun, makeHistory, signHistory } from './history/make-history.ts'
export { type KeptRecord, keepRecord, type RecordFile } from './keep-record.ts'
export {
  listRecords,
  type RecordEntry,
  readEntries,
  readRecords,
  readRecordsIn,
  type WantedRecords,
} from './read-records.ts'
export { type ReleaseRange, readReleaseRecords } from './read-release-records.ts'
export { historyPath, idOfRun, isRecordFile, recordPath, sourceFolder } from './record-path.ts'
export { branchAt, historyPaths, tagPaths } from './select-records.ts'
export { signRecord } from './sign-record.ts'
