import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type FileToPack, limits, listAt, Problem, readLimited, writeTar } from '@release-tools/base'
import type { LoginHost } from './docker-login.ts'
import { type Descriptor, parseDocument, readDescriptor } from './document.ts'
import { parseReference } from './reference.ts'
import { remoteImage } from './remote-image.ts'
import type { TargetSource } from './target.ts'

type ImageSource = Extract<TargetSource, { kind: 'layout' | 'registry' | 'docker-archive' }>

/**
 * The image of a target in the format of `docker save`, for programs that read no other. What is in a layout or a registry is packed
 * into `scratch`, as compressed as it is there. Returns the path of the tar. Throws a Problem.
 */
export async function dockerArchive(source: ImageSource, scratch: string, host: LoginHost): Promise<string> {
  if (source.kind === 'docker-archive') return source.path
  const directory = await mkdtemp(join(scratch, 'docker-archive-'))
  const image = source.kind === 'layout' ? await partsOfLayout(source.path) : await download(source, directory, host)
  const names = image.layers.map(({ digest }) => `${digest.replace(':', '-')}.tar`)
  const manifest = [{ Config: 'config.json', RepoTags: [], Layers: names }]
  const files: FileToPack[] = [
    { path: 'manifest.json', source: join(directory, 'manifest.json') },
    { path: 'config.json', source: image.config },
    ...image.layers.map(({ path }, index) => ({ path: names[index] ?? '', source: path })),
  ]
  await writeFile(join(directory, 'manifest.json'), JSON.stringify(manifest))
  const archive = join(directory, 'image.tar')
  // An image may have a layer twice.
  await writeTar(archive, [...new Map(files.map(file => [file.path, file])).values()], 0)
  return archive
}

/** Where the files of an image are. */
interface Parts {
  config: string
  /** The base first. */
  layers: { digest: string; path: string }[]
}

/** The parts in a layout of a single image, whose blobs were compared with their digests when the target was read. */
async function partsOfLayout(directory: string): Promise<Parts> {
  const blob = ({ digest }: Descriptor) => join(directory, 'blobs', ...digest.split(':'))
  const read = async (path: string) => parseDocument(await readLimited(path, limits.evidence))
  const [entry] = listAt(await read(join(directory, 'index.json')), 'manifests')
  const manifest = await read(blob(readDescriptor(entry)))
  const layers = listAt(manifest, 'layers').map(readDescriptor)
  return {
    config: blob(readDescriptor((manifest as { config?: unknown }).config)),
    layers: layers.map(layer => ({ digest: layer.digest, path: blob(layer) })),
  }
}

/** One layer after the other, because each may be large. */
async function download(
  { reference }: Extract<ImageSource, { kind: 'registry' }>,
  directory: string,
  host: LoginHost,
): Promise<Parts> {
  const parsed = parseReference(reference)
  const [part] = parsed === undefined ? [] : (await remoteImage(parsed, host)).parts
  if (part === undefined)
    throw new Problem(`download the image ${reference}`, {
      found: 'its registry has no image under this digest.',
      next: 'Check the reference.',
    })
  const config = join(directory, 'config')
  await writeFile(config, JSON.stringify(part.config))
  const layers: Parts['layers'] = []
  for (const { digest, save } of part.layers) {
    const path = join(directory, digest.replace(':', '-'))
    await save(path)
    layers.push({ digest, path })
  }
  return { config, layers }
}
