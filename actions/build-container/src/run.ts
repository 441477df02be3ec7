import { join, relative } from 'node:path'
import {
  buildImage,
  findBuilder,
  hardeningReport,
  type ImageRequest,
  proveImage,
  warnOfChanges,
  writeImageEvidence,
} from '@release-tools/build'
import { layoutsDirName, listOutput } from '@release-tools/evidence'
import type { Host, Outputs } from '@release-tools/host'
import { pushLayout } from '@release-tools/oci'
import { fetchArtifacts, findRelease, noteEvidence, storeArtifact } from '@release-tools/runner'
import { credentialsFor } from './credentials.ts'
import type { Inputs } from './inputs.ts'
import type { OutputName } from './names.ts'
import { imageRequest } from './request.ts'
import { imageSummary } from './summary.ts'

/** A token of the job is good for minutes, and the build may have taken longer: so the push gets a new one. */
async function push({ layout, repository }: ImageRequest, inputs: Inputs, host: Host): Promise<void> {
  const credentials = await credentialsFor(inputs, host)
  host.info(`Pushed ${await pushLayout(layout, repository, host, { credentials })}.`)
}

/** Builds the image into a layout beside the release directory, and records what it was built from. */
export async function run(inputs: Inputs, host: Host): Promise<Outputs<OutputName>> {
  const releaseDir = inputs['release-dir']
  await fetchArtifacts(inputs['from-artifacts'], releaseDir, host)
  const found = await findRelease(inputs, host)
  const builder = await findBuilder(inputs.builder, host)
  const credentials = await credentialsFor(inputs, host)
  const request = await imageRequest(inputs, found, credentials, host)
  await warnOfChanges(request, host)
  const built = await buildImage(request, builder, host)
  host.info(`${built.digest}  ${request.repository}`)
  const proven = inputs.prove
    ? await proveImage({ ...request, credentials: await credentialsFor(inputs, host) }, built, builder, host)
    : { proof: 'unverified' as const, causes: [] }
  const hardening = await hardeningReport(request.name, request.layout, built, host)
  const { config, project, release } = found
  const version = release?.version ?? project.version ?? 'unknown'
  const facts = {
    request,
    built,
    proven,
    hardening,
    project: { name: config.name.value, version, directory: config.directory.value },
  }
  const evidence = await writeImageEvidence(releaseDir, facts)
  await noteEvidence(releaseDir, evidence, host)
  const output = await listOutput(releaseDir, evidence)
  await host.summary(imageSummary(facts, request.repository), 'evidence')
  if (inputs.push) await push(request, inputs, host)
  if (inputs['to-artifact'] !== undefined) await storeArtifact(inputs['to-artifact'], releaseDir, host)
  const layout = relative(host.workspace, join(releaseDir, '..', layoutsDirName, request.name))
  const dependencies = built.bases.map(({ reference, digest }) => `docker://${reference.replace(/@.*/, '')} ${digest}`)
  return {
    images: `${request.name}=${request.repository}=${layout}`,
    digest: built.digest,
    reference: `${request.repository}@${built.digest}`,
    dependencies: dependencies.join('\n'),
    evidence: output,
  }
}
