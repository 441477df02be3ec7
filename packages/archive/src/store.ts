/** A file to keep. */
export interface FileToKeep {
  /** Name in the archive, `[A-Za-z0-9._+-]` only. The name of the asset, if it is one of a release. */
  name: string
  /** Where its content is now. */
  path: string
  /** In bytes. */
  size: number
  /** In lower-case hex. */
  sha256: string
  mediaType: string
}

/** A file that a store keeps, as the record of its part says (record.ts). */
export type KeptFile = Omit<FileToKeep, 'path'>

/**
 * The files that belong together: a release (`release`), the logs of one attempt of a run (`run-12345-1`), or a copy of the listing of
 * another store (`listing-12`, of a tag that has the name of that store). Kept the same way, without a release: a version of the signed
 * index of releases (`index-12`, of the tag `release-index`) and some lines of the audit log (`log-12`, of the tag `audit-log`). So is the record
 * of a push (`source-12345-1`, of the tag `source-records`).
 */
export interface Part {
  /** `owner/name` */
  repository: string
  tag: string
  name: string
}

/**
 * What protects the files of a store from deletion, as far as it was read there. Nothing more is ever said: a store that may be
 * immutable by a setting that nobody can read has the lock `unreadable`.
 */
export type LockFact =
  /** Nobody can delete them until then, not even the owner of the account. */
  | { kind: 'compliance'; until: string; legalHold: boolean }
  /** Only those whom `bypass` names can delete them until then: `roles with s3:BypassGovernanceRetention`. */
  | { kind: 'governance'; until: string; bypass: string; legalHold: boolean }
  /** Nobody can delete them until the legal hold is ended, which those whom `bypass` names can do at any time. */
  | { kind: 'legal-hold'; bypass: string }
  /** The store may have a rule, which its interface does not show. */
  | { kind: 'unreadable'; why: string }
  | { kind: 'none'; why: string }

/** What became of one file. */
export interface Kept {
  name: string
  sha256: string
  /** Identifies these bytes in the store permanently, if it has versions. */
  version: string | undefined
  lock: LockFact
  /** True if the store had it before, so that nothing was written. */
  already: boolean
}

/** Called with the bytes of the files (not of the record) that were sent or read, or that the store has: to show progress. */
export type Progress = (bytes: number) => void

/**
 * A place that keeps files of releases. It only adds: a file whose name is taken by other bytes is a Problem, and nothing is ever
 * overwritten or deleted. Each driver is one file in stores/.
 */
export interface Store {
  /** For people, without secrets: `s3://bucket/prefix`. */
  readonly place: string
  /** What it does not promise, in one sentence. */
  readonly limits: string
  /** True if it keeps this file of a release; a branch keeps no artifacts. */
  keeps(file: KeptFile): boolean
  /** Looks at the settings, the login and the lock, and writes nothing. Throws a Problem if nothing can be kept there. */
  check(): Promise<LockFact>
  /**
   * Keeps the files of a part, and its record last, so that a part with a record is whole. Files that are there with the same digest
   * stay. Reads back by version that each has its digest, and its lock. Returns the files that the store keeps in their order, then the
   * record. Throws a Problem, before it writes anything, if other bytes have one of the names.
   */
  put(part: Part, files: FileToKeep[], progress: Progress): Promise<Kept[]>
  /**
   * The files of a part, as its record lists them, also those that the store does not keep; undefined if it has no record. Throws a
   * Problem for a record that is damaged or lies.
   */
  files(part: Part): Promise<KeptFile[] | undefined>
  /** Names of the whole parts of a tag, in the order of their bytes. */
  parts(part: Omit<Part, 'name'>): Promise<string[]>
  /** Writes a file to `path`. Throws a Problem unless it has the size and digest of the record. */
  get(part: Part, file: KeptFile, path: string, progress: Progress): Promise<void>
  /** Of a store that must never be the only one: its listing, which the others keep too (listing-copies.ts). */
  readonly listing?: StoreListing
}

/** What a store says of every release in it. It grows, and its number with it. */
export interface StoreListing {
  /** Its name, and that of the tag of its copies. */
  readonly name: string
  readonly fileName: string
  /** As it is now; undefined if the store has nothing yet. */
  read(): Promise<{ number: number; bytes: Buffer } | undefined>
  /** Throws a Problem unless the store has all that a copy of its listing says, and the history that led to it. */
  requireGrown(copy: { number: number; bytes: Buffer; place: string }): Promise<void>
}
