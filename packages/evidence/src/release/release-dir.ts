import { mkdir, readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { byBytes, listAt, Problem, parseJson, textAt, writeFileAtomic } from '@release-tools/base'
import type { ImageEntry, Reproducible, Tool } from '../manifest/manifest-model.ts'

/** Beside the release directory: OCI layouts of the images to push, one directory an image. */
export const layoutsDirName = 'image-layouts'

/** What the maker of a file knows about it; size and digest are taken when the manifest is written. */
export interface FileRecord {
  path: string
  mediaType: string
  madeBy: Tool
  reproducible: Reproducible
}

/** An OCI layout beside the release directory that holds an image to push. */
export interface ImageRecord extends ImageEntry {
  /** Path of the OCI layout, relative to the release directory's parent. */
  layout: string
}

/** What one step leaves for the manifest. Lists merge by path and by name when release directories merge. */
export interface Part {
  files: FileRecord[]
  images: ImageRecord[]
}

/**
 * Parts lie beside the release directory (`release.parts/`), not in it: everything in it is part of the release.
 */
export function partsDir(releaseDir: string): string {
  return join(dirname(releaseDir), `${basename(releaseDir)}.parts`)
}

/**
 * Writes a step's part. `name` says step and target (`generate-sbom.project`), so that running again replaces it and the
 * matrix jobs do not meet.
 */
export async function writePart(releaseDir: string, name: string, part: Partial<Part>): Promise<void> {
  const text = `${JSON.stringify({ files: part.files ?? [], images: part.images ?? [] }, undefined, 2)}\n`
  await writeFileAtomic(join(partsDir(releaseDir), `${name}.json`), text)
}

/** All parts as one, in a fixed order. */
export async function readParts(releaseDir: string): Promise<Part> {
  await mkdir(partsDir(releaseDir), { recursive: true })
  const names = (await readdir(partsDir(releaseDir))).filter(name => name.endsWith('.json')).sort(byBytes)
  const parts = await Promise.all(names.map(name => readPart(join(partsDir(releaseDir), name))))
  const files = new Map(parts.flatMap(part => part.files).map(file => [file.path, file]))
  const images = new Map(parts.flatMap(part => part.images).map(image => [image.name, image]))
  return {
    files: [...files.values()].sort((a, b) => byBytes(a.path, b.path)),
    images: [...images.values()].sort((a, b) => byBytes(a.name, b.name)),
  }
}

async function readPart(path: string): Promise<Part> {
  const part = parseJson(await readFile(path, 'utf8'), path)
  const images = listAt(part, 'images')
  const whole = listAt(part, 'files').every(file => textAt(file, 'path') !== undefined) && images.every(isImage)
  if (whole) return { files: listAt(part, 'files') as FileRecord[], images: images as ImageRecord[] }
  throw new Problem(`read ${path}`, {
    found: 'it is not what a step leaves of its files and images.',
    next: 'Remove that directory, and run the steps again.',
  })
}

/** Parts travel between jobs, so a layout stands where `collect-artifacts` puts it, and nowhere else. */
function isImage(image: unknown): boolean {
  const [name, layout] = [textAt(image, 'name'), textAt(image, 'layout')]
  return name !== undefined && !/[\\/]|^\.+$/.test(name) && layout === `${layoutsDirName}/${name}`
}
