import { jobListsOutput, listOutput } from '@release-tools/evidence'
import type { Host, Outputs } from '@release-tools/host'
import {
  baseImages,
  collect,
  collectModels,
  type ImageSource,
  parseImageSource,
  prebuiltFiles,
  requireDistributions,
} from '@release-tools/release'
import { fetchArtifacts, findRelease, madeEvidence, storeArtifact, workspacePath } from '@release-tools/runner'
import { makeConfigured } from './archives.ts'
import type { Inputs } from './inputs.ts'
import type { OutputName } from './names.ts'
import { takePrebuilt } from './prebuilt.ts'

/** Compares what the build made with tag and project, computes its digests, records them, and returns them as outputs. */
export async function run(inputs: Inputs, host: Host): Promise<Outputs<OutputName>> {
  const releaseDir = inputs['release-dir']
  await fetchArtifacts(inputs['from-artifacts'], releaseDir, host)
  const sources = inputs.images.map(line => insideWorkspace(parseImageSource(line)))
  const found = await findRelease(inputs, host)
  const { project, config, release } = found
  await collectModels(config.models, releaseDir, host)
  await makeConfigured(found, releaseDir, host)
  const own = await takePrebuilt(inputs['files-from'], found, releaseDir, host)
  await requireDistributions(releaseDir, project, release, host)
  const { subjects, images } = await collect(releaseDir, sources, release?.tag)
  host.info(subjects.map(({ name, digest }) => `sha256:${digest.sha256}  ${name}`).join('\n'))
  const output = await listOutput(releaseDir, subjects)
  const evidence = await madeEvidence(releaseDir, host)
  const dependencies = [...(await baseImages(releaseDir, images)), ...(await prebuiltFiles(releaseDir))]
  const digests = await jobListsOutput(releaseDir, { subjects, evidence, dependencies })
  const taken = own.length === 0 ? '' : await listOutput(releaseDir, own)
  if (inputs['to-artifact'] !== undefined) await storeArtifact(inputs['to-artifact'], releaseDir, host)
  return { subjects: output, evidence: taken, images: JSON.stringify(images), digests }
}

function insideWorkspace(source: ImageSource): ImageSource {
  return { ...source, layout: workspacePath(source.layout, 'images') }
}
