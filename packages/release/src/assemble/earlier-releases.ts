import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { count, Problem, writeFileAtomic } from '@release-tools/base'
import { kinds, ownTool, recordOf, renderIndex, writeStepRecord } from '@release-tools/evidence'
import type { AssembleOptions } from './assemble-options.ts'

const file = kinds['release-index'].files.document

/**
 * Writes the copy of the index: what it says of the other releases of the project. Removes that of an earlier run if there is no index.
 * Returns lines for the log of the verification.
 */
export async function writeEarlierReleases({ releaseDir, index, project, source }: AssembleOptions): Promise<string[]> {
  const path = join(releaseDir, file.path)
  if (index === undefined || index instanceof Problem) {
    await rm(path, { force: true })
    return index === undefined ? [] : [`index of releases: NOT read: ${index.found}`]
  }
  const { repository, version } = index
  const releases = index.releases.filter(one => one.project === project.name && one.tag !== source.tag)
  await writeFileAtomic(path, renderIndex({ repository, releases }, version))
  await writeStepRecord(releaseDir, 'release-index', { files: [recordOf(file, file.path, ownTool)] })
  return [
    `index of releases: version ${version} of ${repository}, verified by its root`,
    `  ${count(releases.length, 'other release')} of ${project.name}, in ${file.path}`,
  ]
}
