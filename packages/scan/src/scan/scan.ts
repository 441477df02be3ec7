import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { fileSize, parseJson, readLimited, textAt, writeFileAtomic } from '@release-tools/base'
import {
  decide,
  type EngineName,
  type FindingsDocument,
  findingsDocument,
  kinds,
  mergeRecords,
  ownTool,
  type Policy,
  recordOf,
  renderFindings,
  renderSarif,
  targetKey,
  writeStepRecord,
} from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { Subject } from '@release-tools/oci'
import { findTool } from '@release-tools/tools'
import { ownPaths, syftJsonPath } from '../sbom/catalogue.ts'
import { runSyft } from '../sbom/syft.ts'
import { reportLimit, scanWithGrype } from './run-grype.ts'
import { scanWithTrivy } from './run-trivy.ts'
import { type EngineOutcome, runEngine } from './scanner.ts'

export interface ScanOptions {
  /** Absolute. */
  releaseDir: string
  scratch: string
  engines: EngineName[]
  policy: Policy
  /** The day against which exceptions expire: `2027-01-31`. */
  today: string
  /** Version of the project or image; only for an SBOM that has to be made here. */
  version: string
  registryEnv: { syft: Record<string, string>; trivy: Record<string, string> }
}

/** What a scan left: the document, and the paths of its files relative to the release directory. */
export interface Scan {
  document: FindingsDocument
  json: string
  sarif: string
}

/** Scans one subject with all engines at once, and writes what they found, joined, into the release directory. */
export async function scanSubject(subject: Subject, options: ScanOptions, host: Host): Promise<Scan> {
  const outcomes = await Promise.all(options.engines.map(name => runners[name](subject, options, host)))
  const ran = outcomes
    .filter(outcome => outcome.engine.status === 'ok')
    .map(outcome => outcome.engine.name as EngineName)
  const { kind, name, platform, digest } = subject
  const document = findingsDocument({
    target: {
      kind,
      name,
      ...(platform === undefined ? {} : { platform }),
      ...(digest === undefined ? {} : { digest }),
    },
    scanned: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    engines: outcomes.map(outcome => outcome.engine),
    findings: mergeRecords(
      outcomes.flatMap(outcome => outcome.records),
      ran,
    ),
  })
  return writeScan(subject, document, options)
}

const runners: Record<EngineName, (subject: Subject, options: ScanOptions, host: Host) => Promise<EngineOutcome>> = {
  grype: (subject, options, host) =>
    runEngine(
      'grype',
      host,
      () => findTool('grype', host),
      async grype => scanWithGrype(grype, subject, await syftJson(subject, options, host), options.scratch, host),
    ),
  trivy: (subject, { releaseDir, scratch, registryEnv }, host) =>
    runEngine(
      'trivy',
      host,
      () => findTool('trivy', host),
      trivy => scanWithTrivy(trivy, subject, { releaseDir, scratch, env: registryEnv.trivy }, host),
    ),
}

/** What generate-sbom left for this subject, else made now. */
async function syftJson(subject: Subject, options: ScanOptions, host: Host): Promise<string> {
  const kept = syftJsonPath(options.releaseDir, subject)
  if (await isOf(subject, kept)) return kept
  const exclude = await ownPaths(options.releaseDir)
  const output = await runSyft(
    subject,
    {
      syft: await findTool('syft', host),
      version: options.version,
      scratch: options.scratch,
      exclude,
      env: options.registryEnv.syft,
    },
    host,
  )
  const path = join(await mkdtemp(join(options.scratch, 'sbom-')), 'syft.json')
  await writeFileAtomic(path, output.syft)
  return path
}

/** An SBOM that an earlier image of the same name left must not stand for this one. */
async function isOf(subject: Subject, path: string): Promise<boolean> {
  if ((await fileSize(path)) === undefined) return false
  // A docker archive has no digest to compare, so nothing says that the SBOM is of this one.
  if (subject.digest === undefined) return subject.kind === 'directory'
  const document = parseJson((await readLimited(path, reportLimit)).toString('utf8'), path)
  return textAt(document, 'source', 'metadata', 'manifestDigest') === subject.digest
}

async function writeScan(
  subject: Subject,
  document: FindingsDocument,
  { releaseDir, policy, today }: ScanOptions,
): Promise<Scan> {
  const [findings, report] = [kinds.vulnerabilities.files.document, kinds.sarif.files.report]
  const scan = { document, json: findings.pathOf(subject), sarif: report.pathOf(subject) }
  const { exceptions } = decide(policy, { findings: [document] }, today)
  await writeFileAtomic(join(releaseDir, scan.json), renderFindings(document))
  await writeFileAtomic(join(releaseDir, scan.sarif), renderSarif(document, exceptions))
  await writeStepRecord(releaseDir, `scan-image.${targetKey(subject)}`, {
    files: [recordOf(findings, scan.json, ownTool), recordOf(report, scan.sarif, ownTool)],
  })
  return scan
}
