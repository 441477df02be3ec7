import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Problem } from '@release-tools/base'
import { cache, root } from '../shared/repository.ts'
import { lockDirectory } from './lock.ts'
import { demoDir, workDir } from './task.ts'

/** In each directory of results: git ignores them, also in a project, and the next run knows that it may empty the directory. */
const marker = { name: '.gitignore', text: '# Results of a rehearsal with release-tools.\n*\n' }

/** Takes the directory of the results until this process ends. Throws a Problem if another run has it, or if it has files that no run left there. */
export async function takeResults(): Promise<void> {
  await lockDirectory(demoDir)
  requireOwn(demoDir)
}

/** Removes what earlier runs left in the directory of the results; without `all`, only their internal files. */
export function emptyResults(all: boolean): void {
  rmSync(all ? demoDir : workDir, { recursive: true, force: true })
  mkdirSync(workDir, { recursive: true })
  markOwn(demoDir)
}

/** Marks a directory as one that runs may empty. */
export function markOwn(directory: string): void {
  writeFileSync(join(directory, marker.name), marker.text)
}

/** Throws a Problem if a directory that will be emptied has files that no earlier run left there. */
export function requireOwn(directory: string): void {
  const found = statSync(directory, { throwIfNoEntry: false })
  const isFree = found === undefined || (found.isDirectory() && readdirSync(directory).length === 0)
  // Those that no user names.
  const isDefault = directory === join(root, '.demo') || dirname(directory) === join(cache, 'rehearsals')
  if (isFree || (found.isDirectory() && (isDefault || isMarked(directory)))) return
  throw new Problem(`use ${directory} for the results`, {
    found: found.isDirectory() ? 'it has files that no rehearsal wrote.' : 'it is not a directory.',
    next: 'Name a new or an empty directory.',
  })
}

function isMarked(directory: string): boolean {
  const path = join(directory, marker.name)
  const { size } = statSync(path, { throwIfNoEntry: false }) ?? {}
  return size === marker.text.length && readFileSync(path, 'utf8') === marker.text
}
