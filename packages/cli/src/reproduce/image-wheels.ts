import { stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { Problem } from '@release-tools/base'
import type { BuiltImage, Wheels } from '@release-tools/build'
import { artifactsDir, type BuildDocument } from '@release-tools/evidence'
import { wheelsName } from '@release-tools/project'
import type { Released } from './released.ts'
import type { Difference } from './result.ts'

type Facts = NonNullable<BuildDocument['image']>

/** Where the wheels of a rebuild come from. */
export interface WheelPlaces {
  released: Pick<Released, 'manifest' | 'fileOf'>
  /** The record of the build of the distributions. */
  document: BuildDocument | undefined
  /** Makes the wheels of the release. */
  distributions: { make(before: ReadonlyMap<string, string>): Promise<unknown> }
  /** The Python that the user names. */
  python: string | undefined
}

/**
 * The wheels that an image is rebuilt with: the release's own, rebuilt, and the recorded ones, if the requirements of the commit allow them.
 * Nothing if the record names none. Throws a Problem if they are not available.
 */
export async function wheelsFor(
  { contexts = [] }: Facts,
  directory: string,
  places: WheelPlaces | undefined,
): Promise<{ wheels?: Wheels }> {
  const unknown = contexts.find(({ name }) => name !== wheelsName)
  if (unknown !== undefined)
    throw new Problem('rebuild the image', {
      found: `its record names the context ${JSON.stringify(unknown.name)}, which this version does not know.`,
      next: 'Use the version of release-tools that built it.',
    })
  const [context] = contexts
  if (context === undefined) return {}
  if (places === undefined)
    throw new Problem('rebuild the image', {
      found: 'it has wheels of a release, and how these were built is only known from the release.',
      next: 'Give the release with --against, and not the image.',
    })
  const { document, python } = places
  const artifacts = new Set(places.released.manifest.files.map(({ path }) => path))
  const isOwn = ({ path }: { path: string }) => artifacts.has(`${artifactsDir}${path}`)
  const own: string[] = []
  for (const { path } of context.files.filter(isOwn))
    own.push(await ownWheel(`${artifactsDir}${path}`, directory, places))
  const recorded = context.files.filter(file => !isOwn(file))
  return { wheels: { own, requirements: context.requirements, python: pythonOf(document, python), recorded } }
}

/** The wheels of an image that no rebuild made: nobody knows here whether the source gives them. Sentences. */
export function takenWheels({ wheels }: { wheels?: Wheels }, directory: string): string[] {
  const own = wheels?.own ?? []
  return own
    .filter(path => !path.startsWith(join(directory, artifactsDir)))
    .map(
      path => `${basename(path)} in it was not rebuilt: it is the released one, which the release got from elsewhere.`,
    )
}

/** As pip chooses wheels by it: the Python that the user names, or one of the minor version that built the release. */
function pythonOf(document: BuildDocument | undefined, program: string | undefined): Wheels['python'] {
  if (program !== undefined) return { program: /[\\/]/.test(program) ? resolve(program) : program }
  const minor = /^\d+\.\d+/.exec(document?.python?.version ?? '')?.[0]
  return minor === undefined ? {} : { versions: [minor], from: 'the release' }
}

/** A wheel that this rebuild makes. One that the release got from elsewhere is taken as it was released. */
async function ownWheel(
  path: string,
  directory: string,
  { released, document, distributions }: WheelPlaces,
): Promise<string> {
  const file = join(directory, path)
  if (await isThere(file)) return file
  const entry = released.manifest.files.find(one => one.path === path)
  const isGiven = document?.artifacts.find(one => one.path === path)?.from !== undefined
  const given = isGiven && entry !== undefined ? await released.fileOf(entry) : undefined
  if (given !== undefined) return given
  await distributions.make(new Map())
  if (await isThere(file)) return file
  throw new Problem(`rebuild the image with ${path}`, {
    found: 'the rebuild of the distributions did not make a wheel of this name.',
    next: 'See what it says of the distributions.',
  })
}

async function isThere(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined))?.isFile() ?? false
}

/** Wheels that are others than the recorded ones: the image has what they contain. */
export function wheelDifferences({ contexts = [] }: Facts, built: BuiltImage): Difference[] {
  const [old, now] = [contexts, built.contexts].map(
    list => new Map(list.flatMap(({ name, files }) => files.map(({ path, sha256 }) => [`${name}/${path}`, sha256]))),
  )
  return [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].flatMap(path => {
    const [before = '', after = ''] = [old?.get(path), now?.get(path)]
    return before === after ? [] : [{ field: path, old: before, new: after, cause: 'another wheel' }]
  })
}
