import { basename, join } from 'node:path'
import { Problem, sizeIfThere } from '@release-tools/base'
import type { Manifest } from '../manifest/manifest-model.ts'
import { isTarballName, tarballName } from '../manifest/release-names.ts'
import { openRelease, type Unread } from '../release/open-release.ts'
import { type Folder, openFolder, openTarball, type Tarball } from '../release/release-source.ts'
import { CannotCheck } from '../sigstore/cannot-check.ts'
import type { SignatureVerifier, Trust } from '../sigstore/sigstore.ts'
import { checkRepacked, checkTarballSignatures, type TarballSignatures, withTarballOrigin } from './check-tarball.ts'
import { type Check, check, failCheck, onlyOne, withFileName } from './report.ts'
import { type VerdictEvidence, VerdictEvidenceReader } from './verdict-evidence.ts'

/** Whom the checks trust. */
interface Trusted {
  verifier: SignatureVerifier
  trust: Trust
}

/** A release that was opened; without `unread`, it could not be. */
export interface OpenedRelease {
  check: Check
  unread?: Unread
  /** Of a tarball that was given by itself: they are checked before it is unpacked. */
  signatures?: TarballSignatures
}

/** Opens a release. Of a tarball, verifies the signatures first, and unpacks nothing if one of them is wrong. */
export async function openUnread(path: string, trusted: Trusted): Promise<OpenedRelease> {
  let unread: Unread | undefined
  let signatures: TarballSignatures | undefined
  const opened = await check('release', async () => {
    unread = await openRelease(path)
    if (unread.kind !== 'tarball') return { detail: 'Read as a folder.' }
    signatures = await checkTarballSignatures(path, false, trusted)
    if (!isWrong(signatures.checks)) await readable(unread)
    return { detail: 'Read as the tarball of a release.' }
  })
  const usable = opened.status === 'pass' && !isWrong(signatures?.checks ?? [])
  return { check: opened, ...(usable && unread ? { unread } : {}), ...(signatures ? { signatures } : {}) }
}

/** A tarball that nobody signed, of another name and structure, is damaged or not ours: nothing says which. */
export async function readable({ path, read }: Unread): Promise<void> {
  try {
    await read('')
  } catch (error) {
    if (!(error instanceof Problem) || isTarballName(basename(path))) throw error
    const found = `it is not the tarball of a release that release-tools made: ${error.found}`
    throw new CannotCheck('open the tarball', { found, next: 'Give the tarball of a release.', cause: error })
  }
}

/** The content of a release whose manifest is trusted. */
export interface Contents {
  /** Folder first. Empty if a tarball could not be read. */
  sources: (Folder | Tarball)[]
  evidence: VerdictEvidence
  tarball?: Tarball
  /** The checks of the tarball and its signatures. */
  checks: Check[]
}

/** Reads what was provided, each file once: the folder, and the tarball that it has or that was given. */
export async function openContents(
  { unread, signatures }: OpenedRelease & { unread: Unread },
  manifest: Manifest,
  trusted: Trusted,
): Promise<Contents> {
  const reader = new VerdictEvidenceReader(manifest)
  const folder = unread.kind === 'tarball' ? undefined : openFolder(unread, manifest)
  if (folder) await reader.readFolder(folder)
  if (folder?.kind === 'asset') {
    const skipped: Check = { name: 'tarball', status: 'absent', detail: onlyOne }
    return { sources: [folder], evidence: reader.finish(), checks: [skipped] }
  }
  const path = folder === undefined ? unread.path : join(folder.beside, tarballName(manifest.source.tag))
  const signed = async () => signatures ?? checkTarballSignatures(path, folder?.kind === 'assets', trusted)
  const { tarball, checks } = await checkTarball(path, folder, manifest, { reader, signed })
  const sources = [folder, tarball].filter(source => source !== undefined)
  return { sources, evidence: reader.finish(), checks, ...(tarball ? { tarball } : {}) }
}

async function checkTarball(
  path: string,
  folder: Folder | undefined,
  manifest: Manifest,
  { reader, signed }: { reader: VerdictEvidenceReader; signed: () => Promise<TarballSignatures> },
): Promise<{ tarball?: Tarball; checks: Check[] }> {
  let tarball: Tarball | undefined
  let signatures: Check[] = []
  const content = await check('tarball', async () => {
    if (folder !== undefined && !(await isProvided(folder, path)))
      return { status: 'absent', detail: `${basename(path)} was not provided.` }
    signatures = await withTarballOrigin(await signed(), manifest)
    if (isWrong(signatures)) throw notUnpacked()
    tarball = await openTarball(path, reader)
    return checkRepacked(tarball, manifest)
  })
  return { checks: [withFileName(basename(path), content), ...signatures], ...(tarball ? { tarball } : {}) }
}

/** Throws a Problem if the tarball is missing among assets that have a signature of it. */
async function isProvided({ kind, names }: Folder, path: string): Promise<boolean> {
  if ((await sizeIfThere(path)) !== undefined) return true
  const name = basename(path)
  const signed = kind === 'assets' && names.some(other => other === `${name}.sig` || other === `${name}.sigstore.json`)
  return signed ? failCheck(`${name} is missing, although its signature was provided.`) : false
}

function isWrong(checks: Check[]): boolean {
  return checks.some(({ status }) => status === 'fail')
}

function notUnpacked(): CannotCheck {
  return new CannotCheck('verify the release', {
    found: 'it was not unpacked, because a signature of it is not valid.',
    next: 'Download it again from its publisher.',
  })
}
