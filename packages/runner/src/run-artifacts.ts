import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Problem } from '@release-tools/base'
import { type Host, withScratch } from '@release-tools/host'
import { filesToHandOver, mergeReleaseDir } from '@release-tools/release'
import { type ArtifactService, uploading } from './artifact-service.ts'
import { noteLayouts, withoutFetchedLayouts } from './fetched-layouts.ts'
import { openArtifacts } from './open-artifacts.ts'
import { keepSigningEvents } from './signing-events.ts'

/** Downloads the named artifacts of this run, and merges them into the release directory and the directories beside it. */
export async function fetchArtifacts(names: string[], releaseDir: string, host: Host): Promise<void> {
  if (names.length === 0) return
  const service = await openArtifacts(`download the artifacts ${names.join(', ')}`, host)
  for (const name of names) await fetchOne(service, name, releaseDir, host)
}

/** A workflow artifact that another job uploaded, with the digest that this job returned: SHA-256 in lower-case hex. */
export interface GivenArtifact {
  name: string
  sha256: string
}

/**
 * Downloads artifacts of other jobs as they are, each into a folder of its name. Throws a Problem for one with another digest: each job of
 * a run can upload under any name.
 */
export async function fetchGiven(artifacts: GivenArtifact[], directory: string, host: Host): Promise<void> {
  const names = artifacts.map(({ name }) => name)
  const service = await openArtifacts(`download the artifacts ${names.join(', ')}`, host)
  for (const { name, sha256 } of artifacts) {
    await service.download(name, join(directory, name), sha256)
    host.info(`The artifact ${name} is sha256:${sha256}, as its job returned.`)
  }
}

/**
 * Uploads the release directory and the directories beside it (job-handoff.ts) as one artifact of this run. Leaves out layouts of
 * images that came with an artifact.
 */
export async function storeArtifact(name: string, releaseDir: string, host: Host): Promise<void> {
  const what = uploading(name)
  const parent = dirname(releaseDir)
  await keepSigningEvents(releaseDir, host)
  const files = await withoutFetchedLayouts(await filesToHandOver(releaseDir), host)
  if (files.length === 0) {
    throw new Problem(what, {
      found: `${releaseDir} does not exist or is empty.`,
      next: 'Run this step after those that write to it.',
    })
  }
  await (await openArtifacts(what, host)).upload(name, parent, files)
  host.info(`Uploaded ${files.length} files as the artifact ${name}.`)
}

async function fetchOne(service: ArtifactService, name: string, releaseDir: string, host: Host): Promise<void> {
  await withScratch('artifact', host, async scratch => {
    const files = join(scratch, 'files')
    await service.download(name, files)
    await mkdir(dirname(releaseDir), { recursive: true })
    await noteLayouts(files, host)
    const count = await mergeReleaseDir(files, releaseDir, name)
    host.info(`Merged ${count} files of the artifact ${name}.`)
  })
}
