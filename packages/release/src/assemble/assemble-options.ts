import type { Problem } from '@release-tools/base'
import type {
  IndexDocument,
  Manifest,
  Policy,
  ResourceDescriptor,
  SbomPackage,
  SecurityFixes,
  Signer,
  SigningEvent,
  SourceQuestion,
  Trust,
  VexFile,
} from '@release-tools/evidence'
import type { GpgRequest, SigningOptions } from '@release-tools/sign'
import type { Changes } from '../notes/notes-source.ts'

/** What assembling needs, besides the files in the release directory. */
export interface AssembleOptions {
  /** Absolute path. */
  releaseDir: string
  project: { name: string; version: string }
  source: Manifest['source']
  builder: Manifest['builder']
  policy: Policy
  /** The VEX documents that the policy names. */
  vex?: VexFile[]
  /** What a security release fixes. */
  fixes?: SecurityFixes | undefined
  /** Day that decides which exceptions have expired: `2027-01-31`. */
  today: string
  template: { text: string; path: string }
  /** What changed: the section of the changelog without its heading, or what another source has. */
  changes: Changes
  /** Digests of the evidence, as the jobs that made it returned them. Absent if the caller does not have them. */
  evidence?: ResourceDescriptor[] | undefined
  /** Digests of the evidence that steps of this job made. */
  ownEvidence?: ResourceDescriptor[]
  /** The accepted signers of images and provenance. */
  trust: Trust
  signing: SigningOptions
  /** Records of what earlier steps and jobs signed. */
  signingEvents?: SigningEvent[]
  /** The index of releases, verified, or why it could not be; absent if the project has none. */
  index?: IndexDocument | Problem
  /** The head of the audit log as it is now; absent if there is none. */
  auditHead?: string
  /** Records of pushes, to say the Source level of the commit; absent if the project has none, and its policy asks for none. */
  sourceTrack?: SourceTrack
  /** With which OpenPGP key to sign as well; absent if with none. */
  gpg?: GpgRequest | undefined
  /** The identity that will sign manifest and tarball, unless a key signs them. */
  identity?: { identity: string; issuer: string }
  /** Web address of the public key. */
  keyUrl?: string
  previousRelease?: { tag: string; manifestSha256: string }
  /** The components of the project in that release, if they are known. */
  previousComponents?: SbomPackage[]
  /** Gives the bundle that an interrupted run of the same release left, by its asset name; used again if it verifies. */
  findReusableBundle?: (assetName: string) => Promise<string | undefined>
}

/** The signed records of pushes that were read, none of them verified, and of which revision they are. */
export interface SourceTrack {
  question: SourceQuestion & { tag: string }
  /** Each is a bundle in one line. */
  lines: string[]
  /** Whose records count, besides those of the signers of the release and of our workflow. */
  recorders: Signer[]
}
