import { bundleMediaType } from '../sigstore/bundle-type.ts'
import { parseSource, type SourceDocument } from '../source-track/source-document.ts'
import { anyFound, defineKind, type Found, topFile } from './kind.ts'

const bundle = topFile('source-summary.intoto.jsonl', bundleMediaType, 'no')

/** The SLSA Source level of the released commit: control by control, and as a signed summary (Source VSA). */
export const sourceSummary = defineKind({
  kind: 'source-summary',
  files: { document: topFile('source.json', 'application/vnd.release-tools.source.v1+json', 'no'), bundle },
  requirable: { absent: 'nothing says which SLSA Source level the commit has. Start a chain with source-record.yml.' },
  // The summary is verified before it is read, and says the same.
  parse: (text: string, path: string) => (path === bundle.path ? undefined : parseSource(text, path)),
  commitOf: (document: SourceDocument | undefined) => document?.commit ?? 'unknown',
  present: anyFound,
  summarise: (found: Found<SourceDocument | undefined>[]): SourceDocument | undefined =>
    found.find(({ document }) => document !== undefined)?.document,
})
