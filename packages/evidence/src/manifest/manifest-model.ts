import type { Approver } from '../gates/approver.ts'
import type { Reproducible } from './reproducible.ts'

/** The value of `schema`, and the `$id` of the JSON Schema. */
export const manifestSchema = 'https://github.com/org/release-tools/blob/v1/docs/schema/manifest.v1.json'

/** A program that made a file. */
export interface Tool {
  name: string
  version: string
  /** SHA-256 of the program, in lower-case hex; absent if the program is more than one file. */
  sha256?: string
}

/** One file of the release directory. */
export interface FileEntry {
  /** Path relative to the release directory, with forward slashes. */
  path: string
  /** In bytes. */
  size: number
  /** In lower-case hex. */
  sha256: string
  mediaType: string
  madeBy: Tool
  /** Its name among the assets of the GitHub release; absent for files that are only in the tarball. */
  asset?: string
  reproducible: Reproducible
  /** Why a rebuild gives other bytes, as far as it is known, one sentence each. Absent if it gives the same. */
  causes?: string[]
}

/** An image of the release, as pushed. */
export interface ImageEntry {
  /** Short name: the directory under `images/`. */
  name: string
  /** Repository without tag or digest: `ghcr.io/acme/widget`. */
  repository: string
  /** Digest of the index, or of the image manifest if there is no index: `sha256:…`. */
  digest: string
  platforms: { platform: string; digest: string }[]
  /** What a rebuild gives, by the digest of the image; absent if nothing says it. */
  reproducible?: Reproducible
  /** As those of a file. */
  causes?: string[]
}

export type VerdictResult = 'pass' | 'fail' | 'review' | 'error'

/** What the policy says about the evidence. */
export interface Verdict {
  result: VerdictResult
  reasons: string[]
}

/** A verdict, with the day as of which it was given (`2026-01-31`, UTC): exceptions that had expired by then did not count. */
export interface DatedVerdict extends Verdict {
  day: string
}

/** The content of `manifest.yaml`. Keys are written in this order. */
export interface Manifest {
  schema: typeof manifestSchema
  project: { name: string; version: string }
  source: {
    /** Web address of the repository: `https://github.com/acme/widget`. */
    repository: string
    tag: string
    /** Id of the object of an annotated tag. Absent for a lightweight one, and if it is not known. */
    tagObject?: string
    /** Full commit id, in lower-case hex. */
    commit: string
    /** UTC to the second, `2026-01-31T12:00:00Z`: the time of every file in the tarball. */
    commitTime: string
  }
  images: ImageEntry[]
  /** Who signed the checklist off. Absent if nobody did who may, and if it is not known. */
  approver?: Approver
  builder: {
    id: string
    /** Web address of the run that made the release. */
    run?: string
  }
  /** The policy that was applied. It is one of `files`. */
  policy: { path: string; sha256: string }
  verdict: DatedVerdict
  previousRelease?: { tag: string; manifestSha256: string }
  /** Every file of the release directory except those of `unlisted`. */
  files: FileEntry[]
}
