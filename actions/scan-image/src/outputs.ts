import { join } from 'node:path'
import { type Counts, type Decision, decidedFindings, type FindingResult } from '@release-tools/evidence'
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
  const released = decision.decisions.filter(({ target }) => target.kind !== 'tools')
  const decided = (wanted: FindingResult) => String(released.filter(({ result }) => result === wanted).length)
  const paths = (key: 'json' | 'sarif' | 'vdr') => scans.map(scan => join(releaseDir, scan[key])).join('\n')
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
    negligible: severity('NEGLIGIBLE'),
    unknown: severity('UNKNOWN'),
    failing: decided('fails'),
    accepted: decided('accepted'),
    new: newFindings(scans),
    fixable: sum(summaries.map(summary => summary.fixable)),
    disagreements: sum(summaries.map(summary => summary.disagreements)),
    findings: paths('json'),
    sarif: paths('sarif'),
    vdr: paths('vdr'),
    databases: JSON.stringify(databaseFacts(scans.map(scan => scan.document))),
  }
}

/** How many findings are not in the baseline; empty if there is none. */
function newFindings(scans: Scan[]): string {
  const compared = scans
    .map(({ document }) => document)
    .filter(({ target, baseline }) => target.kind !== 'tools' && baseline !== undefined && baseline.error === undefined)
  if (compared.length === 0) return ''
  return String(compared.flatMap(({ findings }) => findings).filter(({ since }) => since === undefined).length)
}
