import { isUtf8 } from 'node:buffer'
import { basename, resolve } from 'node:path'
import { count, sha256 } from '@release-tools/base'
import { parseManifest } from '../manifest/manifest.ts'
import { type Manifest, manifestSchema } from '../manifest/manifest-model.ts'
import { isTarballName, manifestBundleName, manifestName } from '../manifest/release-names.ts'
import type { Unread } from '../release/open-release.ts'
import { contradicts } from '../release/release-source.ts'
import { CannotCheck } from '../sigstore/cannot-check.ts'
import type { SignatureVerifier, Trust, Verified } from '../sigstore/sigstore.ts'
import { sameVersion } from '../version/version.ts'
import { requireOrigin, requireRepository } from './check-origin.ts'
import { type Check, check, failCheck, withFileName } from './report.ts'

/** Which release the reader means. An older release is as genuine as the newest one. */
export interface MeantRelease {
  tag?: string
  version?: string
}

/**
 * Checks the manifest. Trusts nothing in it before its signature is verified. `manifest` is undefined if a check did not pass; then
 * nothing else in the release can be checked. `manifestSha256` is that of the bytes that were read.
 */
export async function checkManifest(
  source: Unread,
  { verifier, trust, meant }: { verifier: SignatureVerifier; trust: Trust; meant: MeantRelease },
): Promise<{ checks: Check[]; manifest?: Manifest; manifestSha256: string }> {
  let bytes: Uint8Array = new Uint8Array()
  let verified: Verified | undefined
  const signed = await check('manifest signature', async () => {
    const [found, bundle] = [await source.read(manifestName), await source.read(manifestBundleName)]
    if (found === undefined && bundle === undefined) throw noRelease(source)
    if (bundle === undefined) return failCheck(`${manifestBundleName} is missing.`)
    bytes = found ?? failCheck(`${manifestName} is missing.`)
    verified = verifier.verifyBlob(bytes, bundle)
    return { detail: `${manifestName} is signed.`, verified }
  })
  const manifestSha256 = sha256(bytes)
  if (signed.status !== 'pass') return { checks: [withFileName(manifestBundleName, signed)], manifestSha256 }
  let manifest: Manifest | undefined
  const parsed = await check('manifest', () => {
    const read = readManifest(bytes)
    if (verified !== undefined) requireOrigin(verified, read)
    if (verified !== undefined) requireRepository(verified, read, trust)
    requireWanted(source, read, meant)
    manifest = read
    return { detail: listed(read) }
  })
  return { checks: [signed, withFileName(manifestName, parsed)], manifestSha256, ...(manifest ? { manifest } : {}) }
}

/** Reads a manifest that somebody vouches for. Throws a Problem. */
export function readManifest(bytes: Uint8Array): Manifest {
  if (!isUtf8(bytes)) failCheck('it is not valid UTF-8.')
  const text = Buffer.from(bytes).toString()
  requireKnownForm(text)
  return parseManifest(text)
}

/** Refuses a release other than the one that is meant, and one under the name of another. */
export function requireWanted(source: Unread, manifest: Manifest, meant: MeantRelease): void {
  requireMeant(manifest, meant)
  requireName(source, manifest)
}

/** What a manifest lists, as a sentence. */
export function listed({ files, images }: Manifest): string {
  return `${manifestName} lists ${count(files.length, 'file')} and ${count(images.length, 'image')}.`
}

/** Releases of other tools may be signed in another way, so nothing refutes them. */
export function noRelease(source: Unread): CannotCheck {
  const names = source.kind === 'tarball' ? [] : source.names
  const tarball = names.find(isTarballName)
  const bundle = names.find(name => name.endsWith('.sigstore.json') || name.endsWith('.intoto.jsonl'))
  const next = [
    tarball === undefined
      ? `Download the whole release, with ${manifestName} and ${manifestBundleName}. If another tool made it, download the signature of each file too.`
      : `Give the path of ${tarball} instead, or download ${manifestName} and ${manifestBundleName} too.`,
    bundle === undefined ? '' : ` To verify one file by its own bundle (${bundle}), use release-tools verify-blob.`,
  ]
  return new CannotCheck('verify the release', {
    found: `there is no ${manifestName} and no signature of one, so this is not a release that release-tools made, or not all of it.`,
    next: next.join(''),
  })
}

/** The manifest of a later version is signed, and says what this version cannot read. */
function requireKnownForm(text: string) {
  const [, form] = /^schema: "?(https:\/\/\S+\/docs\/schema\/manifest\.v\d+\.json)"?$/m.exec(text) ?? []
  if (form === undefined || form === manifestSchema) return
  throw new CannotCheck('verify the release', {
    found: `it has the form ${form}, which this version of release-tools does not know.`,
    next: 'Update release-tools.',
  })
}

const otherRelease = (meant: string, option: string) =>
  `This is not the release that you mean. Download ${meant}, or give ${option} if you mean this one.`

/** Refuses a release of a tag other than the one that is meant. */
export function requireTag({ source }: Pick<Manifest, 'source'>, { tag }: MeantRelease): void {
  if (tag === undefined || source.tag === tag) return
  failCheck(`it is of release ${source.tag}, not of ${tag}.`, otherRelease(tag, `--tag ${source.tag}`))
}

function requireMeant({ source, project }: Manifest, { tag, version }: MeantRelease): void {
  requireTag({ source }, { ...(tag === undefined ? {} : { tag }) })
  if (version !== undefined && !sameVersion(project.version, version))
    failCheck(
      `it is of version ${project.version}, not of ${version}.`,
      otherRelease(version, `--release-version ${project.version}`),
    )
}

/** An older release that was renamed would pass for a newer one. */
function requireName({ kind, path }: Unread, { source }: Manifest) {
  if (kind === 'file' || !contradicts(path, source.tag)) return
  failCheck(
    `it is of release ${source.tag}, which the name ${JSON.stringify(basename(resolve(path)))} contradicts.`,
    `Do not use it under this name. Download the release that you mean, or rename it if you mean ${source.tag}.`,
  )
}
