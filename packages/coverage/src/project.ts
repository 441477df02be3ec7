import type { Role } from '@release-tools/sonar'
import type { Repository } from './git.ts'
import type { Python } from './python.ts'

/** A project of the run, which is tested, measured and analysed as a unit. */
export interface Project {
  /** From the root of the repository, with forward slashes; `.` for the root itself. */
  directory: string
  /** Absolute path. */
  path: string
  repository: Repository
  /** Looked up only if needed, because reports in JSON or XML need no Python. */
  python: () => Promise<Python>
  /** How Sonar classifies a file. The path is relative to `directory`. */
  roleOf: (path: string) => Role
}

/** Turns a path from the root of the repository into one from the project's directory; undefined if it is outside. */
export function inProject(directory: string, path: string): string | undefined {
  if (directory === '.') return path
  return path.startsWith(`${directory}/`) ? path.slice(directory.length + 1) : undefined
}
