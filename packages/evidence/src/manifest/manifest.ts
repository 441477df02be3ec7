import { byBytes, Problem, parseYaml, readShape, renderYaml } from '@release-tools/base'
import type { FileEntry, Manifest } from './manifest-model.ts'
import { brokenRule } from './manifest-rules.ts'
import { manifestShape } from './manifest-shape.ts'
import { manifestName } from './release-names.ts'

/** Reads and checks a manifest in full. Throws a Problem that names the place of the first wrong value. */
export function parseManifest(text: string): Manifest {
  return checkManifest(parseYaml(text, manifestName))
}

/** The text of a manifest: keys, files and images in a fixed order, all strings quoted. Throws a Problem as parseManifest does. */
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
 * What of a manifest stays equal when the tag is built again: all but the run, the verdict, the previous release, and size
 * and digest of files that are not reproducible by bytes. A file whose reproducibility is `unverified` is one of those: a
 * rebuild that differs would contradict no promise. Keys in a fixed order, so that two can be compared as JSON.
 */
export function manifestPayload(manifest: Manifest): unknown {
  const { verdict, previousRelease, builder, files, ...rest } = checkManifest(manifest)
  return { ...rest, builder: { id: builder.id }, files: files.map(filePayload) }
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

const nextStep = 'A manifest is described by docs/schema/manifest.v1.json.'
