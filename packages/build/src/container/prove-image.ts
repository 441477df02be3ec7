import { join } from 'node:path'
import type { BuildCause, Proof } from '@release-tools/evidence'
import { type Host, withScratch } from '@release-tools/host'
import type { LayoutPart } from '@release-tools/oci'
import { type BuiltImage, buildImage, type ImageRequest } from './build-image.ts'
import type { Builder } from './builder.ts'

/** What a second build of an image gave. */
export interface ImageProof {
  proof: Proof
  /** Empty for the same bytes. */
  causes: BuildCause[]
}

/**
 * Builds the image again: from another clone, in another directory, time and time zone. Says in which layer the second differs.
 * The first build stays as it is.
 */
export function proveImage(
  request: ImageRequest,
  first: BuiltImage,
  builder: Builder,
  host: Host,
): Promise<ImageProof> {
  return withScratch('prove', host, async scratch => {
    const again = { ...request, layout: join(scratch, 'layout'), environment: { TZ: 'Pacific/Kiritimati' } }
    const second = await buildImage(again, builder, host)
    if (second.digest === first.digest) return { proof: 'bytes', causes: [] }
    return { proof: 'no', causes: differences(first.parts, second.parts) }
  })
}

function differences(first: LayoutPart[], second: LayoutPart[]): BuildCause[] {
  return first.flatMap(part => {
    const other = second.find(({ platform }) => platform === part.platform)
    if (other === undefined || other.digest === part.digest) return []
    const layers = part.layers.flatMap(({ digest }, index) =>
      other.layers[index]?.digest === digest ? [] : [index + 1],
    )
    const named = layers.map(index => ({
      member: `${part.platform}, layer ${index} of ${part.layers.length}`,
      field: 'content',
      cause: instructionOf(part, index - 1),
    }))
    return named.length > 0 ? named : [{ member: part.platform, field: 'configuration', cause: '' }]
  })
}

/** What made a layer, as the history of the image says it; empty if it does not say. */
export function instructionOf({ config }: Pick<LayoutPart, 'config'>, index: number): string {
  const { history = [] } = config as { history?: { created_by?: string; empty_layer?: boolean }[] }
  const made = history.filter(entry => entry.empty_layer !== true).at(index)?.created_by ?? ''
  return made.replace(/\p{Cc}+/gu, ' ').slice(0, 500)
}
