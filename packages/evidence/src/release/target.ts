/** The kinds of targets. A subdirectory is a directory that is not the project as a whole. */
export const targetKinds = ['directory', 'subdirectory', 'image'] as const

/** The subject of an SBOM or a scan: the directory of the project, another directory, or an image for one platform. */
export interface Target {
  kind: (typeof targetKinds)[number]
  name: string
  /** Of a subdirectory: its path from the root of the repository, `services/api`. Absent if it is a root itself, or not known. */
  path?: string
  /** Of an image, in two or three parts: `linux/amd64`, `linux/arm/v7`. */
  platform?: string
  /** Of an image: the digest of its manifest, `sha256:…`. */
  digest?: string
}

/** What a step catalogued or scanned. Its evidence is about this and nothing else. */
export interface MadeOf {
  target: Target
  /** Where the user says that it is: `dir:services/api`, `image:ghcr.io/acme/app`. Without tag and digest. */
  source: string
  /** The patterns that were left out, in bytewise order. */
  exclude: string[]
  /** The version that the SBOM records. */
  version: string
  /** Digest of all that was read, `sha256:…`: of an image its digest. Absent if it could not be computed. */
  content?: string
}

/** What decides where the evidence of a target is. */
export type TargetPlace = Pick<Target, 'kind' | 'name' | 'platform'>

/** The label of a target in reports, notes and page: `widget`, `widget (linux/arm/v7)`. No other code makes this label. */
export function targetLabel({ name, platform }: Pick<Target, 'name' | 'platform'>): string {
  return platform === undefined ? name : `${name} (${platform})`
}

/**
 * The name of a target in step records and in files beside the release: `project`, `directory--api`, `image--app--linux-arm-v7`. No
 * name has two hyphens in a row, so that two targets never have the same key.
 */
export function targetKey({ kind, name, platform }: TargetPlace): string {
  if (kind === 'directory') return 'project'
  return kind === 'subdirectory' ? `directory--${name}` : `image--${name}--${platformDir(platform)}`
}

/**
 * Directory of a target's evidence in the release directory: the top for the project, `directories/<name>/` for a subdirectory, and
 * `images/<name>/<platform>/` for images.
 */
export function targetDir({ kind, name, platform }: TargetPlace): string {
  if (kind === 'directory') return ''
  return kind === 'subdirectory' ? `directories/${name}/` : `images/${name}/${platformDir(platform)}/`
}

/** The target whose evidence is in a directory: the inverse of targetDir. Undefined for other directories. */
export function targetOfDir(directory: string, project: string): Target | undefined {
  if (directory === '') return { kind: 'directory', name: project }
  const subdirectory = /^directories\/([^/]+)\/$/.exec(directory)?.[1]
  if (subdirectory !== undefined) return { kind: 'subdirectory', name: subdirectory }
  const [, name, platform] = /^images\/([^/]+)\/([^/]+)\/$/.exec(directory) ?? []
  if (name === undefined || platform === undefined) return undefined
  return { kind: 'image', name, ...(platform === unknown ? {} : { platform: platform.replaceAll('-', '/') }) }
}

const unknown = 'unknown'

/** No part of a platform has a hyphen (`expandTarget` refuses others), so that every hyphen was a slash. */
function platformDir(platform = unknown): string {
  return platform.replaceAll('/', '-')
}
