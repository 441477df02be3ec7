import { byBytes, pool } from '@release-tools/base'
import {
  comparedWith,
  evidenceOf,
  type FindingPlaces,
  type FindingsDocument,
  feedsOf,
  findingsDocument,
  type GivenFeeds,
  mergeMatches,
  type PackageIndex,
  packageLabel,
  type ResourceDescriptor,
  requireOwnPlace,
  type ScannerName,
  scanners,
  targetKey,
  unjudged,
  viewOf,
  withFeeds,
} from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { rootOf, type ScanTarget } from '@release-tools/oci'
import { readGraph } from '../places/dependency-graph.ts'
import { findPlaces } from '../places/find-places.ts'
import { imagePlaces } from '../places/image-places.ts'
import { type RepositoryFiles, repositoryFiles } from '../places/repository-files.ts'
import type { ScanContext } from '../scanners/scanner.ts'
import { type Subject, type SubjectOptions, subjectOf } from '../subject/subject.ts'
import { inBase } from './base-checkout.ts'
import { beforeOf, type GivenBaseline, targetInBase } from './given-baseline.ts'
import { locateMatches } from './locate-matches.ts'
import { askIndex } from './package-status.ts'
import { runScanner, type ScannerOutcome } from './run-scanner.ts'
import { scanParts } from './scan-parts.ts'
import { type Scan, scanStep, type WriteOptions, writeScan } from './write-scan.ts'

export interface ScanOptions extends ScanContext, SubjectOptions, WriteOptions {
  scanners: ScannerName[]
  /** The lists of attacks that the user gives. */
  feeds?: GivenFeeds
  /** What the findings are compared with. */
  baseline?: GivenBaseline
  /** The index that is asked about the Python packages of what is released. */
  index?: PackageIndex
}

/**
 * Scans one target with all scanners: what is released, and apart from it the tools of the project (scan-parts.ts). Writes the findings
 * into the release directory. Throws a Problem if another target has the same name.
 */
export async function scanTarget(found: ScanTarget, options: ScanOptions, host: Host): Promise<Scan[]> {
  const subject = await subjectOf(found, options, host)
  await requireOwnPlace(options.releaseDir, subject.madeOf)
  const compared = await comparison(found, options, host)
  const scans: Scan[] = []
  const files = repositoryFiles(rootOf(subject) ?? host.workspace)
  for (const part of await scanParts(subject, options, host)) {
    const scanned = await scanPart(part, options, host)
    const document = await withStatus(part, compared(scanned.document), scanned.outcomes, rootOf(subject), options)
    const places = await placesOf(document, scanned.outcomes, files, options)
    scans.push(await writeScan(part, { document, places }, options))
  }
  return scans
}

/** The document with what the index says of its Python packages, if one is asked. Tools are not released. */
async function withStatus(
  part: Subject,
  document: FindingsDocument,
  outcomes: ScannerOutcome[],
  root: string | undefined,
  { index }: Pick<ScanOptions, 'index'>,
): Promise<FindingsDocument> {
  if (index === undefined || document.target.kind === 'tools') return document
  const { summary, findings, ...about } = document
  return { ...about, packageStatus: await askIndex(part, { outcomes, root }, index), summary, findings }
}

/** Compares documents of a target with the baseline, if there is one. That of a pull request is scanned for it, once for all parts. */
async function comparison(
  found: ScanTarget,
  options: ScanOptions,
  host: Host,
): Promise<(document: FindingsDocument) => FindingsDocument> {
  const { baseline } = options
  if (baseline === undefined) return document => document
  const { about } = baseline
  if ('findings' in baseline)
    return document => comparedWith(document, beforeOf(baseline.findings, document.target), about)
  const { checkout } = baseline
  const target = await targetInBase(found, checkout)
  if (target === undefined) return document => comparedWith(document, undefined, about)
  const { project, releaseDir, ...own } = options
  const there = {
    ...own,
    releaseDir: inBase(releaseDir, checkout),
    ...(project && { project: inBase(project, checkout) }),
  }
  const subject = await subjectOf(target, there, { workspace: checkout.path })
  const { document: before } = await scanPart(subject, there, host)
  return document => comparedWith(document, before, about)
}

/** What the scan of a part needs. */
export type PartOptions = ScanContext & Pick<ScanOptions, 'scanners' | 'feeds'>

/** What the scanners found in a part of a target, merged, and each one's own outcome. */
interface ScannedPart {
  document: FindingsDocument
  outcomes: ScannerOutcome[]
}

/** A target, and how it is scanned. */
export interface ScanJob {
  target: ScanTarget
  options: ScanOptions
}

/** How many targets are scanned side by side. Each has its scanners side by side too. */
const sideBySide = 2

/** Scans several targets, and returns what was found in their order. */
export async function scanTargets(jobs: ScanJob[], host: Host): Promise<Scan[]> {
  return (await pool(jobs, sideBySide, ({ target, options }) => scanTarget(target, options, host))).flat()
}

/** Runs the scanners in parallel, and merges what they find. */
export async function scanPart(subject: Subject, options: PartOptions, host: Host): Promise<ScannedPart> {
  const outcomes = await Promise.all(options.scanners.map(name => runScanner(name, subject, options, host)))
  const ran = outcomes.filter(outcome => outcome.run.status === 'ok')
  const merged = mergeMatches(
    await locateMatches(
      ran.flatMap(outcome => outcome.matches),
      subject,
    ),
    ran.map(outcome => outcome.name),
    viewOf(new Map(ran.map(outcome => [outcome.name, outcome.judged]))),
  )
  const document = findingsDocument({
    target: subject.madeOf.target,
    scanned: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    scanners: outcomes.map(outcome => outcome.run),
    unjudged: unjudged(ran.map(one => ({ ...one, onlyType: scanners[one.name].onlyType })))
      .map(packageLabel)
      .sort(byBytes),
    feeds: feedsOf(options.feeds ?? {}),
    findings: withFeeds(merged, options.feeds ?? {}),
  })
  return { document, outcomes }
}

/** Where the repository has the packages. Code scanning and annotations show the findings there. */
async function placesOf(
  document: FindingsDocument,
  outcomes: ScannerOutcome[],
  files: RepositoryFiles,
  { releaseDir }: ScanOptions,
): Promise<FindingPlaces> {
  if (document.target.kind === 'image') return imagePlaces(document, releaseDir, files)
  const sbom = outcomes.map(outcome => outcome.sbom).find(one => one !== undefined)
  return findPlaces(document, files, sbom === undefined ? undefined : readGraph(sbom, 'the SBOM that was scanned'))
}

/** The digests of what scanTarget wrote, for other jobs. */
export function scanEvidence(scans: Scan[], releaseDir: string): Promise<ResourceDescriptor[]> {
  return evidenceOf(
    releaseDir,
    scans.map(({ document }) => `${scanStep}.${targetKey(document.target)}`),
  )
}
