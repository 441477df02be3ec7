import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { count, Problem, writeFileAtomic } from '@release-tools/base'
import { type IndexDocument, kinds, ownTool, recordOf, renderIndex, writeStepRecord } from '@release-tools/evidence'
import type { AssembleOptions } from './assemble-options.ts'

const file = kinds['release-index'].files.document

/**
 * Writes the copy of the index: what it says of the other releases of the project. Removes that of an earlier run if there is no index.
 * Returns lines for the log of the verification. Throws a Problem if the published release before this one is not the one that the index lists:
 * the manifest, which names it, would vouch for it.
 */
export async function writeEarlierReleases(options: AssembleOptions): Promise<string[]> {
  const { releaseDir, index, project, source } = options
  const path = join(releaseDir, file.path)
  if (index === undefined || index instanceof Problem) {
    await rm(path, { force: true })
    return index === undefined ? [] : [`index of releases: NOT read: ${index.found}`]
  }
  requireSamePrevious(index, options)
  const { repository, version } = index
  const releases = index.releases.filter(one => one.project === project.name && one.tag !== source.tag)
  await writeFileAtomic(path, renderIndex({ repository, releases }, version))
  await writeStepRecord(releaseDir, 'release-index', { files: [recordOf(file, file.path, ownTool)] })
  return [
    `index of releases: version ${version} of ${repository}, verified by its root`,
    `  ${count(releases.length, 'other release')} of ${project.name}, in ${file.path}`,
  ]
}

function requireSamePrevious({ releases }: IndexDocument, { previousRelease }: AssembleOptions): void {
  const listed = releases.find(({ tag }) => tag === previousRelease?.tag)
  if (listed === undefined || previousRelease === undefined || listed.manifest === previousRelease.manifestSha256)
    return
  throw new Problem(`name ${listed.tag} as the previous release`, {
    found: `its manifest on GitHub has the SHA-256 ${previousRelease.manifestSha256}, and the index of releases lists ${listed.manifest}.`,
    next: `Find out who changed the assets of ${listed.tag}: release-tools verify says what is wrong with it.`,
  })
}
