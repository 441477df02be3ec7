import { basename, join } from 'node:path'
import type { Manifest } from '../manifest/manifest-model.ts'

import { manifestName, summaryName, sumsName, tarballName } from '../manifest/release-names.ts'
import { openRelease, type ReleaseSource, type Tarball } from '../release/release-source.ts'
import { SignatureVerifier, type Trust } from '../sigstore/sigstore.ts'
import { checkFiles, summarize } from './check-files.ts'
import { checkKinds } from './check-kinds.ts'
import { checkManifest } from './check-manifest.ts'
import { checkSummary } from './check-summary.ts'
import { checkSums } from './check-sums.ts'
import { checkRepacked, checkTarballSignatures, findTarball } from './check-tarball.ts'
import { checkVerdict } from './check-verdict.ts'
import { evidenceReader } from './evidence-reader.ts'
import { type Check, check, type FileCheck, type Report, resultOf, withFileName } from './report.ts'

export type { Check, FileCheck, Report, Status } from './report.ts'

/** What the checks of one release share. */
interface Opened {
  source: ReleaseSource
  manifest: Manifest
  verifier: SignatureVerifier
  trust: Trust
}

const words = {
  directory: 'a release directory',
  assets: 'the assets of a GitHub release',
  tarball: 'the tarball of a release',
}

/**
 * Verifies a release offline, as anybody can. `path` is a release directory, a folder of downloaded assets, or the tarball. Trusts
 * nothing in the release before the signature of its manifest is verified. The report has everything that is wrong. Throws a
 * Problem only if `trust` is unusable, for example if a key in it is not a public key.
 */
export async function verifyRelease(path: string, trust: Trust): Promise<Report> {
  const verifier = new SignatureVerifier(trust)
  let source: ReleaseSource | undefined
  const opened = await check('release', async () => {
    source = await openRelease(path)
    return { detail: `Read as ${words[source.kind]}.` }
  })
  if (!source) return conclude([opened], [])
  const { checks, manifest } = await checkManifest(source, verifier, trust)
  if (!manifest) return conclude([opened, ...checks], [])
  const rest = await checkContents({ source, manifest, verifier, trust })
  return { ...conclude([opened, ...checks, ...rest.checks], rest.files), release: identify(manifest) }
}

async function checkContents(opened: Opened): Promise<Pick<Report, 'checks' | 'files'>> {
  const { source, manifest, verifier } = opened
  const { tarball, checks: ofTarball } = await checkTarball(opened)
  const sources = tarball && tarball !== source ? [source, tarball] : [source]
  const read = evidenceReader(manifest, sources)
  const files = await checkFiles(manifest, sources)
  const checks = [
    summarize(files, manifest),
    await check(sumsName, () => checkSums(manifest, source)),
    ...(await checkKinds(manifest, read, verifier)),
    await check('verdict', () => checkVerdict(manifest)),
    ...ofTarball,
    await checkWhole(opened, tarball),
  ]
  return { checks, files }
}

async function checkTarball(opened: Opened): Promise<{ tarball?: Tarball; checks: Check[] }> {
  const { source, manifest } = opened
  let tarball: Tarball | undefined
  const name = tarballName(manifest.source.tag)
  const content = await check('tarball', async () => {
    tarball = await findTarball(source, name)
    return tarball
      ? checkRepacked(tarball.repacked, manifest)
      : { status: 'absent', detail: `${name} was not provided.` }
  })
  if (content.status === 'absent') return { checks: [content] }
  const path = source.kind === 'tarball' ? source.path : join(source.beside, name)
  const signatures = await checkTarballSignatures(path, source.kind === 'assets', opened)
  return { ...(tarball ? { tarball } : {}), checks: [withFileName(basename(path), content), ...signatures] }
}

async function checkWhole({ source, manifest, verifier }: Opened, tarball: Tarball | undefined): Promise<Check> {
  const { sha256: manifestSha256 } = await source.measure(manifestName)
  const whole = { manifest, manifestSha256, ...(tarball ? { tarballSha256: tarball.repacked.sha256 } : {}) }
  return withFileName(
    summaryName,
    await check('verification summary', () => checkSummary(source.beside, whole, verifier)),
  )
}

function conclude(checks: Check[], files: FileCheck[]): Report {
  return { result: resultOf({ checks, files }), checks, files }
}

function identify({ project, source }: Manifest): NonNullable<Report['release']> {
  const { repository, tag, commit, commitTime } = source
  return { project: project.name, version: project.version, tag, repository, commit, commitTime }
}
