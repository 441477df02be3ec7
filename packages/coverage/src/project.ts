import type { Role } from '@release-tools/sonar'
import type { Repository } from './git.ts'
import type { Python } from './python.ts'

/** A project of the run: what is tested, measured and analysed together. */
export interface Project {
  /** From the root of the repository with forward slashes; `.` for the root itself. */
  directory: string
  /** Absolute. */
  path: string
  repository: Repository
  /** Found when it is needed: reports in JSON or XML need none. */
  python: () => Promise<Python>
  /** What Sonar takes a file for; the path is relative to `directory`. */
  roleOf: (path: string) => Role
}

/** A path from the root of the repository as one from the project's directory; undefined where it lies elsewhere. */
export function inProject(directory: string, path: string): string | undefined {
  if (directory === '.') return path
  return path.startsWith(`${directory}/`) ? path.slice(directory.length + 1) : undefined
}
