import type { Host, Outputs } from '@release-tools/host'
import { collect, type ImageSource, parseImageSource } from '@release-tools/release'
import { workspacePath } from '@release-tools/runner'
import type { Inputs } from './inputs.ts'
import type { OutputName } from './names.ts'

/** Takes stock of what the build made; the digests leave as outputs. */
export async function collectStage(inputs: Inputs, host: Host): Promise<Partial<Outputs<OutputName>>> {
  const sources = inputs.images.map(line => insideWorkspace(parseImageSource(line)))
  const { subjects, images } = await collect(inputs['release-dir'], sources)
  host.info(subjects.map(({ name, digest }) => `sha256:${digest.sha256}  ${name}`).join('\n'))
  return { subjects: JSON.stringify(subjects), images: JSON.stringify(images) }
}

function insideWorkspace(source: ImageSource): ImageSource {
  return { ...source, layout: workspacePath(source.layout, 'images') }
}
