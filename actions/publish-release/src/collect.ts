import { collect } from '@release-tools/core/collect/collect'
import { type ImageSource, parseImageSource } from '@release-tools/core/collect/images'
import type { Host } from '@release-tools/core/host'
import type { Outputs } from '@release-tools/core/runner/action'
import { workspacePath } from '@release-tools/core/runner/inputs'
import type { Inputs } from './inputs.ts'

/** Takes stock of what the build made; the digests leave as outputs. */
export async function collectStage(inputs: Inputs, host: Host): Promise<Outputs> {
  const sources = inputs.images.map(line => insideWorkspace(parseImageSource(line)))
  const { subjects, images } = await collect(inputs['release-dir'], sources)
  host.info(subjects.map(({ name, digest }) => `sha256:${digest.sha256}  ${name}`).join('\n'))
  return { subjects: JSON.stringify(subjects), images: JSON.stringify(images) }
}

function insideWorkspace(source: ImageSource): ImageSource {
  return { ...source, layout: workspacePath(source.layout, 'images') }
}
