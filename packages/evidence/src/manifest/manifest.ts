import { byBytes, Problem, parseYaml, readShape, renderYaml } from '@release-tools/base'
import type { FileEntry, Manifest } from './manifest-model.ts'
import { brokenRule } from './manifest-rules.ts'
import { manifestShape } from './manifest-shape.ts'
import { manifestName } from './release-names.ts'

/** Reads and checks a whole manifest. Throws a Problem that names the place of the first wrong value. */
export function parseManifest(text: string): Manifest {
  return checkManifest(parseYaml(text, manifestName))
}

/** The text of a manifest: keys, files and images in a fixed order, all strings quoted. Throws a Problem like parseManifest. */
export function renderManifest(manifest: Manifest): string {
  const { files, images } = manifest
  return renderYaml(
    checkManifest({
      ...manifest,
      files: [...files].sort((a, b) => byBytes(a.path, b.path)),
      images: [...images].sort((a, b) => byBytes(a.name, b.name)),
    }),
  )
}

/**
 * The part of a manifest that stays equal if the tag is built again. Leaves out the run, the verdict, who approved it, the previous release, and
 * size and digest of every file that is not reproducible by bytes. An `unverified` file is among these: a rebuild that differs
 * would not contradict the manifest. Keys are in a fixed order, so that two results can be compared as JSON.
 */
export function manifestPayload(manifest: Manifest): unknown {
  const { verdict, previousRelease, approver, builder, source, files, ...rest } = checkManifest(manifest)
  const { tagObject, ...own } = source
  return { ...rest, source: own, builder: { id: builder.id }, files: files.map(filePayload) }
}

function filePayload(file: FileEntry): unknown {
  const { size, sha256, ...rest } = file
  return file.reproducible === 'bytes' ? file : rest
}

function checkManifest(value: unknown): Manifest {
  const manifest = readShape(manifestShape, value, manifestName, nextStep)
  const broken = brokenRule(manifest)
  if (broken !== undefined) throw new Problem(`read ${manifestName}`, { found: broken, next: nextStep })
  return manifest
}

const nextStep = 'Compare it with docs/schema/manifest.v1.json.'
