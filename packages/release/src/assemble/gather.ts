import { basename, join } from 'node:path'
import { fileSize, Problem, sha256File, visible, writeFileAtomic } from '@release-tools/base'
import {
  type Decision,
  decide,
  type FileRecord,
  findingsIn,
  isArtifact,
  judgeVexFiles,
  kinds,
  levelAtRelease,
  type ReleaseEvidence,
  readEvidence,
  type VexRelease,
  vexReleaseOf,
  writeAdvisories,
  writeVexFiles,
} from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { isDryRun } from '@release-tools/sign'
import { requireAssetSize } from '../collect/asset-rules.ts'
import { assetFacts } from '../notes/assets.ts'
import { checklistFact } from '../notes/checklist-fact.ts'
import type { ArtifactFact, ReleaseFacts } from '../notes/release-facts.ts'
import { gpgKeyOf } from '../trust.ts'
import type { AssembleOptions } from './assemble-options.ts'
import { writeAuditHead } from './audit-head.ts'
import { confirmEvidence } from './confirm-evidence.ts'
import { writeEarlierReleases } from './earlier-releases.ts'
import { type Recorded, recordedFiles } from './recorded-files.ts'
import { announceSigner, requireTrusted } from './sign-or-reuse.ts'
import { writeSigningEvents } from './signing-events.ts'
import { writeSourceTrack } from './source-track.ts'
import { imageFact, type VerifiedEvidence, verifyEvidence } from './verify-evidence.ts'

/** What a release will say about itself, and the verdict on it. */
export interface Gathered {
  facts: ReleaseFacts
  decision: Decision
  /** What the evidence says. */
  release: ReleaseEvidence
  /** What steps recorded. */
  records: Recorded
}

/** Verifies the evidence, writes the log of that, and reads what the evidence says. */
export async function gather(options: AssembleOptions, host: Host): Promise<Gathered> {
  const { releaseDir, project, source, changes, gpg } = options
  await writeOfRepository(options)
  const confirmed = await confirmAndRecord(options, host)
  const records = await recordedFiles(releaseDir)
  await requireTarballSize(releaseDir, records.files)
  const verified = await verifyEvidence(releaseDir, records.images, options.trust)
  await writeVerifyLog([...confirmed, ...verified.log], releaseDir)
  const artifacts = await artifactFacts(releaseDir, records.files)
  const identity = { project: project.name, version: project.version, commit: source.commit, images: records.images }
  const released = artifacts.map(({ name, sha256 }) => ({ fileName: name, sha256 }))
  const release = await readEvidence(releaseDir, { ...identity, artifacts: released })
  requireChecked(release, options)
  const decision = decideOn(release, vexReleaseOf({ ...project, source, images: records.images, artifacts }), options)
  const signature = requireTrusted(await announceSigner(options, host), options.trust)
  const facts: ReleaseFacts = {
    project,
    tag: source.tag,
    source,
    builder: builderOf(options, verified),
    changes,
    artifacts,
    images: records.images.map(image => imageFact(image, verified)),
    assets: assetFacts(records.files, source.tag, signature, gpg !== undefined),
    ...previousOf(options),
    evidence: release.summaries,
    exceptions: decision.exceptions,
    vex: decision.vex,
    provenance: verified.provenance,
    level: levelAtRelease(verified.statements, source.tag),
    verdict: { result: decision.result, reasons: decision.reasons },
    ...checklistFact(release.summaries, options.policy, options.today),
    policy: options.policy,
    signature,
    ...signingFacts(options),
  }
  return { facts, decision, release, records }
}

/** Writes what the repository itself says of vulnerabilities. */
async function writeOfRepository({ vex = [], fixes, releaseDir, project, source }: AssembleOptions): Promise<void> {
  await writeVexFiles(vex, releaseDir)
  const { repository, commitTime: time } = source
  await writeAdvisories(fixes, { repository, version: project.version, time }, releaseDir)
}

