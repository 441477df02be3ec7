import type {
  AppliedException,
  BuildLevel,
  Checklist,
  Decision,
  EvidenceKind,
  ImageEntry,
  Policy,
  Reproducible,
  SbomPackage,
  SignedBy,
  Summaries,
  Verdict,
} from '@release-tools/evidence'
import type { Changes } from './notes-source.ts'

/** A signature, with what the command that checks it needs. */
export interface SignatureFact {
  signer: SignedBy
  /** True if the signature is in a transparency log. */
  logged: boolean
  /** The key in PEM form, if a key signed: the commands for openssl and cosign follow from it. */
  publicKey?: string
}

export interface ArtifactFact {
  /** Name of the asset. */
  name: string
  /** In bytes. */
  size: number
  /** In lower-case hex. */
  sha256: string
  reproducible: Reproducible
}

/** An asset of the release besides its artifacts. */
export interface AssetFact {
  name: string
  /** `tarball`: the tarball, or a signature of something. */
  kind: EvidenceKind | 'tarball'
}

/** The published release before this one. */
export interface PreviousFact {
  tag: string
  /** The components of the project then; undefined if its SBOM could not be read. */
  components?: SbomPackage[]
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

/** Everything that notes and page show of a release. Never has the digest of the manifest, which lists notes and page. */
export interface ReleaseFacts {
  project: { name: string; version: string }
  tag: string
  source: { /** Web address. */ repository: string; commit: string /** `2026-01-31T12:00:00Z` */; commitTime: string }
  builder: { id: string; run?: string }
  changes: Changes
  artifacts: ArtifactFact[]
  images: ImageFact[]
  assets: AssetFact[]
  /** Undefined if there is none, or if GitHub was not asked. */
  previous?: PreviousFact
  /** What the files of each kind of evidence say. */
  evidence: Summaries
  exceptions: AppliedException[]
  /** The statements of VEX documents that count for findings. */
  vex: Decision['vex']
  provenance: ProvenanceFact[]
  /** The SLSA Build level that the provenance shows. */
  level: BuildLevel
  policy: Policy
  verdict: Verdict
  /** What was checked before the build, as the policy judges it. Absent if nothing says it. */
  checklist?: Checklist
  /** The signature of manifest and tarball. */
  signature: SignatureFact
  /** Web address of the public key. */
  keyUrl?: string
  /** Web address of the OpenPGP public keys, if the release has GPG signatures. */
  gpgKeyUrl?: string
  /** True if signatures are checked against a trusted root other than that of the public Sigstore. */
  ownTrustedRoot: boolean
  dryRun: boolean
}
