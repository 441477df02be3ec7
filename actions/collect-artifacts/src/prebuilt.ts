import { join } from 'node:path'
import { checkedOut, refuseZips, takeGiven, writeGivenEvidence } from '@release-tools/build'
import { artifactsDir, type ResourceDescriptor } from '@release-tools/evidence'
import { type Host, withScratch } from '@release-tools/host'
import { type FoundRun, fetchGiven, type GivenArtifact, noteEvidence } from '@release-tools/runner'
import { versionOf } from './archives.ts'

/** Takes files that other jobs built, by the digests of their artifacts, and records that nobody here saw how they were built. */
export async function takePrebuilt(
  artifacts: GivenArtifact[],
  found: FoundRun,
  releaseDir: string,
  host: Host,
): Promise<ResourceDescriptor[]> {
  if (artifacts.length === 0) return []
  refuseZips(artifacts.map(({ name }) => name))
  return withScratch('prebuilt', host, async scratch => {
    await fetchGiven(artifacts, scratch, host)
    const given = await takeGiven(scratch, join(releaseDir, artifactsDir))
    const version = await versionOf(found, releaseDir)
    const project = { name: found.project.name, version, directory: found.config.directory.value }
    const evidence = await writeGivenEvidence(releaseDir, given, project, await checkedOut(host.workspace, host))
    await noteEvidence(releaseDir, evidence, host)
    return evidence
  })
}
