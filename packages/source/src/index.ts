export { type KeptRecord, keepRecord, type RecordFile } from './keep-record.ts'
export { readRecords, readRecordsIn, type WantedRecords } from './read-records.ts'
export { idOfRun, recordPath, sourceFolder } from './record-path.ts'
export { signRecord } from './sign-record.ts'
