import type { AppliedException, ImageEntry, Reproducible, SignedBy, Summaries, Verdict } from '@release-tools/evidence'

/** A signature, and what cosign must be told to check it. */
export interface SignatureFact {
  signer: SignedBy
  /** In a transparency log. */
  logged: boolean
}

export interface ArtifactFact {
  /** Name of the asset. */
  name: string
  /** Bytes. */
  size: number
  /** Lower-case hex. */
  sha256: string
  reproducible: Reproducible
}

export interface ImageFact extends ImageEntry {
  signature?: SignatureFact
}

export interface ProvenanceFact {
  builder: string
  buildType: string
  run?: string
  subjects: number
  dependencies: number
  signature: SignatureFact
}

/** All that the notes and the page show of a release: digests of what precedes them, never the manifest's. */
export interface ReleaseFacts {
  project: { name: string; version: string }
  tag: string
  source: { /** Web address. */ repository: string; commit: string /** `2026-01-31T12:00:00Z` */; commitTime: string }
  builder: { id: string; run?: string }
  changelog: string
  artifacts: ArtifactFact[]
  images: ImageFact[]
  /** What the files of each kind say. */
  evidence: Summaries
  exceptions: AppliedException[]
  provenance: ProvenanceFact[]
  verdict: Verdict
  /** Of manifest and tarball. */
  signature: SignatureFact
  /** Where the public key is to be had. */
  keyUrl?: string
  /** True where signatures are checked against another trusted root than the public Sigstore's. */
  ownTrustedRoot: boolean
  dryRun: boolean
}
