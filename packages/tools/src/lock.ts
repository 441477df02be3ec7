import json from './lock.json' with { type: 'json' }
import type { ToolName } from './names.ts'
import type { Platform } from './platform.ts'

/**
 * How a digest of the lock came to be trusted: upstream's signature was verified when the lock was written, or at least
 * two independent projects publish the same digest.
 */
export type Verified = 'signature' | 'agreement'

/** One file of upstream's release. In names, `{version}` stands for the version. */
export interface LockedAsset {
  file: string
  /** Of the file, lower-case hex. */
  sha256: string
  /** SHA-256 of the program in it, lower-case hex; absent until `npm run tools:update` has unpacked the file. */
  program?: string
}

/** Who signs the file of checksums. In names, `{version}` stands for the version. */
export interface UpstreamSignature {
  file: string
  identity: string
  issuer: string
}

/** How a tool is built from source: `go build` in the folder with the committed go.mod and go.sum. */
export interface LockedSource {
  version: string
  module: string
  package: string
  /** Linker flags; they carry the version, which Go leaves out of programs built this way. */
  ldflags: string
}

export interface LockedTool {
  version: string
  /** `owner/name` on GitHub; tags are `v{version}`. */
  repository: string
  verified: Verified
  /** Absent where upstream signs no file of checksums; then `unsigned` says what it does instead. */
  signature?: UpstreamSignature
  unsigned?: string
  assets: Partial<Record<Platform, LockedAsset>>
  /** Platforms that upstream ships and the lock leaves out, with the reason. */
  withheld?: Partial<Record<Platform, string>>
  source?: LockedSource
}

export type Lock = Record<ToolName, LockedTool>

/** The lock that is compiled into the bundles: one commit pins all that runs. */
export const lock: Lock = json satisfies Record<ToolName, unknown> as Lock

/** A name of the lock with the version filled in. */
export function withVersion(template: string, version: string): string {
  return template.replaceAll('{version}', version)
}
