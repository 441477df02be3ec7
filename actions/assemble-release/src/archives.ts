import { join } from 'node:path'
import { checkOut, proveArchives } from '@release-tools/build'
import { type Host, withScratch } from '@release-tools/host'
import { namedArchives } from '@release-tools/project'
import { noteEvidence, type ReleaseRun } from '@release-tools/runner'

/** Makes the archives that the configuration names a second time, from a clone of this job, and records what that proves. */
export async function proveConfigured(run: ReleaseRun, releaseDir: string, host: Host): Promise<void> {
  const { config, context, project, release } = run
  if (config.archives.length === 0) return
  await withScratch('archives', host, async scratch => {
    const checkout = await checkOut(host.workspace, context.sha, join(scratch, 'source'), host, true)
    const about = { name: project.name, version: release.version, directory: config.directory.value }
    const proof = { archives: namedArchives(config, release.version), project: about, checkout, releaseDir }
    await noteEvidence(releaseDir, await proveArchives(proof, host), host)
  })
}
