import { realpath } from 'node:fs/promises'
import { relative } from 'node:path'
import { Problem, toPosix } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { roleUnder } from '@release-tools/sonar'
import { repositoryOf } from './git.ts'
import type { Project } from './project.ts'
import { findPython, type Python } from './python.ts'

export interface ProjectRequest {
  /** Absolute path. */
  directory: string
  /** A path or a name on PATH; undefined for `python`, otherwise `python3`. */
  python: string | undefined
  /** Sonar's properties, which define what is source code and what is a test. */
  settings: Record<string, string>
}

/** Opens the project in a directory. Throws a Problem if the directory does not exist, or is not in a repository. */
export async function openProject({ directory, python, settings }: ProjectRequest, host: Host): Promise<Project> {
  const path = await realpath(directory).catch(() => {
    throw new Problem(`open the project ${directory}`, {
      found: 'the directory does not exist.',
      next: 'Check `working-directory` and `projects`.',
    })
  })
  const repository = await repositoryOf(path, host)
  let found: Promise<Python> | undefined
  return {
    directory: toPosix(relative(repository.root, path)) || '.',
    path,
    repository,
    roleOf: roleUnder(settings),
    python() {
      found ??= findPython(python, path, host)
      return found
    },
  }
}
