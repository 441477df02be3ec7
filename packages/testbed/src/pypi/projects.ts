import { createHash } from 'node:crypto'

/** A file that was uploaded. */
export interface StoredFile {
  file: string
  project: string
  version: string
  kind: 'bdist_wheel' | 'sdist'
  content: Buffer
  sha256: string
  uploaded: Date
  /** True, or the reason. */
  yanked: boolean | string
  /** The form that it came with, without the content: twine and we are compared by it. */
  form: [string, string][]
  /** What the index serves as its provenance; undefined without attestations. */
  provenance: object | undefined
}

export interface ProjectStatus {
  status: 'active' | 'archived' | 'quarantined' | 'deprecated'
  reason?: string
}

/** What the index has. */
export class Projects {
  readonly files = new Map<string, StoredFile>()
  /** Names of deleted files, which nobody can use again. */
  readonly deleted = new Set<string>()
  readonly statuses = new Map<string, ProjectStatus>()

  of(project: string): StoredFile[] {
    return [...this.files.values()].filter(one => one.project === project)
  }

  statusOf(project: string): ProjectStatus {
    return this.statuses.get(project) ?? { status: 'active' }
  }
}

/** PEP 503. */
export function normalised(name: string): string {
  return name.replace(/[-_.]+/g, '-').toLowerCase()
}

export function sha256Of(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
