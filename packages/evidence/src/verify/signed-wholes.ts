import { isDeepStrictEqual } from 'node:util'
import type { Manifest } from '../manifest/manifest-model.ts'
import { manifestBundleName, tarballName } from '../manifest/release-names.ts'
import { type Signer, signedBy } from '../sigstore/signer.ts'
import type { Trust } from '../sigstore/verified.ts'
import type { Contents } from './open-contents.ts'
import type { Check } from './report.ts'

/** A file of a release that has a signature and is in no manifest. */
export interface SignedWhole {
  /** Name of its bundle. */
  bundle: string
  /** Its SHA-256, in lower-case hex; undefined if it was not provided. */
  sha256: string | undefined
  /** Who signed it; undefined if its signature was not provided or does not count. */
  signer: Signer | undefined
}

/** Manifest and tarball, with those who signed them. `signed` is the check of the signature of the manifest. */
export function signedWholes(
  { source: { tag } }: Manifest,
  { tarball, checks }: Pick<Contents, 'tarball' | 'checks'>,
  { signers }: Pick<Trust, 'signers'>,
  manifest: { sha256: string; signed: Check | undefined },
): SignedWhole[] {
  const signerOf = (one: Check | undefined) =>
    signers.find(signer => isDeepStrictEqual(signedBy(signer), one?.signedBy))
  const ofTarball = checks.find(({ name }) => name === 'tarball signature')
  return [
    { bundle: manifestBundleName, sha256: manifest.sha256, signer: signerOf(manifest.signed) },
    { bundle: `${tarballName(tag)}.sigstore.json`, sha256: tarball?.scan.sha256, signer: signerOf(ofTarball) },
  ]
}
