import { basename, join } from 'node:path'
import { fileSize, listFiles, Problem, sha256File } from '@release-tools/base'
import {
  artifactsDir,
  type FileRecord,
  kinds,
  type ResourceDescriptor,
  recordOf,
  requireAssetNames,
} from '@release-tools/evidence'

/** GitHub accepts only assets below 2 GiB. */
const assetLimit = 2 * 1024 ** 3

/** An artifact of the release: its record for the manifest, and its subject for provenance. */
export interface Collected {
  record: FileRecord
  subject: ResourceDescriptor
}

/** Records every file of `artifacts/`, with its digest. Throws a Problem for an unfit name and for a file that is too large. */
export async function collectArtifacts(releaseDir: string): Promise<Collected[]> {
  const paths = (await list(join(releaseDir, artifactsDir))).map(path => `${artifactsDir}${path}`)
  requireAssetNames(paths)
  return Promise.all(paths.map(path => collect(releaseDir, path)))
}

async function collect(releaseDir: string, path: string): Promise<Collected> {
  const size = (await fileSize(join(releaseDir, path))) ?? 0
  if (size >= assetLimit) {
    throw new Problem(`use ${path} as an asset of a GitHub release`, {
      found: `it has ${size} bytes, but GitHub accepts less than 2 GiB (${assetLimit} bytes).`,
      next: 'Split it, or publish it elsewhere and link to it.',
    })
  }
  const digest = { sha256: await sha256File(join(releaseDir, path)) }
  return {
    record: recordOf(kinds.artifacts.files.artifact, path, { name: 'build', version: 'unknown' }),
    subject: { name: basename(path), digest },
  }
}

async function list(directory: string): Promise<string[]> {
  try {
    return await listFiles(directory)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
