import type { KeyObject } from 'node:crypto'
import { renderSource, type SourceDocument, sourceDocument } from '../src/source-track/source-document.ts'
import { sourceVsa } from '../src/source-track/source-vsa.ts'
import { type Json, keyEnvelope } from './bundles.ts'
import { commit } from './release.ts'
import { SourceHistory } from './source-history.ts'
import { signedSourceRecord } from './source-records.ts'

/** What a test may change in the evidence of the Source track. */
export interface SourceChanges {
  /** What happens between the two releases. */
  between?: (history: SourceHistory) => void
  document?: Partial<SourceDocument>
  summary?: (statement: Json) => Json
  /** Who signs the records, if not the signer of the release. */
  recorder?: KeyObject
}

/** The evidence of the Source track of a test release, by its paths. */
export function sourceEvidence(key: KeyObject, changes: SourceChanges = {}): Record<string, string> {
  const { between, document, summary = one => one, recorder = key } = changes
  const history = new SourceHistory()
  history.merge()
  const previous = history.tag('v1.1.0')
  between?.(history)
  history.merge({ commits: [commit] }, { after: commit, landed: [{ commit }] })
  history.head = commit
  history.tag('v1.2.0')
  const question = { repository: 'https://github.com/acme/widget', commit, tag: 'v1.2.0', branch: 'main', previous }
  const records = history.records.map(({ record }) => signedSourceRecord(record, recorder).toString())
  const judged = { ...sourceDocument(question, history.records), ...document }
  const statement = summary(sourceVsa(question, judged, { uri: 'policy.yaml' }, []))
  return {
    'source-records.intoto.jsonl': records.join(''),
    'source.json': renderSource(judged),
    'source-summary.intoto.jsonl': `${JSON.stringify(keyEnvelope(key, JSON.stringify(statement)))}\n`,
  }
}
