import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { LayoutPart, RemotePart } from '@release-tools/oci'
import { instructionOf } from '../container/prove-image.ts'
import { compareFiles } from './compare-files.ts'
import { type Comparison, comparisonOf, type Difference } from './comparison.ts'
import type { FindOrigin } from './find-origin.ts'
import { jsonDifferences } from './json-difference.ts'

/** Layers of a platform that are fetched and looked into. Others are named with their digests. */
const mostExplained = 3

/**
 * Compares a released image with the rebuilt one, by platform: layers and their members, then the configuration, then annotations. Layers
 * that have the same digest are not fetched. `scratch` is for those that do not. Throws a Problem if the registry does not give one.
 */
export async function compareImages(
  released: { digest: string; parts: RemotePart[] },
  rebuilt: { digest: string; parts: LayoutPart[] },
  { scratch, origin = async () => undefined }: { scratch: string; origin?: FindOrigin },
): Promise<Comparison> {
  const found: Compared[] = []
  for (const { platform, old, now } of pairsOf(released.parts, rebuilt.parts)) {
    if (old?.digest === now?.digest) continue
    const own =
      old !== undefined && now !== undefined
        ? await comparePart(old, now, { scratch, origin })
        : [{ field: 'platform', old: old?.digest ?? '', new: now?.digest ?? '' }]
    found.push(...own.map(one => inside(platform, one)))
  }
  // What runs is the same. Only the index lists something else, such as attestations, or has other annotations.
  if (found.length === 0)
    found.push({ field: 'index of the image', old: released.digest, new: rebuilt.digest, packing: true })
  return comparisonOf(
    found.every(({ packing }) => packing === true) ? 'content' : 'differs',
    found.map(({ packing: _, ...difference }) => difference),
  )
}

interface Pair {
  platform: string
  old: RemotePart | undefined
  now: LayoutPart | undefined
}

/** An index can list several images for one platform: they are compared in their order. */
function pairsOf(released: RemotePart[], rebuilt: LayoutPart[]): Pair[] {
  const platforms = [...new Set([...released, ...rebuilt].map(part => part.platform))]
  return platforms.flatMap(platform => {
    const olds = released.filter(part => part.platform === platform)
    const nows = rebuilt.filter(part => part.platform === platform)
    const count = Math.max(olds.length, nows.length)
    return Array.from({ length: count }, (_, index) => ({ platform, old: olds[index], now: nows[index] }))
  })
}

/** `packing`: only the compressed bytes of a layer differ, and what is in it does not. */
type Compared = Difference & { packing?: boolean }

interface Means {
  scratch: string
  origin: FindOrigin
}

async function comparePart(old: RemotePart, now: LayoutPart, means: Means): Promise<Compared[]> {
  const layers = await compareLayers(old, now, means)
  const configuration = jsonDifferences(JSON.stringify(old.config), JSON.stringify(now.config))
    // The digests of layers, which were compared.
    .filter(({ field }) => layers.length === 0 || !field.startsWith('/rootfs/'))
    .map(one => inside('configuration', one))
  const manifest = jsonDifferences(JSON.stringify(old.manifest), JSON.stringify(now.manifest))
    .filter(({ field }) => !/^\/(config|layers)(\/|$)/.test(field))
    .map(one => inside('manifest', one))
  const all = [...layers, ...configuration, ...manifest]
  return all.length > 0 ? all : [{ field: 'digest of the image', old: old.digest, new: now.digest }]
}

async function compareLayers(old: RemotePart, now: LayoutPart, means: Means): Promise<Compared[]> {
  const found: Compared[] = []
  let explained = 0
  for (let index = 0; index < Math.max(old.layers.length, now.layers.length); index++) {
    const [a, b] = [old.layers[index], now.layers[index]]
    if (a?.digest === b?.digest) continue
    const name = layerName(old, now, index)
    const isExplained = a !== undefined && b !== undefined && explained++ < mostExplained
    const own = isExplained
      ? await compareLayer(a, b.path, means)
      : [{ field: 'layer', old: a?.digest ?? '', new: b?.digest ?? '' }]
    found.push(...own.map(one => inside(name, one)))
  }
  return found
}

/** A layer with the instruction that made it, as far as the history says it. */
function layerName(old: RemotePart, now: LayoutPart, index: number): string {
  const number = `layer ${index + 1} of ${Math.max(old.layers.length, now.layers.length)}`
  const made = instructionOf(now, index) || instructionOf(old, index)
  return made === '' ? number : `${number} (${made.slice(0, 100)})`
}

async function compareLayer(old: RemotePart['layers'][number], now: string, means: Means): Promise<Compared[]> {
  const file = join(means.scratch, old.digest.slice('sha256:'.length))
  try {
    await old.save(file)
    const { kind, differences, more } = await compareFiles(file, now, means.origin)
    const packing = kind === 'content' && more === 0 && differences.every(isPacking)
    const rest = more === 0 ? [] : [{ field: 'more differences', old: String(more), new: '' }]
    return [...differences.map(one => ({ ...one, packing })), ...rest]
  } finally {
    await rm(file, { force: true })
  }
}

/** Times, owners and rights of members are what a container sees: only the compression is not. */
function isPacking({ member, field }: Difference): boolean {
  return member === undefined && (field.startsWith('gzip ') || field === 'compressed bytes')
}

function inside<T extends Difference>(where: string, { member, ...rest }: T) {
  return { ...rest, member: member === undefined ? where : `${where}: ${member}` }
}
