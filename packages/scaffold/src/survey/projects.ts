import { byBytes } from '@release-tools/base'
import { isAside, isBelow, isTestFolder } from './names.ts'

/** A directory with a Python project, and its own files relative to it. */
export interface ProjectFiles {
  /** Relative to the start of the search; `.` for the start itself. */
  directory: string
  files: string[]
}

const marker = /(?:^|\/)(?:pyproject\.toml|setup\.py|setup\.cfg)$/

/**
 * Groups files by project: first the project of the start directory, even if it is not marked as one, then those below it. A file
 * belongs to the innermost project.
 */
export function projectsIn(files: string[]): ProjectFiles[] {
  const marked = files.filter(path => marker.test(path)).map(directoryOf)
  const directories = [...new Set(['.', ...marked])].filter(directory => directory === '.' || isPlace(directory))
  const owned = new Map(directories.sort(byBytes).map(directory => [directory, [] as string[]]))
  const innermost = directories.toSorted((a, b) => b.length - a.length || byBytes(a, b))
  for (const path of files) {
    const directory = innermost.find(directory => directory !== '.' && isBelow(directory, path)) ?? '.'
    owned.get(directory)?.push(directory === '.' ? path : path.slice(directory.length + 1))
  }
  return [...owned].map(([directory, files]) => ({ directory, files }))
}

function directoryOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.'
}

/** Projects in folders of tests and examples are samples. */
function isPlace(directory: string): boolean {
  return !directory.split('/').some(segment => isAside(segment) || isTestFolder(segment))
}
