import { byBytes } from '@release-tools/base'
import { type Finding, type FindingsDocument, type Target, targetLabel } from '@release-tools/evidence'

/** The findings of one target, as one run wrote them. */
export interface ScannedDocument {
  document: FindingsDocument
  /** Tag of the release that was scanned, if the evidence says it. */
  release?: string
  /** Its version, if its manifest is there. */
  version?: string
}

/** What one run of a workflow scanned: one scan of each of its targets. */
export interface ScanRun {
  /** Where it comes from: a directory, or a run of the workflow. */
  name: string
  documents: ScannedDocument[]
}

/** A finding, with the number of its run. */
export interface Entry {
  run: number
  document: FindingsDocument
  finding: Finding
}

/** What is the same target in all runs: its bytes change, its kind, name and platform do not. */
export function targetId(target: Target): { id: string; label: string } {
  const { kind, name, platform = '' } = target
  return { id: `${kind} ${name} ${platform}`.trim(), label: targetLabel(target) }
}

/**
 * The runs without what is in a later one too: an artifact that two runs took over is one scan. Runs that have nothing else are left out.
 * The last one is this run, which stays, even if it is empty.
 */
export function distinctRuns(runs: ScanRun[]): ScanRun[] {
  const known = new Set<string>()
  const kept = runs
    .toReversed()
    .map((run, age) => ({
      ...run,
      documents: run.documents.filter(({ document }) => {
        const key = `${targetId(document.target).id}\n${document.scanned}`
        const isNew = age === 0 || !known.has(key)
        known.add(key)
        return isNew
      }),
    }))
    .filter((run, age) => age === 0 || run.documents.length > 0)
  return kept.toReversed()
}

/** All findings of a run. Tools only build or test the project, and are not released. */
export function entriesOf(run: ScanRun, index: number): Entry[] {
  return run.documents
    .filter(({ document }) => document.target.kind !== 'tools')
    .flatMap(({ document }) => document.findings.map(finding => ({ run: index, document, finding })))
}

/** Runs from the oldest to the newest, by the latest scan of each. */
export function inOrder(runs: ScanRun[]): ScanRun[] {
  return runs.toSorted((a, b) => byBytes(lastScan(a), lastScan(b)))
}

/** Time of the latest scan of a run (RFC 3339); empty if it has none. */
export function lastScan(run: ScanRun): string {
  return (
    run.documents
      .map(({ document }) => document.scanned)
      .sort(byBytes)
      .at(-1) ?? ''
  )
}
