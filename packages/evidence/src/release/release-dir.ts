import { mkdir, readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { at, byBytes, isSafePath, listAt, Problem, parseJson, textAt, writeFileAtomic } from '@release-tools/base'
import type { ImageEntry, Tool } from '../manifest/manifest-model.ts'
import { type Reproducible, reproducibleValues } from '../manifest/reproducible.ts'

/** The directory beside the release directory with OCI layouts of the images to push, one directory per image. */
export const layoutsDirName = 'image-layouts'

/** What the maker of a file knows about it. Size and digest are added when the manifest is written. */
export interface FileRecord {
  path: string
  mediaType: string
  madeBy: Tool
  reproducible: Reproducible
}

/** An image to push, in an OCI layout beside the release directory. */
export interface ImageRecord extends ImageEntry {
  /** Path of the OCI layout, relative to the release directory's parent. */
  layout: string
}

/** What one step records for the manifest. When release directories are merged, files merge by path and images by name. */
export interface StepRecord {
  files: FileRecord[]
  images: ImageRecord[]
}

/** Step records lie beside the release directory (`release.records/`), because everything in it is part of the release. */
export function recordsDir(releaseDir: string): string {
  return join(dirname(releaseDir), `${basename(releaseDir)}.records`)
}

/**
 * Writes the record of a step. `name` names step and target (`generate-sbom.project`), so that a second run replaces it, and the
 * records of matrix jobs do not collide.
 */
export async function writeStepRecord(releaseDir: string, name: string, record: Partial<StepRecord>): Promise<void> {
  const text = `${JSON.stringify({ files: record.files ?? [], images: record.images ?? [] }, undefined, 2)}\n`
  await writeFileAtomic(join(recordsDir(releaseDir), `${name}.json`), text)
}

/** The records of all steps as one record, in a fixed order. */
export async function readStepRecords(releaseDir: string): Promise<StepRecord> {
  await mkdir(recordsDir(releaseDir), { recursive: true })
  const names = (await readdir(recordsDir(releaseDir))).filter(name => name.endsWith('.json')).sort(byBytes)
  const records = await Promise.all(names.map(name => readStepRecord(join(recordsDir(releaseDir), name))))
  const files = new Map(records.flatMap(record => record.files).map(file => [file.path, file]))
  const images = new Map(records.flatMap(record => record.images).map(image => [image.name, image]))
  return {
    files: [...files.values()].sort((a, b) => byBytes(a.path, b.path)),
    images: [...images.values()].sort((a, b) => byBytes(a.name, b.name)),
  }
}

async function readStepRecord(path: string): Promise<StepRecord> {
  const record = parseJson(await readFile(path, 'utf8'), path)
  const images = listAt(record, 'images')
  const files = listAt(record, 'files')
  if (files.every(isFile) && images.every(isImage)) return { files, images: images as ImageRecord[] }
  throw new Problem(`read ${path}`, {
    found: 'it is not a step record.',
    next: 'Delete its directory, and run the steps again.',
  })
}

/** True if the manifest can have the file. Its path is in the release directory, or a digest of another file would be published. */
function isFile(file: unknown): file is FileRecord {
  const texts = [textAt(file, 'mediaType'), textAt(at(file, 'madeBy'), 'name'), textAt(at(file, 'madeBy'), 'version')]
  return (
    isSafePath(textAt(file, 'path') ?? '') &&
    texts.every(text => text !== undefined) &&
    reproducibleValues.some(value => value === at(file, 'reproducible'))
  )
}

/** True if the layout has its fixed place. Step records may come from another job, so that no other path is accepted. */
function isImage(image: unknown): boolean {
  const [name, layout] = [textAt(image, 'name'), textAt(image, 'layout')]
  return name !== undefined && !/[\\/]|^\.+$/.test(name) && layout === `${layoutsDirName}/${name}`
}
