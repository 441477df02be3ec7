import type { Finding, FindingsDocument, ScannerMatch } from '@release-tools/evidence'
import { documentOf, match } from '@release-tools/evidence/testing'
import type { Issue } from '@release-tools/github'
import { issuePart } from '../../src/issue-text.ts'
import type { IssueState, Marker } from '../../src/marker.ts'
import type { ScanRun } from '../../src/runs.ts'

export type Match = Parameters<typeof match>[0]

/** The finding of most tests. */
export const found: Match = { id: 'CVE-2026-0001', severity: 'MEDIUM', ids: ['CVE-2026-0001', 'GHSA-AAAA-BBBB-CCCC'] }

/** One run of a day of June 2026 that scanned the image `widget`, with databases of that day. */
export function runOn(day: number, matches: Match[] = [found], parts: Partial<FindingsDocument> = {}): ScanRun {
  return { name: `day ${day}`, documents: [{ document: scan(day, matches, parts), release: `v1.0.${day}` }] }
}

/** One document of such a run. */
export function scan(day: number, matches: Match[] = [found], parts: Partial<FindingsDocument> = {}): FindingsDocument {
  const date = `2026-06-${String(day).padStart(2, '0')}`
  const database = { built: `${date}T00:00:00Z` }
  const scanners = (['grype', 'trivy'] as const).map(name => ({
    name,
    version: '1.0.0',
    status: 'ok' as const,
    database,
  }))
  return documentOf(
    matches.map(one => match(one) as ScannerMatch),
    { scanned: `${date}T12:00:00Z`, scanners, ...parts },
  )
}

/** An issue of ours with this part, as GitHub lists it. */
export function issueOf(number: number, marker: Marker, state: IssueState, more: Partial<Issue> = {}): Issue {
  const text = { template: '{{table}}', path: 't', project: '', teams: [] }
  return {
    number,
    title: 'A title',
    body: `${issuePart(marker, state, undefined, text)}\n`,
    author: { login: 'github-actions[bot]', type: 'Bot' },
    state: 'open',
    reason: undefined,
    labels: [],
    assignees: [],
    closedAt: undefined,
    url: `https://github.com/acme/widget/issues/${number}`,
    isPullRequest: false,
    ...more,
  }
}

/** The first finding of a run. */
export function firstOf(run: ScanRun): Finding {
  const finding = run.documents[0]?.document.findings[0]
  if (finding === undefined) throw new Error(`${run.name} has no finding`)
  return finding
}
