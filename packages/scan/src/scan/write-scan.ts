import { join } from 'node:path'
import { writeFileAtomic } from '@release-tools/base'
import {
  analysesOf,
  decide,
  type FindingPlaces,
  type FindingsDocument,
  kinds,
  ownTool,
  type Policy,
  recordOf,
  renderFindings,
  renderSarif,
  renderVdr,
  targetKey,
  type VexFile,
  type VexRelease,
  writeStepRecord,
} from '@release-tools/evidence'
import type { Subject } from '../subject/subject.ts'
import { judgeScans, vexReleaseOfSubject } from './scan-vex.ts'
import { shippedComponents } from './shipped-components.ts'

/** What the reports of a scan need besides the findings. */
export interface WriteOptions {
  /** Absolute path. */
  releaseDir: string
  policy: Policy
  /** The VEX documents that the policy names. */
  vex?: VexFile[]
  /** True for a file of this job, or of another job that gave its digest. */
  isTrusted(path: string): Promise<boolean>
  /** Web address of the repository; undefined if it is not known. */
  repository?: string | undefined
  /** The day that decides which exceptions have expired: `2027-01-31`. */
  today: string
}

/** The result of a scan: the document, and the paths of its files, relative to the release directory. */
export interface Scan {
  document: FindingsDocument
  places: FindingPlaces
  json: string
  sarif: string
  vdr: string
  /** What statements of VEX documents may name it by. */
  release: VexRelease
}

/** Name of the step in step records. */
export const scanStep = 'scan-image'

/** Writes the reports of a scan into the release directory, with what the policy and VEX documents accept. */
export async function writeScan(
  target: Subject,
  { document, places }: Pick<Scan, 'document' | 'places'>,
  options: WriteOptions,
): Promise<Scan> {
  const { releaseDir, policy, today, vex = [], repository } = options
  const { document: findings, vdr } = kinds.vulnerabilities.files
  const { report } = kinds.sarif.files
  const paths = { json: findings.pathOf(target), sarif: report.pathOf(target), vdr: vdr.pathOf(target) }
  const boms = vex.length === 0 ? [] : await shippedComponents([document.target], options)
  const scan = { document, places, ...paths, release: { ...vexReleaseOfSubject(target, repository), boms } }
  const by = decide(policy, { findings: [document], vex: judgeScans(policy, vex, [scan], today) }, today)
  const { version } = target.madeOf
  await writeFileAtomic(join(releaseDir, scan.json), renderFindings(document))
  await writeFileAtomic(join(releaseDir, scan.sarif), renderSarif(document, by.exceptions, places, by.vex))
  await writeFileAtomic(join(releaseDir, scan.vdr), renderVdr(document, { version, analyses: analysesOf(by) }))
  await writeStepRecord(releaseDir, `${scanStep}.${targetKey(target)}`, {
    madeOf: target.madeOf,
    files: [
      recordOf(findings, scan.json, ownTool),
      recordOf(report, scan.sarif, ownTool),
      recordOf(vdr, scan.vdr, ownTool),
    ],
  })
  return scan
}
