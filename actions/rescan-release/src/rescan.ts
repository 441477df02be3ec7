import { copyFile, mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { limits, readIfThere, renderJson, writeFileAtomic } from '@release-tools/base'
import {
  comparedWith,
  type Decision,
  draftVex,
  type FindingsDocument,
  findingsBadge,
  findingsDifference,
  kinds,
  parseFindings,
  type Report,
  renderFindings,
  type ScannerName,
  tarballPrefix,
} from '@release-tools/evidence'
import { type Host, withScratch } from '@release-tools/host'
import { type Credentials, registryLogin } from '@release-tools/oci'
import { scanSubject } from '@release-tools/scan'
import { type RescanDocument, type RescannedTarget, renderRescan, rescanSchema } from './document.ts'
import { judgeToday, type Today } from './judge.ts'
import { onlyNew, type Scanned } from './new-findings.ts'
import { openReleased, type Released, type ReleasePlace, targetsOf } from './released.ts'

const findingsFile = kinds.vulnerabilities.files.document
const manifestPath = kinds.manifest.files.document.path

export interface RescanOptions extends Today {
  place: ReleasePlace
  scanners: ScannerName[]
  credentials: Credentials | undefined
  /** Absolute path of the directory that gets one directory for each release. */
  directory: string
}

/** A release that was scanned again. */
export interface Rescan {
  document: RescanDocument
  /** Absent if the release could not be verified. */
  decision: Decision | undefined
  /** Absolute path. */
  directory: string
}

/**
 * Scans a published release with the databases of today, and compares the findings with those of the release. Writes `rescan.json`, both
 * sides and the badge of today. What cannot be verified is not scanned: its SBOM may be anybody's.
 */
export async function rescanRelease(tag: string, options: RescanOptions, host: Host): Promise<Rescan> {
  const directory = join(options.directory, tarballPrefix(tag))
  await rm(directory, { recursive: true, force: true })
  return withScratch('rescan', host, async scratch => {
    const { report, released } = await openReleased(tag, options.place, { scratch, host })
    host.info(`${tag}: ${report.result}.`)
    const scanned = released === undefined ? [] : await scanAll(released, options, { directory, scratch, host })
    const documents = scanned.map(({ document }) => document)
    const decision = released && (await judgeToday(released, documents, options))
    const document = documentOf(tag, { report, decision, targets: scanned.map(({ target }) => target) }, options)
    await writeFileAtomic(join(directory, 'rescan.json'), renderRescan(document))
    if (released !== undefined) {
      await writeBadge(documents, directory)
      await writeDraft(released, scanned, { ...options, directory })
    }
    return { document, decision, directory }
  })
}

function documentOf(
  tag: string,
  { report, decision, targets }: { report: Report; decision: Decision | undefined; targets: RescannedTarget[] },
  { place, today }: RescanOptions,
): RescanDocument {
  const { release, result, checks } = report
  const verified = result === 'verified'
  const wrong = checks.filter(({ status }) => status === 'fail' || status === 'error')
  return {
    schema: rescanSchema,
    repository: `${place.serverUrl}/${place.repository}`,
    tag,
    ...(verified && release !== undefined ? { version: release.version } : {}),
    verified,
    problems: verified ? [] : wrong.map(({ name, detail }) => `${name}: ${detail}`),
    day: today,
    verdict: decision
      ? { result: decision.result, reasons: decision.reasons }
      : { result: 'error', reasons: [`The release is ${result}, so that nothing of it was scanned.`] },
    targets,
  }
}

async function scanAll(
  released: Released,
  { scanners, credentials }: RescanOptions,
  { directory, scratch, host }: { directory: string; scratch: string; host: Host },
): Promise<Scanned[]> {
  for (const side of ['now', 'released'])
    await copy(join(released.directory, manifestPath), join(directory, side, manifestPath))
  const scanned: Scanned[] = []
  for (const { target, source } of targetsOf(released)) {
    const value = source.kind === 'registry' ? source.reference : ''
    const login =
      source.kind === 'registry' ? await registryLogin({ kind: 'image', value }, credentials, scratch) : undefined
    const { version } = released.manifest.project
    const context = {
      releaseDir: join(scratch, 'none'),
      scratch,
      version,
      login,
      isTrusted: async () => false,
      scanners,
    }
    const document = await scanSubject({ target, source }, context, host)
    scanned.push(await writeBoth(document, released, directory))
  }
  return scanned
}

/**
 * Writes today's findings of a target, and beside them those of the release, which are the baseline: a policy may ask that only what is new
 * fails.
 */
async function writeBoth(
  today: FindingsDocument,
  { manifest, directory: from }: Released,
  to: string,
): Promise<Scanned> {
  const { target } = today
  const path = findingsFile.pathOf(target)
  const bytes = await readIfThere(join(from, path), limits.document, 'inside')
  const before = bytes === undefined ? undefined : parseFindings(bytes.toString('utf8'), path)
  const document = comparedWith(today, before, { kind: 'release', name: manifest.source.tag })
  await writeFileAtomic(join(to, 'now', path), renderFindings(document))
  if (bytes === undefined || before === undefined) return { document, target: { target, now: `now/${path}` } }
  await writeFileAtomic(join(to, 'released', path), bytes.toString('utf8'))
  const difference = findingsDifference(before, document)
  return { document, target: { target, now: `now/${path}`, released: `released/${path}`, difference } }
}

async function writeBadge(documents: FindingsDocument[], directory: string): Promise<void> {
  const { endpoint, picture } = findingsBadge(documents)
  const { findingsEndpoint, findingsPicture } = kinds.badges.files
  await writeFileAtomic(join(directory, findingsEndpoint.path), endpoint)
  await writeFileAtomic(join(directory, findingsPicture.path), picture)
}

/** Writes a VEX document of what is new, for a person who finds out what it means. None if nothing is new. */
async function writeDraft(
  { manifest }: Released,
  scanned: Scanned[],
  { place, today, directory }: RescanOptions,
): Promise<void> {
  const findings = scanned.map(onlyNew).filter(document => document.findings.length > 0)
  if (findings.length === 0) return
  const author = `${place.serverUrl}/${place.repository}`
  const draft = draftVex(manifest, findings, { author, time: `${today}T00:00:00Z`, status: 'under_investigation' })
  if (draft !== undefined) await writeFileAtomic(join(directory, 'new.openvex.json'), renderJson(draft))
}

async function copy(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  await copyFile(from, to)
}
