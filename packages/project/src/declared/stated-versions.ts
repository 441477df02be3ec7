import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { byBytes, ifThere } from '@release-tools/base'
import { openProjectFiles } from './project-files.ts'
import { readerOf, type Stated } from './version-readers.ts'

/** A version that a file of the repository states. */
export interface StatedVersion extends Stated {
  /** From the root of the repository. */
  path: string
}

/** Files in which a project states its version, beside the one that its build reads. A `*` stands for the directories there. */
const usual = [
  ...[
    'pyproject.toml',
    'setup.cfg',
    'setup.py',
    'package.json',
    'Cargo.toml',
    'CITATION.cff',
    'VERSION',
    'VERSION.txt',
  ],
  ...['', 'src/'].flatMap(root => ['__init__', '_version', '__about__', 'version'].map(name => `${root}*/${name}.py`)),
  ...['doc', 'docs'].flatMap(root => [`${root}/conf.py`, `${root}/source/conf.py`]),
  ...['Chart.yaml', 'chart/Chart.yaml', 'charts/*/Chart.yaml', 'helm/Chart.yaml', 'helm/*/Chart.yaml'],
]

/**
 * Every version that files of a project state, in the order of their paths: the usual manifests in its directory, and `more`, which are
 * paths from the root of the repository (Dockerfiles, for their labels). Nothing of the project runs. Throws a Problem for a broken file.
 */
export async function statedVersions(workspace: string, directory: string, more: string[]): Promise<StatedVersion[]> {
  const files = await openProjectFiles(workspace)
  const own = await Promise.all(usual.map(pattern => pathsOf(workspace, posix.join(directory, pattern))))
  const paths = [...new Set([...own.flat(), ...more.map(path => posix.normalize(path))])].sort(byBytes)
  const found: StatedVersion[] = []
  for (const path of paths) {
    const text = await files.read(path)
    if (text !== undefined) found.push(...(readerOf(path)?.(text, path) ?? []).map(one => ({ path, ...one })))
  }
  return found
}

async function pathsOf(workspace: string, pattern: string): Promise<string[]> {
  const [before, after] = pattern.split('*')
  if (before === undefined || after === undefined) return [pattern]
  const entries = await ifThere<Dirent[]>(readdir(join(workspace, before), { withFileTypes: true }))
  return (entries ?? []).filter(entry => entry.isDirectory()).map(({ name }) => `${before}${name}${after}`)
}
