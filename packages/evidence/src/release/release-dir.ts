import { mkdir, readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import {
  at,
  byBytes,
  isSafePath,
  limits,
  listAt,
  Problem,
  parseJson,
  readLimited,
  renderJson,
  textAt,
  writeFileAtomic,
} from '@release-tools/base'
import type { ImageEntry, Tool } from '../manifest/manifest-model.ts'
import { type Reproducible, reproducibleValues } from '../manifest/reproducible.ts'
import type { MadeOf } from './target.ts'

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
export async function writeStepRecord(
  releaseDir: string,
  name: string,
  { madeOf, files = [], images = [] }: Partial<StepRecord> & { madeOf?: MadeOf },
): Promise<void> {
  const text = renderJson({ ...(madeOf === undefined ? {} : { madeOf }), files, images })
  await writeFileAtomic(stepRecordPath(releaseDir, name), text)
}

/** Path of the record of a step. */
export function stepRecordPath(releaseDir: string, name: string): string {
  return join(recordsDir(releaseDir), `${name}.json`)
}

/** Names of the steps that left a record, in bytewise order. */
export async function stepNames(releaseDir: string): Promise<string[]> {
  await mkdir(recordsDir(releaseDir), { recursive: true })
  const names = (await readdir(recordsDir(releaseDir))).filter(name => name.endsWith('.json')).sort(byBytes)
  return names.map(name => name.slice(0, -'.json'.length))
}

/** The records of all steps as one record, in a fixed order. */
export async function readStepRecords(releaseDir: string): Promise<StepRecord> {
  const names = await stepNames(releaseDir)
  const records = await Promise.all(names.map(name => readStepRecord(releaseDir, name)))
  const files = new Map(records.flatMap(record => record.files).map(file => [file.path, file]))
  const images = new Map(records.flatMap(record => record.images).map(image => [image.name, image]))
  return {
    files: [...files.values()].sort((a, b) => byBytes(a.path, b.path)),
    images: [...images.values()].sort((a, b) => byBytes(a.name, b.name)),
  }
}

/** The record of one step. Throws a Problem if it is not a record, and the system error if it is not there. */
export async function readStepRecord(releaseDir: string, name: string): Promise<StepRecord> {
  const path = stepRecordPath(releaseDir, name)
  const record = parseJson((await readLimited(path, limits.evidence, 'inside')).toString(), path)
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
