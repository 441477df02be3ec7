import type { Host, Outputs } from '@release-tools/host'
import { collect, type ImageSource, parseImageSource } from '@release-tools/release'
import { fetchArtifacts, storeArtifact, workspacePath } from '@release-tools/runner'
import type { Inputs } from './inputs.ts'
import type { OutputName } from './names.ts'

/** Computes the digests of what the build made, records them, and returns them as outputs. */
export async function run(inputs: Inputs, host: Host): Promise<Outputs<OutputName>> {
  const releaseDir = inputs['release-dir']
  await fetchArtifacts(inputs['from-artifacts'], releaseDir, host)
  const sources = inputs.images.map(line => insideWorkspace(parseImageSource(line)))
  const { subjects, images } = await collect(releaseDir, sources)
  host.info(subjects.map(({ name, digest }) => `sha256:${digest.sha256}  ${name}`).join('\n'))
  if (inputs['to-artifact'] !== undefined) await storeArtifact(inputs['to-artifact'], releaseDir, host)
  return { subjects: JSON.stringify(subjects), images: JSON.stringify(images) }
}

function insideWorkspace(source: ImageSource): ImageSource {
  return { ...source, layout: workspacePath(source.layout, 'images') }
}
