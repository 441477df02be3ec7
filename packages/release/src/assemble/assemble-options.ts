import type { Manifest, Policy, Trust } from '@release-tools/evidence'
import type { SigningOptions } from '@release-tools/sign'

/** All that assembling needs besides the files in the release directory. */
export interface AssembleOptions {
  /** Absolute. */
  releaseDir: string
  project: { name: string; version: string }
  source: Manifest['source']
  builder: Manifest['builder']
  policy: Policy
  /** Day against which exceptions expire: `2027-01-31`. */
  today: string
  template: { text: string; path: string }
  /** Section of the changelog, without heading. */
  changelog: string
  /** Who may have signed images and provenance. */
  trust: Trust
  signing: SigningOptions
  /** Who will sign manifest and tarball where that is an identity. */
  identity?: { identity: string; issuer: string }
  /** Where readers find the public key. */
  keyUrl?: string
  previousRelease?: { tag: string; manifestSha256: string }
  /** Gives the bundle that an interrupted run of the same release left, by its asset name; used again if it verifies. */
  findReusableBundle?: (assetName: string) => Promise<string | undefined>
}
