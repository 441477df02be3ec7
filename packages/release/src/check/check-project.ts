import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileSize, messageOf, Problem } from '@release-tools/base'
import { parse } from 'smol-toml'

/** What a repository says of its project. */
export interface DeclaredProject {
  name: string
  /** Absent where it is not written down: without a pyproject.toml, or with a version that the build computes. */
  version?: string
}

/** Reads pyproject.toml at the root of a work tree; without one, the project has the repository's name. */
export async function readProject(workspace: string, repository: string): Promise<DeclaredProject> {
  const fallback = repository.slice(repository.lastIndexOf('/') + 1)
  const path = join(workspace, 'pyproject.toml')
  if ((await fileSize(path)) === undefined) return { name: fallback }
  const { project = {} } = parseToml(await readFile(path, 'utf8'))
  const name = typeof project.name === 'string' && project.name !== '' ? project.name : fallback
  return { name, ...(typeof project.version === 'string' ? { version: project.version } : {}) }
}

function parseToml(text: string): { project?: { name?: unknown; version?: unknown } } {
  try {
    return parse(text)
  } catch (error) {
    throw new Problem('read pyproject.toml', {
      found: `it is no valid TOML: ${messageOf(error).split('\n')[0]}`,
      next: 'Correct it.',
    })
  }
}
