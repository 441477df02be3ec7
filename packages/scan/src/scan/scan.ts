import { join } from 'node:path'
import { writeFileAtomic } from '@release-tools/base'
import {
  decide,
  type FindingsDocument,
  findingsDocument,
  kinds,
  mergeMatches,
  ownTool,
  type Policy,
  recordOf,
  renderFindings,
  renderSarif,
  type ScannerName,
  targetKey,
  writeStepRecord,
} from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { ScanTarget } from '@release-tools/oci'
import type { ScanContext } from '../scanners/scanner.ts'
import { locateMatches } from './locate-matches.ts'
import { runScanner } from './run-scanner.ts'

export interface ScanOptions extends ScanContext {
  scanners: ScannerName[]
  policy: Policy
  /** The day that decides which exceptions have expired: `2027-01-31`. */
  today: string
}

/** The result of a scan: the document, and the paths of its files, relative to the release directory. */
export interface Scan {
  document: FindingsDocument
  json: string
  sarif: string
}

/** Scans one target with all scanners in parallel. Merges their findings, and writes them into the release directory. */
export async function scanTarget(target: ScanTarget, options: ScanOptions, host: Host): Promise<Scan> {
  const outcomes = await Promise.all(options.scanners.map(name => runScanner(name, target, options, host)))
  const ran = outcomes.filter(outcome => outcome.run.status === 'ok').map(outcome => outcome.name)
  const { kind, name, platform, digest } = target
  const document = findingsDocument({
    target: {
      kind,
      name,
      ...(platform === undefined ? {} : { platform }),
      ...(digest === undefined ? {} : { digest }),
    },
    scanned: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    scanners: outcomes.map(outcome => outcome.run),
    findings: mergeMatches(
      await locateMatches(
        outcomes.flatMap(outcome => outcome.matches),
        target,
      ),
      ran,
    ),
  })
  return writeScan(target, document, options)
}

async function writeScan(
  target: ScanTarget,
  document: FindingsDocument,
  { releaseDir, policy, today }: ScanOptions,
): Promise<Scan> {
  const [findings, report] = [kinds.vulnerabilities.files.document, kinds.sarif.files.report]
  const scan = { document, json: findings.pathOf(target), sarif: report.pathOf(target) }
  const { exceptions } = decide(policy, { findings: [document] }, today)
  await writeFileAtomic(join(releaseDir, scan.json), renderFindings(document))
  await writeFileAtomic(join(releaseDir, scan.sarif), renderSarif(document, exceptions))
  await writeStepRecord(releaseDir, `scan-image.${targetKey(target)}`, {
    files: [recordOf(findings, scan.json, ownTool), recordOf(report, scan.sarif, ownTool)],
  })
  return scan
}
