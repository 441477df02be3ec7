import { boolean, cut, list, matching, object, oneLine, oneOf, optional, type Shape, text } from '@release-tools/base'
import type { AffectedPackage } from './assessment.ts'

/** The statuses of a project in a package index (PEP 792). `unknown`: the index does not say; it is not `active`. */
export const projectStatuses = ['active', 'archived', 'deprecated', 'quarantined', 'unknown'] as const
export type ProjectStatus = (typeof projectStatuses)[number]

/** What a lock's digests are to those of the index. `unchecked`: the lock has none, or the index none of this version. */
export const digestResults = ['matching', 'different', 'unchecked'] as const

/** A version of a Python package, with the digests that its lock or its SBOM has. */
export interface LockedPackage extends Pick<AffectedPackage, 'name' | 'version'> {
  /** SHA-256 in lower-case hex. */
  sha256: string[]
}

/** What a package index has of one version. */
export interface IndexedVersion {
  files: { sha256: string | undefined; yanked: boolean; yankedReason?: string }[]
  /** Of the project. */
  status: ProjectStatus
  /** Why it has this status. */
  reason?: string
}

/** A package index, as a scan asks it. */
export interface PackageIndex {
  /** Address of its simple API, without user and password. */
  address: string
  /** What it has of a version; undefined if it has no such project. Throws a Problem if it does not answer, or with something else. */
  read(name: string, version: string): Promise<IndexedVersion | undefined>
}

/** What a package index says of one version of a Python package. */
export interface PackageStatus {
  name: string
  version: string
  /** Whether the index has files of this version. Absent if it could not be asked. */
  listed?: boolean
  /** True if every file that counts was yanked (PEP 592). Absent unless it is listed. */
  yanked?: boolean
  /** Why it was yanked, or else why its project has this status: in the words of its maintainers. */
  reason?: string
  status: ProjectStatus
  digests: (typeof digestResults)[number]
}

/** The answers of a package index for one target. */
export interface PackageStatuses {
  /** Address of its simple API, without user and password. */
  index: string
  /** When it was asked (RFC 3339). */
  asked: string
  /** Why it could not be asked about some of them. */
  error?: string
  /** In bytewise order. */
  packages: PackageStatus[]
}

const line: Shape<string> = matching(/^[\s\S]{0,4000}$/, 'text of at most 4000 characters')

/** The most packages of one target about which an index is asked. */
export const mostPackages = 5000

/** `packageStatus` of docs/schema/findings.v1.json. */
export const packageStatuses: Shape<PackageStatuses> = object({
  index: text,
  asked: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time like 2026-01-31T12:00:00Z'),
  error: optional(line),
  packages: list(
    object({
      name: text,
      version: text,
      listed: optional(boolean),
      yanked: optional(boolean),
      reason: optional(line),
      status: oneOf(...projectStatuses),
      digests: oneOf(...digestResults),
    }),
    mostPackages,
  ),
})

/** Compares a version with what the index has of it; undefined if the index has no such project. */
export function statusOf({ name, version, sha256 }: LockedPackage, found: IndexedVersion | undefined): PackageStatus {
  const { files = [], status = 'unknown' } = found ?? {}
  const known = new Set(files.map(file => file.sha256))
  // Only what may be installed counts: single files can be yanked.
  const own = files.filter(file => file.sha256 !== undefined && sha256.includes(file.sha256))
  const counted = own.length > 0 ? own : files
  const yanked = counted.length > 0 && counted.every(file => file.yanked)
  const why = (yanked ? counted.find(file => file.yankedReason)?.yankedReason : undefined) ?? found?.reason ?? ''
  const isChecked = sha256.length > 0 && files.some(file => file.sha256 !== undefined)
  const digests = sha256.every(one => known.has(one)) ? 'matching' : 'different'
  return {
    name,
    version,
    listed: files.length > 0,
    ...(files.length === 0 ? {} : { yanked }),
    ...(why.trim() === '' ? {} : { reason: cut(oneLine(why), 300) }),
    status,
    digests: isChecked ? digests : 'unchecked',
  }
}
