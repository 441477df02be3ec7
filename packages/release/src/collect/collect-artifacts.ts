import { basename, join } from 'node:path'
import { fileSize, ifThere, listFiles, pool, sha256File } from '@release-tools/base'
import {
  artifactsDir,
  type BuildDocument,
  type FileRecord,
  kinds,
  type ResourceDescriptor,
  recordOf,
  requireAssetNames,
  type Tool,
  writeStepRecord,
} from '@release-tools/evidence'
import { readBuild } from '../read-build.ts'
import { refuseReserved, requireAssetSize } from './asset-rules.ts'

/** An artifact of the release: its record for the manifest, and its subject for provenance. */
export interface Collected {
  record: FileRecord
  subject: ResourceDescriptor
}

/**
 * Records every file of `artifacts/`, with its digest. Throws a Problem for an unfit name, for a file that is too large, and for
 * files that together are too large for the tarball of the release. `tag` is that of the release, if it is known.
 */
export async function collectArtifacts(releaseDir: string, tag?: string): Promise<Collected[]> {
  const paths = await listArtifacts(releaseDir)
  requireAssetNames(paths)
  refuseReserved(paths, tag)
  await requireSizes(releaseDir, paths)
  const build = await readBuild(releaseDir, kinds.build.files.project.path)
  return pool(paths, 8, path => collect(releaseDir, path, build))
}

/** Paths of the artifacts in the release directory. */
export async function listArtifacts(releaseDir: string): Promise<string[]> {
  return ((await ifThere(listFiles(join(releaseDir, artifactsDir)))) ?? []).map(path => `${artifactsDir}${path}`)
}

async function requireSizes(releaseDir: string, paths: string[]): Promise<void> {
  let sum = 0
  for (const path of paths) {
    const size = (await fileSize(join(releaseDir, path))) ?? 0
    requireAssetSize(path, size)
    sum += size
  }
  requireAssetSize('the tarball of the release, which contains all artifacts,', sum)
}

/** Records the artifacts under the name of a step that made them. Returns their subjects. */
export async function recordArtifacts(releaseDir: string, step: string, tag?: string): Promise<ResourceDescriptor[]> {
  const artifacts = await collectArtifacts(releaseDir, tag)
  await writeStepRecord(releaseDir, step, { files: artifacts.map(({ record }) => record) })
  return artifacts.map(({ subject }) => subject)
}

/** The front-end, if build-python made the artifact. Of others, nobody knows what made them. */
function makerOf(path: string, build: BuildDocument | undefined): Tool {
  const made = build?.artifacts.find(one => one.path === path && one.from === undefined)
  const frontEnd = made && build?.tools.find(({ name }) => name === 'build')
  return { name: 'build', version: frontEnd?.version ?? 'unknown' }
}

async function collect(releaseDir: string, path: string, build: BuildDocument | undefined): Promise<Collected> {
  const digest = { sha256: await sha256File(join(releaseDir, path)) }
  return {
    record: recordOf(kinds.artifacts.files.artifact, path, makerOf(path, build)),
    subject: { name: basename(path), digest },
  }
}
