import { mkdir, readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { byBytes, writeFileAtomic } from '@release-tools/evidence/files'
import type { ImageEntry, Reproducible, Tool } from '@release-tools/evidence/manifest'

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
 * legs of a matrix do not meet.
 */
export async function writePart(releaseDir: string, name: string, part: Partial<Part>): Promise<void> {
  const text = `${JSON.stringify({ files: part.files ?? [], images: part.images ?? [] }, undefined, 2)}\n`
  await writeFileAtomic(join(partsDir(releaseDir), `${name}.json`), text)
}

/** All parts as one, in a fixed order. */
export async function readParts(releaseDir: string): Promise<Part> {
  await mkdir(partsDir(releaseDir), { recursive: true })
  const names = (await readdir(partsDir(releaseDir))).filter(name => name.endsWith('.json')).sort(byBytes)
  const parts = await Promise.all(
    names.map(async name => JSON.parse(await readFile(join(partsDir(releaseDir), name), 'utf8')) as Part),
  )
  const files = new Map(parts.flatMap(part => part.files).map(file => [file.path, file]))
  const images = new Map(parts.flatMap(part => part.images).map(image => [image.name, image]))
  return {
    files: [...files.values()].sort((a, b) => byBytes(a.path, b.path)),
    images: [...images.values()].sort((a, b) => byBytes(a.name, b.name)),
  }
}
