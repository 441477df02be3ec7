import { byBytes } from './files.ts'
import { brokenRule } from './manifest-rules.ts'
import { type manifestSchema, manifestShape } from './manifest-shape.ts'
import { Problem } from './problem.ts'
import { readShape } from './shape.ts'
import { parseYaml, renderYaml } from './yaml.ts'

/** How far a rebuild of the same tag gives the same file: every byte, the signed content only, or not at all. */
export type Reproducible = 'bytes' | 'payload' | 'no'

/** A program that made a file. */
export interface Tool {
  name: string
  version: string
  /** SHA-256 of the program, lower-case hex; absent where it is not one file. */
  sha256?: string
}

/** One file of the release directory. */
export interface FileEntry {
  /** Relative to the release directory, forward slashes. */
  path: string
  /** Bytes. */
  size: number
  /** Lower-case hex. */
  sha256: string
  mediaType: string
  madeBy: Tool
  /** Its name among the assets of the GitHub release; absent for files that travel only in the tarball. */
  asset?: string
  reproducible: Reproducible
}

/** An image of the release, as pushed. */
export interface ImageEntry {
  /** Short name: the directory under `images/`. */
  name: string
  /** Repository without tag or digest: `ghcr.io/acme/widget`. */
  repository: string
  /** Digest of the index, or of the manifest where there is no index: `sha256:…`. */
  digest: string
  platforms: { platform: string; digest: string }[]
}

export type VerdictResult = 'pass' | 'fail' | 'review' | 'error'

/** What the policy says of the evidence. */
export interface Verdict {
  result: VerdictResult
  reasons: string[]
}

/** `manifest.yaml`: what a release is. Keys are written in this order. */
export interface Manifest {
  /** `manifestSchema` of manifest-shape.ts. */
  schema: typeof manifestSchema
  project: { name: string; version: string }
  source: {
    /** Web address of the repository: `https://github.com/acme/widget`. */
    repository: string
    tag: string
    /** Full id, lower-case hex. */
    commit: string
    /** UTC to the second, `2026-01-31T12:00:00Z`: the time of every file in the tarball. */
    commitTime: string
  }
  images: ImageEntry[]
  builder: {
    id: string
    /** Web address of the run that made the release. */
    run?: string
  }
  /** The effective policy, itself one of `files`. */
  policy: { path: string; sha256: string }
  verdict: Verdict
  previousRelease?: { tag: string; manifestSha256: string }
  /** Every file of the release directory but those of `unlisted`. */
  files: FileEntry[]
}

export { unlisted } from './release-names.ts'

/** Reads and checks a manifest in full. Throws a Problem that names the place of the first wrong value. */
export function parseManifest(text: string): Manifest {
  return checkManifest(parseYaml(text, 'manifest.yaml'))
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
 * and digest of files that are not reproducible by bytes. Keys in a fixed order, so that two can be compared as JSON.
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
  const manifest = readShape(manifestShape, value, 'manifest.yaml', nextStep)
  const broken = brokenRule(manifest)
  if (broken !== undefined) throw new Problem('read manifest.yaml', { found: broken, next: nextStep })
  return manifest
}

const nextStep = 'A manifest is described by docs/schema/manifest.v1.json.'
