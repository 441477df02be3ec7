import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { hardeningReport, secretDetector } from '@release-tools/build'
import { type ImageEntry, imagePath, kinds, parseHardening, renderHardening } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { layoutParts } from '@release-tools/oci'
import { type Cataloguing, catalogue } from './catalogue.ts'
import type { RebuiltImage } from './images.ts'
import type { Maker } from './makers.ts'
import { readText } from './released.ts'
import { sameTool, toolCacheOf } from './same-tool.ts'
import { inputsOf } from './sboms.ts'

/** What the evidence of an image is made from: the image that was rebuilt. */
export interface ImageEvidence extends Cataloguing {
  entry: ImageEntry
  /** The images that were rebuilt. */
  found: ReadonlyMap<string, RebuiltImage>
}

/** Makes the SBOMs of an image again, for each platform, from the image that was rebuilt. */
export function imageSboms(evidence: ImageEvidence, host: Host): Maker {
  const { entry, released, directory } = evidence
  const own = (path: string) =>
    path.startsWith(`${imagePath(entry.name)}/`) && /^images\/[^/]+\/[^/]+\/sbom\.(?:cyclonedx|spdx)\.json$/.test(path)
  return {
    title: `Cataloguing the image ${entry.name} …`,
    makes: own,
    needs: imagePath(entry.name),
    make: async () => {
      const first = released.manifest.files.find(({ path }) => own(path))
      const spec = { kind: 'oci-dir' as const, value: layoutOf(directory, entry) }
      const inputs = await inputsOf(released, first?.path ?? '')
      return catalogue({ spec, name: entry.name, inputs }, evidence, first?.madeBy, host)
    },
  }
}

/** Makes the report of what an image has again. */
export function imageReport({ entry, released, directory, found }: ImageEvidence, host: Host): Maker {
  const path = kinds.hardening.files.image.pathOf(entry.name)
  return {
    title: `Examining the image ${entry.name} …`,
    makes: wanted => wanted === path,
    needs: imagePath(entry.name),
    make: async () => {
      const text = await readText(released, path)
      const detector = text === undefined ? undefined : parseHardening(text, path).detector
      const used = detector && (await sameTool(secretDetector, detector, toolCacheOf(host.env), host))
      const layout = layoutOf(directory, entry)
      const image = { digest: found.get(imagePath(entry.name))?.digest ?? '', parts: await layoutParts(layout) }
      const report = await hardeningReport(entry.name, layout, image, host, async () => used?.tool)
      const file = join(directory, path)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, renderHardening(report))
      const { tool, differences = [] } = used ?? {}
      const tools = tool === undefined ? [] : [{ name: tool.name, version: tool.version, sha256: tool.sha256 }]
      return { files: new Map([[path, file]]), environment: differences, tools }
    },
  }
}

/** Where images.ts puts the image. */
function layoutOf(directory: string, { name }: ImageEntry): string {
  return join(directory, 'layouts', name)
}
