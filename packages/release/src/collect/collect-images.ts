import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Problem } from '@release-tools/base'
import { type ImageRecord, layoutsDirName } from '@release-tools/evidence'
import { isRepository, readLayout } from '@release-tools/oci'

/** One line of the input `images`. */
export interface ImageSource {
  name: string
  repository: string
  /** Path of the OCI layout. */
  layout: string
}

const namePattern = /^[a-z0-9]+([._-][a-z0-9]+)*$/

/** Parses `name=repository=path-of-layout`. */
export function parseImageSource(line: string): ImageSource {
  const [name = '', repository = '', ...path] = line.split('=')
  const layout = path.join('=')
  if (!namePattern.test(name))
    throw bad(line, `the name ${JSON.stringify(name)} has characters other than lower-case letters, digits and . _ -.`)
  if (!isRepository(repository))
    throw bad(
      line,
      `${JSON.stringify(repository)} is not a repository such as ghcr.io/acme/widget, without tag or digest.`,
    )
  if (layout === '') throw bad(line, 'the path of the OCI layout is missing.')
  return { name, repository, layout }
}

/** Reads the images, and copies their layouts beside the release directory, from where a later job pushes them. */
export async function collectImages(sources: ImageSource[], releaseDir: string): Promise<ImageRecord[]> {
  refuseTwice(sources)
  const records: ImageRecord[] = []
  for (const source of sources) records.push(await collectImage(source, releaseDir))
  return records
}

async function collectImage({ name, repository, layout }: ImageSource, releaseDir: string): Promise<ImageRecord> {
  const place = join(layoutsDirName, name)
  const target = join(dirname(releaseDir), place)
  if (resolve(layout) !== resolve(target)) await copyWhole(layout, target)
  const image = await readLayout(target)
  return { name, repository, digest: image.digest, platforms: image.platforms, layout: `${layoutsDirName}/${name}` }
}

/** Copies a layout so that it appears complete. Replaces what was there before. */
async function copyWhole(source: string, target: string): Promise<void> {
  await readLayout(source)
  await mkdir(dirname(target), { recursive: true })
  const scratch = await mkdtemp(`${target}.`)
  try {
    await cp(source, join(scratch, 'layout'), { recursive: true })
    await rm(target, { recursive: true, force: true })
    await rename(join(scratch, 'layout'), target)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

function refuseTwice(sources: ImageSource[]) {
  const twice = sources.find((source, index) => sources.findIndex(other => other.name === source.name) !== index)
  if (twice !== undefined) throw bad(twice.name, 'two images have this name.')
}

function bad(line: string, found: string): Problem {
  return new Problem(`use the image ${JSON.stringify(line)}`, {
    found,
    next: 'Write one image per line: name=repository=path-of-OCI-layout.',
  })
}
