import json from './lock.json' with { type: 'json' }
import type { ToolName } from './names.ts'
import type { Platform } from './platform.ts'

/**
 * Why a digest in the lock is trusted: upstream's signature was verified when the lock was written, or at least two independent
 * projects publish the same digest.
 */
export type Verified = 'signature' | 'agreement'

/** One file of upstream's release. `{version}` in its name stands for the version. */
export interface LockedAsset {
  file: string
  /** SHA-256 of the file, in lower-case hex. */
  sha256: string
  /** SHA-256 of the program in it, in lower-case hex; absent until `npm run tools:update` has unpacked the file. */
  program?: string
}

/** Who signs the file of checksums. `{version}` in its name stands for the version. */
export interface UpstreamSignature {
  file: string
  identity: string
  issuer: string
}

/** How a tool is built from source: with `go build`, in the folder with the committed go.mod and go.sum. */
export interface LockedSource {
  version: string
  module: string
  package: string
  /** Linker flags. They set the version, which Go leaves out of programs built this way. */
  ldflags: string
}

export interface LockedTool {
  version: string
  /** `owner/name` on GitHub; tags are `v{version}`. */
  repository: string
  verified: Verified
  /** Absent if upstream signs no file of checksums. Then `unsigned` says what it does instead. */
  signature?: UpstreamSignature
  unsigned?: string
  assets: Partial<Record<Platform, LockedAsset>>
  /** Platforms that upstream supports and the lock leaves out, with the reason. */
  withheld?: Partial<Record<Platform, string>>
  source?: LockedSource
}

export type Lock = Record<ToolName, LockedTool>

/** The lock is compiled into the bundles, so that one commit pins everything that runs. */
export const lock: Lock = json satisfies Record<ToolName, unknown> as Lock

/** A name from the lock with the version filled in. */
export function withVersion(template: string, version: string): string {
  return template.replaceAll('{version}', version)
}
