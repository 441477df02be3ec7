// The kinds of these files (kinds/) take the names from here: a manifest reserves them, and kinds import manifests.

export const manifestName = 'manifest.yaml'
export const manifestBundleName = 'manifest.yaml.sigstore.json'
export const sumsName = 'SHA256SUMS'

/** The index of releases as a page for people and programs: the current one, and the copy of earlier releases in each release. */
export const indexName = 'index.yaml'

/** Files of a release directory that its manifest cannot list: itself, its signature, and the digests of both. */
export const unlisted = [manifestName, manifestBundleName, sumsName] as const

/** The verdict on the whole release, as a signed Verification Summary Attestation. No other file lists it. */
export const summaryName = 'verification-summary.intoto.jsonl'

/**
 * Records of the signatures that are made of the release itself: of manifest, tarball and verification summary, and by GPG. No other file
 * lists it, because it has that of the last signature.
 */
export const lastEventsName = 'release-signing-events.jsonl'

/**
 * The directory inside the tarball: `release-v1.2.0`. A character of the tag that a name of an asset cannot have becomes a hyphen:
 * `widget/v1.2.0`, `widget@1.2.0`.
 */
export function tarballPrefix(tag: string): string {
  return `release-${tag.replace(/[^A-Za-z0-9._+-]/g, '-')}`
}

/** `release-v1.2.0.tar.gz`. Its signatures have this name with `.sig` and `.sigstore.json` appended. */
export function tarballName(tag: string): string {
  return `${tarballPrefix(tag)}.tar.gz`
}

/** True for a name that tarballName can give. */
export function isTarballName(name: string): boolean {
  return /^release-.+\.tar\.gz$/.test(name)
}
