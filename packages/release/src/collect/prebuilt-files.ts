import { basename } from 'node:path'
import { kinds, type ResourceDescriptor } from '@release-tools/evidence'
import { readBuild } from '../read-build.ts'

const { project, prebuilt } = kinds.build.files

/**
 * The artifacts that the records say another job built, as provenance calls what went into a build: by package URL and digest. So it says
 * which files this build only took.
 */
export async function prebuiltFiles(releaseDir: string): Promise<ResourceDescriptor[]> {
  const builds = await Promise.all([project, prebuilt].map(({ path }) => readBuild(releaseDir, path)))
  return builds
    .flatMap(build => build?.artifacts ?? [])
    .filter(({ from }) => from !== undefined)
    .map(({ path, sha256 }) => ({
      uri: `pkg:generic/${encodeURIComponent(basename(path))}?checksum=sha256:${sha256}`,
      digest: { sha256 },
    }))
}
