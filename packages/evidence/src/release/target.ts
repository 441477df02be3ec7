import { canonicalPlatform } from '@release-tools/base'

/**
 * The kinds of targets. A subdirectory is a directory that is not the project. Tools only build or test the project. A model is the directory
 * of a trained model, in which no packages are looked for.
 */
export const targetKinds = ['directory', 'subdirectory', 'tools', 'model', 'image'] as const

/** The subject of an SBOM or a scan: the project in a directory, another directory, tools, or an image for one platform. */
export interface Target {
  kind: (typeof targetKinds)[number]
  name: string
  /** Of a directory: its path from the root of the repository, `services/api`. Absent if it is the root, or not known. */
  path?: string
  /** Of an image, in two or three parts: `linux/amd64`, `linux/arm/v7`. */
  platform?: string
  /** Of an image: the digest of its manifest, `sha256:…`. */
  digest?: string
}

/** What a step catalogued or scanned. Its evidence is about this and nothing else. */
export interface MadeOf {
  target: Target
  /** Where the user says that it is: `dir:services/api`, `image:ghcr.io/acme/app:1.2`. */
  source: string
  /** The patterns that were left out, in bytewise order. */
  exclude: string[]
  /** The version that the SBOM records. */
  version: string
  /** Digest of all that was read, `sha256:…`: of an image its digest. Absent if it could not be computed. */
  content?: string
}

const projectParts = {
  directory: true,
  subdirectory: true,
  tools: true,
  model: false,
  image: false,
} satisfies Record<Target['kind'], boolean>

/** True for directories in which packages are looked for: those of the project, and what builds and tests it. */
export function isOfProject({ kind }: Pick<Target, 'kind'>): boolean {
  return projectParts[kind]
}

/** What decides where the evidence of a target is. */
export type TargetPlace = Pick<Target, 'kind' | 'name' | 'platform'>

/**
 * The label of a target in reports, notes and page: `widget`, `widget (linux/arm/v7)`, `widget (build and test tools)`, `llama (model)`. No other code
 * makes this label.
 */
export function targetLabel({
  kind,
  name,
  platform,
}: Pick<Target, 'name' | 'platform'> & { kind?: Target['kind'] }): string {
  const part = kind === undefined ? undefined : parts[kind]
  const shown = part ?? (platform && canonicalPlatform(platform))
  return shown === undefined ? name : `${name} (${shown})`
}

/** What a label says beside the name, if that is not the platform. */
const parts: Partial<Record<Target['kind'], string>> = { tools: 'build and test tools', model: 'model' }

const keys = {
  directory: () => 'project',
  subdirectory: ({ name }) => `directory--${name}`,
  tools: () => 'tools',
  model: ({ name }) => `model--${name}`,
  image: ({ name, platform }) => `image--${name}--${platformDir(platform)}`,
} satisfies Record<Target['kind'], (target: TargetPlace) => string>

const directories = {
  directory: () => '',
  subdirectory: ({ name }) => `directories/${name}/`,
  tools: () => 'tools/',
  model: ({ name }) => `models/${name}/`,
  image: ({ name, platform }) => `images/${name}/${platformDir(platform)}/`,
} satisfies Record<Target['kind'], (target: TargetPlace) => string>

/**
 * The name of a target in step records and in files beside the release: `project`, `tools`, `directory--api`,
 * `image--app--linux-arm-v7`. No name has two hyphens in a row, so that two targets never have the same key.
 */
export function targetKey(target: TargetPlace): string {
  return keys[target.kind](target)
}

/**
 * Directory of a target's evidence in the release directory: the top for the project, `tools/` for its tools, `directories/<name>/`
 * for a subdirectory, `models/<name>/` for a model, and `images/<name>/<platform>/` for images.
 */
export function targetDir(target: TargetPlace): string {
  return directories[target.kind](target)
}

/** The target whose evidence is in a directory: the inverse of targetDir. Undefined for other directories. */
export function targetOfDir(directory: string, project: string): Target | undefined {
  if (directory === '') return { kind: 'directory', name: project }
  const subdirectory = /^directories\/([^/]+)\/$/.exec(directory)?.[1]
  if (subdirectory !== undefined) return { kind: 'subdirectory', name: subdirectory }
  const model = /^models\/([^/]+)\/$/.exec(directory)?.[1]
  if (model !== undefined) return { kind: 'model', name: model }
  const [, name, platform] = /^images\/([^/]+)\/([^/]+)\/$/.exec(directory) ?? []
  if (name === undefined || platform === undefined) return undefined
  return { kind: 'image', name, ...(platform === unknown ? {} : { platform: platform.replaceAll('-', '/') }) }
}

const unknown = 'unknown'

/** No part of a platform has a hyphen (the reader of images refuses others), so that every hyphen was a slash. */
function platformDir(platform = unknown): string {
  return canonicalPlatform(platform).replaceAll('/', '-')
}
