import { canonicalPlatform } from '@release-tools/base'

/** The subject of an SBOM or a scan: the project in a directory, the tools that only build or test it, or an image for one platform. */
export interface Target {
  kind: 'directory' | 'tools' | 'image'
  name: string
  /** Of an image, in two or three parts: `linux/amd64`, `linux/arm/v7`. */
  platform?: string
  /** Of an image: the digest of its manifest, `sha256:…`. */
  digest?: string
}

/**
 * The label of a target in reports, notes and page: `widget`, `widget (linux/arm/v7)`, `widget (build and test tools)`. No other code
 * makes this label.
 */
export function targetLabel({
  kind,
  name,
  platform,
}: Pick<Target, 'name' | 'platform'> & { kind?: Target['kind'] }): string {
  const part = kind === 'tools' ? 'build and test tools' : platform && canonicalPlatform(platform)
  return part === undefined ? name : `${name} (${part})`
}

type Place = Pick<Target, 'kind' | 'name' | 'platform'>

const keys = {
  directory: () => 'project',
  tools: () => 'tools',
  image: ({ name, platform }) => `${name}-${platformDir(platform)}`,
} satisfies Record<Target['kind'], (target: Place) => string>

const directories = {
  directory: () => '',
  tools: () => 'tools/',
  image: ({ name, platform }) => `images/${name}/${platformDir(platform)}/`,
} satisfies Record<Target['kind'], (target: Place) => string>

/** The name of a target in step records and in files beside the release: `project`, `tools`, `widget-linux-arm-v7`. */
export function targetKey(target: Place): string {
  return keys[target.kind](target)
}

/**
 * Directory of a target's evidence in the release directory: the top for the project, `tools/` for its tools, and
 * `images/<name>/<platform>/` for images.
 */
export function targetDir(target: Place): string {
  return directories[target.kind](target)
}

/** The target whose evidence is in a directory: the inverse of targetDir. Undefined for other directories. */
export function targetOfDir(directory: string, project: string): Target | undefined {
  if (directory === '') return { kind: 'directory', name: project }
  const [, name, platform] = /^images\/([^/]+)\/([^/]+)\/$/.exec(directory) ?? []
  if (name === undefined || platform === undefined) return undefined
  return { kind: 'image', name, ...(platform === unknown ? {} : { platform: platform.replaceAll('-', '/') }) }
}

const unknown = 'unknown'

/** No part of a platform has a hyphen (the reader of images refuses others), so that every hyphen was a slash. */
function platformDir(platform = unknown): string {
  return canonicalPlatform(platform).replaceAll('/', '-')
}
