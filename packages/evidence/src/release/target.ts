import { canonicalPlatform } from '@release-tools/base'

/** The subject of an SBOM or a scan: the directory of the project, or an image for one platform. */
export interface Target {
  kind: 'directory' | 'image'
  name: string
  /** Of an image, in two or three parts: `linux/amd64`, `linux/arm/v7`. */
  platform?: string
  /** Of an image: the digest of its manifest, `sha256:…`. */
  digest?: string
}

/** The label of a target in reports, notes and page: `widget`, `widget (linux/arm/v7)`. No other code makes this label. */
export function targetLabel({ name, platform }: Pick<Target, 'name' | 'platform'>): string {
  return platform === undefined ? name : `${name} (${canonicalPlatform(platform)})`
}

/** The name of a target in step records and in files beside the release: `project`, `widget-linux-arm-v7`. */
export function targetKey(target: Pick<Target, 'kind' | 'name' | 'platform'>): string {
  return target.kind === 'directory' ? 'project' : `${target.name}-${platformDir(target.platform)}`
}

/** Directory of a target's evidence in the release directory: the top for the project, `images/<name>/<platform>/` for images. */
export function targetDir(target: Pick<Target, 'kind' | 'name' | 'platform'>): string {
  return target.kind === 'directory' ? '' : `images/${target.name}/${platformDir(target.platform)}/`
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
