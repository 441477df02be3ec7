import { copyFileSync, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { siblingWheels } from '@release-tools/coverage'
import { testHost } from '@release-tools/testbed'
import { git } from '../act/git.ts'
import type { OwnProject } from './own-project.ts'

/** Wheels of other projects of the repository, which pip finds as if they were released. */
export interface Offered {
  /** Address of their folder, for `PIP_FIND_LINKS`. */
  links: string
  /** What was done, for the user to read. */
  decisions: string[]
}

/**
 * Builds the projects that the rehearsed one needs of its own repository, from the same commit, in `folder`. Undefined if it needs none.
 * Throws a Problem if one cannot be built.
 */
export async function offerSiblings({ clone, rehearsed }: OwnProject, folder: string): Promise<Offered | undefined> {
  const [copy, links] = [join(folder, 'siblings'), join(folder, 'sibling-wheels')]
  git(folder, 'clone', '--quiet', '--no-hardlinks', clone, copy)
  const built = await siblingWheels(copy, rehearsed.name, testHost({ temp: folder }))
  if (built.length === 0) return undefined
  mkdirSync(links)
  for (const { wheel } of built) copyFileSync(wheel, join(links, basename(wheel)))
  return {
    links: pathToFileURL(links).href,
    decisions: built.map(
      ({ name, version, directory }) =>
        `${rehearsed.name} needs ${name}, which pip gets in version ${version}, built from ${directory} of the same commit: release it first`,
    ),
  }
}
