import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { at, parseJson, textAt } from '@release-tools/base'
import { damagedImage, readTarIndex, readTarText, type TarEntry, withFile } from './tar-index.ts'

const documentLimit = 4 * 1024 * 1024
// The only files of an OCI layout. No other path in the archive is ever used to write a file.
const layoutFile = /^(oci-layout|index\.json|blobs\/sha256\/[0-9a-f]{64})$/

/** What a tar of an image is: an OCI layout, unpacked, or docker's own format for one platform. */
export type ImageArchive = { format: 'oci'; directory: string } | { format: 'docker'; platform: string }

/**
 * Opens an uncompressed tar of an image. An OCI layout (newer `docker save` writes one too) is unpacked into `directory`,
 * because trivy 0.59 does not read it from a tar.
 */
export async function openImageArchive(path: string, directory: string): Promise<ImageArchive> {
  return withFile(path, async file => {
    const entries = await readTarIndex(file, path)
    if (entries.has('oci-layout') && entries.has('index.json')) {
      for (const entry of entries.values()) if (layoutFile.test(entry.path)) await unpack(path, entry, directory)
      return { format: 'oci', directory }
    }
    const manifest = entries.get('manifest.json')
    if (manifest === undefined)
      throw damagedImage(path, 'it is neither an OCI layout nor an archive from `docker save`.')
    const read = async (entry: TarEntry) =>
      parseJson(await readTarText(file, entry, documentLimit, path), `${entry.path} of ${path}`)
    const name = textAt(await read(manifest), 0, 'Config')
    const config = name === undefined ? undefined : entries.get(name)
    if (config === undefined) throw damagedImage(path, 'it lacks the configuration that its manifest.json names.')
    return { format: 'docker', platform: platformOf(await read(config), path) }
  })
}

function platformOf(config: unknown, path: string): string {
  const parts = [textAt(config, 'os'), textAt(config, 'architecture'), textAt(config, 'variant')]
  const platform = parts.filter(part => part !== undefined).join('/')
  if (at(config, 'os') === undefined || !/^[a-z0-9]+\/[a-z0-9]+(\/[a-z0-9]+)?$/.test(platform))
    throw damagedImage(path, 'its configuration names no platform.')
  return platform
}

async function unpack(path: string, entry: TarEntry, directory: string): Promise<void> {
  const target = join(directory, entry.path)
  await mkdir(join(directory, 'blobs', 'sha256'), { recursive: true })
  const source = createReadStream(path, {
    start: entry.offset,
    end: Math.max(entry.offset, entry.offset + entry.size - 1),
  })
  await pipeline(entry.size === 0 ? [] : source, createWriteStream(target))
}
