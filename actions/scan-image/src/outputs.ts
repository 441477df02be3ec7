import { join } from 'node:path'
import { type Counts, type Decision, decidedFindings } from '@release-tools/evidence'
import type { Outputs } from '@release-tools/host'
import { databaseFacts, type Scan } from '@release-tools/scan'
import type { OutputName } from './names.ts'

/** An output has at most 1 MB. */
const decisionLimit = 1000

/** What later steps can read of a scan. */
export function outputsOf(
  scans: Scan[],
  decision: Decision,
  lists: Record<'evidence' | 'digests', string>,
  releaseDir: string,
): Outputs<OutputName> {
  // Tools are not released. Their findings are in the reports, and not in the counts.
  const summaries = scans.filter(scan => scan.document.target.kind !== 'tools').map(scan => scan.document.summary)
  const sum = (numbers: number[]) => String(numbers.reduce((total, number) => total + number, 0))
  const severity = (...names: (keyof Counts)[]) =>
    sum(summaries.flatMap(summary => names.map(name => summary.severities[name])))
  const paths = (key: 'json' | 'sarif') => scans.map(scan => join(releaseDir, scan[key])).join('\n')
  return {
    ...lists,
    verdict: decision.result,
    reasons: JSON.stringify(decision.reasons),
    decisions: JSON.stringify(decidedFindings(decision.decisions).slice(0, decisionLimit)),
    total: sum(summaries.map(summary => summary.total)),
    critical: severity('CRITICAL'),
    high: severity('HIGH'),
    medium: severity('MEDIUM'),
    low: severity('LOW', 'NEGLIGIBLE'),
    unknown: severity('UNKNOWN'),
    fixable: sum(summaries.map(summary => summary.fixable)),
    disagreements: sum(summaries.map(summary => summary.disagreements)),
    findings: paths('json'),
    sarif: paths('sarif'),
    databases: JSON.stringify(databaseFacts(scans.map(scan => scan.document))),
  }
}
