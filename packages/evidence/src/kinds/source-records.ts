import { bundleMediaType } from '../sigstore/bundle-type.ts'
import { anyFound, defineKind, nothing, topFile } from './kind.ts'

/** Signed records of the pushes since the release before, one Sigstore bundle per line: what the Source level rests upon. */
export const sourceRecords = defineKind({
  kind: 'source-records',
  // What is recorded later of the same push is there as well.
  files: { bundles: topFile('source-records.intoto.jsonl', bundleMediaType, 'no') },
  requirable: {
    absent: 'no record says how the commit came on its branch. Start a chain of records with source-record.yml.',
  },
  // Their signatures are verified before they are read.
  present: anyFound,
  summarise: nothing,
})
