import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '@release-tools/base'
import {
  type BuiltImage,
  builderKinds,
  buildImage,
  type Checkout,
  findBuilder,
  type ImageRequest,
  imageDocument,
} from '@release-tools/build'
import {
  type BuildDocument,
  type ImageEntry,
  imagePath,
  isFromWorkspace,
  kinds,
  type Manifest,
  renderBuild,
} from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { sourceNotes } from './image-notes.ts'
import { takenWheels, type WheelPlaces, wheelDifferences, wheelsFor } from './image-wheels.ts'
import type { Made, Maker } from './makers.ts'
import type { Difference } from './result.ts'

/** Longest time for one image, in milliseconds. */
const longest = 2 * 60 * 60_000

/** What one image is rebuilt from. */
export interface ImageRecord {
  entry: ImageEntry
  /** The record of its build; undefined if the release has none. */
  document: BuildDocument | undefined
  /** True if nobody recorded the build, and the document only says what the project configures. */
  assumed?: true
}

/** An image that was rebuilt, and where it differs from what the release names. */
export interface RebuiltImage {
  digest: string
  parts: BuiltImage['parts']
  /** Other base images, and other wheels. */
  bases: Difference[]
  /** Digests by platform. */
  platforms: Difference[]
  /** What the source alone does not give. Sentences. */
  notes: string[]
}

/** Makes an image and the record of its build again. What it became is in `found`, by the path of the image. */
export function image(
  given: ImageRecord,
  { found, ...place }: Place & { found: Map<string, RebuiltImage> },
  host: Host,
): Maker {
  const { entry } = given
  const { directory } = place
  const record = kinds.build.files.image.pathOf(entry.name)
  return {
    title: `Rebuilding the image ${entry.name} …`,
    makes: path => path === imagePath(entry.name) || path === record,
    make: async () => {
      const built = await rebuilt(given, place, host)
      found.set(imagePath(entry.name), built.image)
      await mkdir(join(directory, imagePath(entry.name)), { recursive: true })
      await writeFile(join(directory, record), renderBuild(built.document))
      return { ...built.made, files: new Map([[record, join(directory, record)]]) }
    },
  }
}

interface Place {
  manifest: { source: Pick<Manifest['source'], 'repository'> }
  checkout: Checkout
  directory: string
  /** Where an image gets the wheels of its record; undefined for an image without its release. */
  wheels?: WheelPlaces
}

async function rebuilt(
  { entry, document, assumed = false }: { entry: ImageEntry; document: BuildDocument | undefined; assumed?: boolean },
  place: Place,
  host: Host,
): Promise<{ image: RebuiltImage; document: BuildDocument; made: Pick<Made, 'environment' | 'tools'> }> {
  const { facts, tool, project } = recordedBuild(entry, document)
  const builder = await findBuilder(tool.name, host)
  await mkdir(join(place.directory, 'layouts'), { recursive: true })
  const wheels = await wheelsFor(facts, place.directory, place.wheels)
  const request = { ...requestFor(entry, facts, place, assumed), ...wheels }
  const built = await buildImage(request, builder, host)
  const { version } = built.builder
  const other = version === tool.version ? [] : [{ field: tool.name, old: tool.version, new: version }]
  const proven = { proof: facts.proof, causes: facts.causes ?? [] }
  const bases = baseDifferences(facts, built)
  const image = { digest: built.digest, parts: built.parts, platforms: platformDifferences(entry, built) }
  return {
    image: {
      ...image,
      bases: assumed ? [] : [...bases, ...wheelDifferences(facts, built)],
      notes: [...sourceNotes(facts, built), ...takenWheels(wheels, place.directory)],
    },
    document: imageDocument({ request, built, proven, project }),
    made: { environment: assumed ? [...other, ...unrecorded(built)] : other, tools: [{ name: tool.name, version }] },
  }
}

type Facts = NonNullable<BuildDocument['image']>

/** What the record says of the build. Throws a Problem if that is not enough to build it again. */
function recordedBuild(entry: ImageEntry, document: BuildDocument | undefined) {
  const { image: facts, tools } = document ?? {}
  const [tool] = tools ?? []
  const kind = builderKinds.find(one => one === tool?.name)
  const attempted = `rebuild the image ${entry.name}`
  if (document === undefined || facts === undefined || tool === undefined || kind === undefined)
    throw new Problem(attempted, {
      found: `the release has no record of how it was built (${kinds.build.files.image.pathOf(entry.name)}), so nobody knows with what to build it.`,
      next: 'Ask its publisher to build with build-container.',
    })
  if (isFromWorkspace(facts))
    throw new Problem(attempted, {
      found: 'it was built from files that earlier steps of the job had made, not from the commit alone.',
      next: 'Ask its publisher to build it from the commit.',
    })
  return { facts, tool: { name: kind, version: tool.version }, project: document.project }
}

/** The same request as that of build-container, as far as the release has it. */
function requestFor(
  entry: ImageEntry,
  facts: Facts,
  { manifest, checkout, directory }: Place,
  assumed: boolean,
): ImageRequest {
  const floating = facts.bases.filter(base => base.floating === true)
  return {
    name: entry.name,
    root: checkout.path,
    source: 'commit',
    exclude: [],
    context: facts.context,
    dockerfile: facts.dockerfile,
    platforms: facts.platforms,
    buildArgs: pairs(facts.buildArgs),
    secrets: [],
    annotations: Object.fromEntries(pairs(facts.annotations ?? [])),
    sourceUrl: manifest.source.repository,
    allowFloatingBase: assumed || floating.length > 0,
    // What a tag is today says nothing about the day of the release.
    recordedBases: new Map(floating.map(({ reference, digest }) => [reference, digest])),
    network: facts.network ?? 'default',
    timeoutMs: longest,
    repository: entry.repository,
    credentials: undefined,
    layout: join(directory, 'layouts', entry.name),
  }
}

function pairs(list: { name: string; value: string }[]): Map<string, string> {
  return new Map(list.map(({ name, value }) => [name, value]))
}

/** Base images: the first thing to look at, since all layers of a base are in the image. */
function baseDifferences({ bases }: Facts, built: BuiltImage): Difference[] {
  const [old, now] = [bases, built.bases].map(
    list => new Map(list.map(one => [one.reference.replace(/@.*/, ''), one.digest])),
  )
  return [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].flatMap(reference => {
    const [before = '', after = ''] = [old?.get(reference), now?.get(reference)]
    return before === after
      ? []
      : [{ field: `base image ${reference}`, old: before, new: after, cause: 'another base image' }]
  })
}

/** Bases whose digest comes from neither the commit nor a record. */
function unrecorded({ bases }: BuiltImage): Difference[] {
  return bases
    .filter(({ floating }) => floating === true)
    .map(({ reference, digest }) => ({ field: `base image ${reference}`, old: 'unknown', new: digest }))
}

function platformDifferences({ platforms }: ImageEntry, built: BuiltImage): Difference[] {
  return platforms.flatMap(({ platform, digest }) => {
    const other = built.platforms.find(one => one.platform === platform)?.digest ?? ''
    return other === digest ? [] : [{ member: platform, field: 'digest of the image', old: digest, new: other }]
  })
}
