import type { KeyObject } from 'node:crypto'
import type { SourceRecord } from '../src/source-track/source-record.ts'
import { sourceRecordStatement } from '../src/source-track/verify-source-record.ts'
import { keyEnvelope } from './bundles.ts'

/** The record of a merged pull request with one review, under rules that nobody may bypass; `change` replaces parts of it. */
export function sourceRecord(change: Partial<SourceRecord> = {}): SourceRecord {
  const [before, after, head] = ['a', 'b', 'c'].map(digit => digit.repeat(40)) as [string, string, string]
  const ruleset = { id: 7, source: 'acme/widget', updatedAt: '2026-01-02T03:04:05Z' }
  const approval = {
    ...{ login: 'bob', state: 'APPROVED', commit: head },
    ...{ association: 'MEMBER', permission: 'write' as const, time: '2026-06-01T11:00:00Z' },
  }
  return {
    version: 1,
    repository: { url: 'https://github.com/acme/widget', id: 1296269 },
    ref: 'refs/heads/main',
    ...{ before, after, forced: false, activity: 'pr_merge' },
    actor: { login: 'alice', id: 1 },
    ...{ pushed: '2026-06-01T12:00:00Z', time: '2026-06-01T12:00:30Z' },
    run: 'https://github.com/acme/widget/actions/runs/42',
    rules: [
      { type: 'deletion', ruleset },
      { type: 'non_fast_forward', ruleset },
      { type: 'pull_request', parameters: '{"required_approving_review_count":1}', ruleset },
    ],
    bypass: 'none',
    landed: [{ commit: after, author: 'alice', committer: 'web-flow' }],
    changes: [
      {
        ...{
          number: 12,
          commits: [after],
          author: 'alice',
          contributors: ['alice'],
          mergedBy: 'alice',
          head,
          base: 'main',
        },
        reviews: [approval],
      },
    ],
    checks: [{ name: 'ci', commit: head, app: 15368, conclusion: 'success' }],
    unseen: [],
    ...change,
  }
}

/** A record, signed by a key: one line of JSON, as it is kept. */
export function signedSourceRecord(record: SourceRecord, key: KeyObject): Buffer {
  return Buffer.from(`${JSON.stringify(keyEnvelope(key, JSON.stringify(sourceRecordStatement(record))))}\n`)
}
