import { posix } from 'node:path'
import { firstNamed } from './changelog-file.ts'
import type { ImageConfig, Sourced } from './config.ts'
import type { Stated } from './config-file.ts'
import { contradiction, requirePath } from './contradiction.ts'

/** The name by which a Dockerfile asks for the wheels that build-container gives it: `RUN --mount=from=wheels,target=/wheels`, `COPY --from=wheels`. */
export const wheelsName = 'wheels'

interface Place {
  /** Of the project. */
  name: string
  directory: string
}

/** The names that builders look for, in lower case. */
const dockerfiles = ['dockerfile', 'containerfile']

/** The requirements of an image that names none: `requirements.txt` in the directory of its project, if it is there. */
export function findRequirements(workspace: string, directory: string): Promise<string | undefined> {
  return firstNamed(workspace, directory, ['requirements.txt'])
}

/** The images that the file names. Otherwise one, if the directory of the project has a Dockerfile. */
export async function imagesOf(workspace: string, stated: Stated, place: Place): Promise<ImageConfig[]> {
  const found = await firstNamed(workspace, place.directory, dockerfiles)
  const named = stated.keys.images ?? (found === undefined ? [] : [{}])
  const requirements = await findRequirements(workspace, place.directory)
  const images = named.map((_, index) => imageOf(stated, index, { dockerfile: found, requirements }, place))
  refuseRepeated(images)
  if (stated.keys.images === undefined) return images
  for (const { dockerfile, context, requirements: file } of images) {
    if (file !== undefined) await requirePath(workspace, file, 'file')
    await requirePath(workspace, dockerfile, 'file')
    await requirePath(workspace, context, 'directory')
  }
  return images
}

function imageOf(
  stated: Stated,
  index: number,
  found: { dockerfile: string | undefined; requirements: string | undefined },
  { name, directory }: Place,
): ImageConfig {
  const own = stated.keys.images?.[index] ?? {}
  const entry = stated.place(stated.keys.images === undefined ? '' : `images[${index}]`)
  const of = <T>(key: string, value: T | undefined, otherwise: Sourced<T>): Sourced<T> =>
    value === undefined ? otherwise : { value, from: stated.place(`images[${index}].${key}`) }
  const image = of('name', own.name, { value: asImageName(name), from: 'the name of the project' })
  const repository = repositoryOf(stated, index, image.value)
  const requirements = own.requirements ?? found.requirements
  return {
    name: image,
    dockerfile: of('dockerfile', own.dockerfile, {
      value: found.dockerfile ?? posix.join(directory, 'Dockerfile'),
      from: found.dockerfile ?? entry,
    }),
    context: of('context', own.context, { value: directory, from: 'the directory of the project' }),
    platforms: of('platforms', own.platforms, { value: ['linux/amd64'], from: 'default' }),
    ...(requirements === undefined
      ? {}
      : { requirements: of('requirements', own.requirements, { value: requirements, from: requirements }) }),
    ...(repository === undefined ? {} : { repository }),
  }
}

function asImageName(name: string): string {
  const made = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 100)
    .replace(/^-|-$/g, '')
  return made === '' ? 'image' : made
}

function repositoryOf({ keys, place }: Stated, index: number, name: string): Sourced<string> | undefined {
  const own = keys.images?.[index]?.repository
  if (own !== undefined) return { value: own, from: place(`images[${index}].repository`) }
  const registry = keys.registries?.[0]
  return registry === undefined ? undefined : { value: `${registry}/${name}`, from: place('registries') }
}

function refuseRepeated(images: ImageConfig[]): void {
  const seen = new Map<string, string>()
  for (const { name, dockerfile } of images) {
    const other = seen.get(name.value)
    if (other !== undefined)
      throw contradiction(
        name.from === 'the name of the project' ? dockerfile.from : name.from,
        `two images have the name ${JSON.stringify(name.value)} (the other: ${other}).`,
        'Give each image a "name" of its own.',
      )
    seen.set(name.value, name.from)
  }
}
