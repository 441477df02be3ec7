import type { Finding } from './findings.ts'

/** A line of a file of the repository. */
export interface FilePlace {
  /** From the root of the repository, with forward slashes. */
  path: string
  /** The first line of a file is 1. */
  line: number
}

/** Where the sources have the package of a finding. */
export interface FindingPlace {
  /** The best place first. Empty if no file of the repository is known. */
  files: FilePlace[]
  /** The direct dependency that brings the package in. Absent if the package is one itself, or if nobody knows. */
  via?: { label: string; file?: FilePlace }
}

/** The places of the findings of one target. A finding without a place is absent. */
export type FindingPlaces = ReadonlyMap<Finding, FindingPlace>
