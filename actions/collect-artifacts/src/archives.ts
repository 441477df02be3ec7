import { join } from 'node:path'
import { checkOut, makeArchives } from '@release-tools/build'
import { artifactsDir } from '@release-tools/evidence'
import { type Host, withScratch } from '@release-tools/host'
import { namedArchives } from '@release-tools/project'
import { readDistributions } from '@release-tools/release'
import type { FoundRun } from '@release-tools/runner'

/** Makes the archives that the configuration names, of the commit that is checked out, and puts them to the other artifacts. */
export async function makeConfigured(found: FoundRun, releaseDir: string, host: Host): Promise<void> {
  if (found.config.archives.length === 0) return
  const archives = namedArchives(found.config, await versionOf(found, releaseDir))
  await withScratch('archives', host, async scratch => {
    const checkout = await checkOut(host.workspace, 'HEAD', join(scratch, 'source'), host)
    const names = await makeArchives(archives, checkout, join(releaseDir, artifactsDir), host)
    host.info(`Made of commit ${checkout.commit}: ${names.join(', ')}`)
  })
}

/** That of the tag. On a branch, that of the project, or of what was built of it. */
export async function versionOf({ release, project }: FoundRun, releaseDir: string): Promise<string> {
  const stated = release?.version ?? project.version
  if (stated !== undefined) return stated
  const { distributions } = await readDistributions(releaseDir, project)
  return distributions[0]?.version ?? '0.0.0'
}