/** A rehearsal is stopped by no gate, so that its checklist must not become that of a release. */
function requireChecked({ summaries }: ReleaseEvidence, { signing }: AssembleOptions): void {
  if (isDryRun(signing) || summaries.gates?.rehearsal === undefined) return
  throw new Problem(`use ${kinds.gates.files.document.path}`, {
    found: 'a rehearsal made it, which no gate stops.',
    next: 'Give check-release the same input `dry-run` as assemble-release.',
  })
}

/** The verdict of the policy, and of the VEX documents that it names. */
function decideOn(
  release: ReleaseEvidence,
  named: VexRelease,
  { policy, today }: Pick<AssembleOptions, 'policy' | 'today'>,
): Decision {
  const findings = findingsIn(release.summaries)
  const { vex: documents, sbom: boms } = release.summaries
  const vex = judgeVexFiles(policy, { documents, findings, release: { ...named, boms } }, today)
  return decide(policy, { findings, release, vex }, today)
}

/** Records of signatures and the copy of the index are written after the evidence of other jobs was compared: they are made here. */
async function confirmAndRecord(options: AssembleOptions, host: Host): Promise<string[]> {
  const confirmed = await confirmEvidence(options, host)
  await writeSigningEvents(options)
  await writeAuditHead(options)
  return [...confirmed, ...(await writeSourceTrack(options, host)), ...(await writeEarlierReleases(options))]
}

function signingFacts({
  keyUrl,
  gpg,
  source,
  signing,
}: AssembleOptions): Pick<ReleaseFacts, 'keyUrl' | 'gpgKeyUrl' | 'ownTrustedRoot' | 'dryRun'> {
  return {
    ...(keyUrl === undefined ? {} : { keyUrl }),
    ...gpgKeyOf(source.repository, gpg?.accepted),
    ownTrustedRoot: signing.trustedRoot !== undefined,
    dryRun: isDryRun(signing),
  }
}

/** Each entry on a line of its own: names of others may have line ends. */
async function writeVerifyLog(entries: string[], releaseDir: string): Promise<void> {
  const lines = entries.map(entry => visible(entry).replaceAll('\n', ' '))
  await writeFileAtomic(join(releaseDir, kinds['verify-log'].files.text.path), `${lines.join('\n')}\n`)
}

/** Before anything is hashed or signed: the tarball has all files, and artifacts do not get smaller in it. */
async function requireTarballSize(releaseDir: string, files: FileRecord[]): Promise<void> {
  const sizes = await Promise.all(files.map(({ path }) => fileSize(join(releaseDir, path))))
  const total = sizes.reduce((sum: number, size = 0) => sum + size, 0)
  requireAssetSize('the tarball of the release', total)
}

/** The builder. Provenance has it from a verified token, so it takes precedence over the runner's variables. */
function builderOf({ builder }: AssembleOptions, { provenance: [first] }: VerifiedEvidence): ReleaseFacts['builder'] {
  return { ...builder, id: first?.builder ?? builder.id }
}

async function artifactFacts(releaseDir: string, files: FileRecord[]): Promise<ArtifactFact[]> {
  const artifacts = files.filter(file => isArtifact(file.path))
  return Promise.all(artifacts.map(artifact => artifactFact(releaseDir, artifact)))
}

async function artifactFact(releaseDir: string, { path, reproducible }: FileRecord): Promise<ArtifactFact> {
  const file = join(releaseDir, path)
  const [size, sha256] = await Promise.all([fileSize(file), sha256File(file)])
  return { name: basename(path), size: size ?? 0, sha256, reproducible }
}

function previousOf({ previousRelease, previousComponents }: AssembleOptions): Pick<ReleaseFacts, 'previous'> {
  if (previousRelease === undefined) return {}
  const { tag } = previousRelease
  return { previous: { tag, ...(previousComponents === undefined ? {} : { components: previousComponents }) } }
}
