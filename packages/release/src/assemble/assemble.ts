import { dirname, join } from 'node:path'
import { packDirectory, pool, sha256File, writeFileAtomic } from '@release-tools/base'
import {
  hasPlainSignature,
  kinds,
  type Manifest,
  ownTool,
  type ResourceDescriptor,
  recordOf,
  releaseSums,
  renderManifest,
  summaryName,
  tarballName,
  tarballPrefix,
  writePolicy,
  writeStepRecord,
} from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { ofAssetSize } from '../collect/asset-rules.ts'
import { renderPage } from '../html/page.ts'
import { renderNotes } from '../notes/notes.ts'
import type { ReleaseFacts, SignatureFact } from '../notes/release-facts.ts'
import type { AssembleOptions } from './assemble-options.ts'
import { buildManifest } from './build-manifest.ts'
import { type Gathered, gather } from './gather.ts'
import { writeGpgSignatures } from './gpg-signatures.ts'
import { attestOrReuse, plainSignature, signOrReuse } from './sign-or-reuse.ts'
import { writeSignals } from './signals.ts'
import { writeLastEvents } from './signing-events.ts'
import { summaryStatement } from './verification-summary.ts'

const manifestName = kinds.manifest.files.document.path

/** An assembled release. */
export interface Assembled extends Gathered {
  manifest: Manifest
  /** Path of the tarball. */
  tarball: string
}

/**
 * Makes a release from the files in the release directory. No file can list itself, so the order is fixed. First the evidence is
 * verified, which gives a log. Notes, page and badges show it. The manifest lists all these files; SHA256SUMS and the tarball contain it.
 * GPG signatures and the verification summary, which lists them, come last, beside the release directory, and then the records of these
 * signatures.
 */
export async function assemble(options: AssembleOptions, host: Host): Promise<Assembled> {
  const gathered = await gather(options, host)
  await writeReadable(gathered, options)
  const manifest = await writeManifest(gathered.facts, options, host)
  const tarball = await writeTarball(manifest, options)
  const gpg = await writeGpgSignatures(manifest, options, host)
  // Both are about the tarball as it is, and each waits for the log.
  const last = [
    () => signTarball(tarball, gathered.facts.signature, options, host),
    () => writeSummary(gathered.facts, { manifest, tarball, gpg }, options, host),
  ]
  await pool(last, last.length, sign => sign())
  await writeLastEvents(options)
  return { ...gathered, manifest, tarball }
}

/** Writes the policy that was applied, the signals with their badges, notes and page, and records each for the manifest. */
async function writeReadable(gathered: Gathered, options: AssembleOptions): Promise<void> {
  const { releaseDir, policy, template } = options
  const { facts } = gathered
  await writePolicy(policy, releaseDir)
  const signals = await writeSignals(gathered, options)
  const [log, notes, page] = [kinds['verify-log'].files.text, kinds.notes.files.text, kinds.page.files.text]
  await writeFileAtomic(join(releaseDir, notes.path), renderNotes(facts, template.text, template.path))
  await writeFileAtomic(join(releaseDir, page.path), renderPage(facts))
  const files = [...[log, notes, page].map(file => recordOf(file, file.path, ownTool)), ...signals]
  await writeStepRecord(releaseDir, 'assemble-release', { files })
}

/** Writes the manifest, its signature, and SHA256SUMS, which lists both and all other files. */
async function writeManifest(facts: ReleaseFacts, options: AssembleOptions, host: Host): Promise<Manifest> {
  const { releaseDir } = options
  const manifest = await buildManifest(facts, options)
  const path = join(releaseDir, manifestName)
  await writeFileAtomic(path, renderManifest(manifest))
  const bundle = await signOrReuse(path, facts.signature, options, host)
  const own = { manifest: await sha256File(path), bundle: await sha256File(bundle) }
  await writeFileAtomic(join(releaseDir, kinds.sums.files.text.path), releaseSums(manifest, own))
  return manifest
}

/** Writes the tarball beside the release directory. Returns its path. */
async function writeTarball({ source }: Manifest, { releaseDir }: AssembleOptions): Promise<string> {
  const path = join(dirname(releaseDir), tarballName(source.tag))
  const mtime = Date.parse(source.commitTime) / 1000
  const packed = packDirectory(releaseDir, tarballPrefix(source.tag), mtime)
  await writeFileAtomic(path, ofAssetSize(tarballName(source.tag), packed))
  return path
}

/** Writes the bundle of the tarball and, if a key signs, the `.sig` for openssl. */
async function signTarball(
  path: string,
  signature: SignatureFact,
  options: AssembleOptions,
  host: Host,
): Promise<void> {
  const bundle = await signOrReuse(path, signature, options, host)
  if (hasPlainSignature(signature.signer)) await writeFileAtomic(`${path}.sig`, await plainSignature(bundle))
}

/** Writes the signed verification summary. */
async function writeSummary(
  { level, evidence }: ReleaseFacts,
  { manifest, tarball, gpg }: { manifest: Manifest; tarball: string; gpg: ResourceDescriptor[] },
  options: AssembleOptions,
  host: Host,
): Promise<void> {
  const manifestPath = join(options.releaseDir, manifestName)
  const digests = { manifest: await sha256File(manifestPath), tarball: await sha256File(tarball) }
  const levels = { level, sourceLevel: evidence['source-summary']?.level }
  const bundle = await attestOrReuse(summaryName, summaryStatement(manifest, digests, levels, gpg), options, host)
  await writeFileAtomic(join(dirname(options.releaseDir), summaryName), `${bundle}\n`)
}
