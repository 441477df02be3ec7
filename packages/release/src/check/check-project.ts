import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileSize, messageOf, Problem } from '@release-tools/base'
import { parse } from 'smol-toml'

/** What a repository says about its project. */
export interface DeclaredProject {
  name: string
  /** Absent without a pyproject.toml, or if the build computes the version. */
  version?: string
}

/** Reads pyproject.toml at the root of a work tree. Without one, the project has the name of the repository. */
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
      found: `it is not valid TOML: ${messageOf(error).split('\n')[0]}.`,
      next: 'Correct the file.',
    })
  }
}
