import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { isPlatform, readPieces, textAt } from '@release-tools/base'
import { BadDocument, documentLimit, parseBounded, shown } from './document.ts'
import { platformOf } from './image-kinds.ts'
import { damagedImage, readTarBytes, readTarIndex, type TarEntry, withFile } from './tar-index.ts'
import { uncompressed } from './uncompressed.ts'

// The only files of an OCI layout. No other path in the archive is ever used to write a file.
const layoutFile = /^(oci-layout|index\.json|blobs\/sha256\/[0-9a-f]{64})$/

/** What a tar of an image is: an OCI layout, unpacked, or docker's own format for one platform. */
export type ImageArchive =
  | { format: 'oci'; directory: string }
  /** `path` is that of the uncompressed tar. */
  | { format: 'docker'; platform: string; path: string }

/**
 * Opens a tar of an image. Unpacks it into `scratch` first if it is gzipped. An OCI layout (newer `docker save` writes one too) is
 * unpacked there as well, because trivy 0.59 does not read it from a tar.
 */
export async function openImageArchive(archive: string, scratch: string): Promise<ImageArchive> {
  const path = await uncompressed(archive, scratch)
  return withFile(path, async file => {
    const entries = await readTarIndex(file, archive)
    if (entries.has('oci-layout') && entries.has('index.json')) {
      const directory = join(scratch, 'archive')
      for (const entry of entries.values()) if (layoutFile.test(entry.path)) await unpack(path, entry, directory)
      return { format: 'oci', directory }
    }
    if (!entries.has('manifest.json'))
      throw damagedImage(archive, 'it is neither an OCI layout nor an archive from `docker save`.')
    const read = async (entry: TarEntry) =>
      parse(await readTarBytes(file, entry, documentLimit, archive), entry, archive)
    return { format: 'docker', platform: await platformIn(entries, read, archive), path }
  })
}

/** The platform of the only image that docker's own manifest lists. */
async function platformIn(
  entries: Map<string, TarEntry>,
  read: (entry: TarEntry) => Promise<unknown>,
  archive: string,
): Promise<string> {
  const manifest = entries.get('manifest.json')
  const document = manifest === undefined ? undefined : await read(manifest)
  const images = Array.isArray(document) ? document : []
  if (images.length !== 1)
    throw damagedImage(archive, `it contains ${images.length} images.`, 'Save one image into each archive.')
  const config = entries.get(textAt(images[0], 'Config') ?? '')
  if (config === undefined) throw damagedImage(archive, 'it lacks the configuration that its manifest.json names.')
  const platform = platformOf(await read(config))
  if (platform === undefined || !isPlatform(platform))
    throw damagedImage(archive, 'its configuration names no platform.')
  return platform
}

function parse(bytes: Buffer, { path }: TarEntry, archive: string): unknown {
  try {
    return parseBounded(bytes)
  } catch (error) {
    throw error instanceof BadDocument ? damagedImage(archive, `${shown(path)} ${error.message}.`) : error
  }
}

async function unpack(path: string, entry: TarEntry, directory: string): Promise<void> {
  const target = join(directory, entry.path)
  await mkdir(join(directory, 'blobs', 'sha256'), { recursive: true })
  const range = { start: entry.offset, end: entry.offset + entry.size - 1 }
  await pipeline(entry.size === 0 ? [] : readPieces(path, { range }), createWriteStream(target))
}
