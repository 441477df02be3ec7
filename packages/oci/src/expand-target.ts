import { realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '@release-tools/base'
import type { Variables } from '@release-tools/host'
import { openImageArchive } from './docker-archive.ts'
import { layoutTargets } from './layout-view.ts'
import { parseReference } from './reference.ts'
import { Registry } from './registry.ts'
import { type Credentials, loggedIn } from './registry-auth.ts'
import type { ScanTarget, TargetSpec } from './target.ts'

export interface ExpandOptions {
  /** Short name of the project or image. */
  name: string
  /** Only these platforms (`linux/amd64`); if empty, every platform of the image. */
  platforms: string[]
  /** A directory for unpacked files; the caller removes it. */
  scratch: string
  credentials?: Credentials
  /** Names the place of a docker login. */
  env: Variables
}

/** What a target consists of: the directory, or the platforms of an image. Throws a Problem if it is missing or empty. */
export async function expandTarget(spec: TargetSpec, options: ExpandOptions): Promise<ScanTarget[]> {
  if (spec.kind === 'dir') return [await directoryTarget(spec.value, options.name)]
  const targets = await imageTargets(spec, options)
  requireDistinct(targets, options.name)
  if (options.platforms.length === 0) return targets
  const wanted = targets.filter(target => options.platforms.includes(target.platform ?? ''))
  const absent = options.platforms.filter(platform => !targets.some(target => target.platform === platform))
  if (absent.length === 0) return wanted
  throw new Problem(`use the image ${options.name}`, {
    found: `it does not support ${absent.join(', ')}.`,
    next: `Choose from its platforms: ${targets.map(target => target.platform).join(', ')}.`,
  })
}

/** An empty index must not pass for a clean image. If two images had the same platform, one's evidence would replace the other's. */
function requireDistinct(targets: ScanTarget[], name: string): void {
  const platforms = targets.map(({ platform = '' }) => platform)
  const odd = platforms.find(platform => !/^[a-z0-9]+\/[a-z0-9_]+(?:\/[a-z0-9_.]+)?$/.test(platform))
  const twice = platforms.find((platform, index) => platforms.indexOf(platform) !== index)
  if (targets.length === 0) throw unusable(name, 'its index lists no image.')
  if (odd !== undefined) throw unusable(name, `one of its images is for the platform ${JSON.stringify(odd)}.`)
  if (twice !== undefined) throw unusable(name, `its index lists two images for ${twice}.`)
}

function unusable(name: string, found: string): Problem {
  return new Problem(`use the image ${name}`, { found, next: 'Build it again with one image per platform.' })
}

async function directoryTarget(path: string, name: string): Promise<ScanTarget> {
  const status = await stat(path).catch(() => undefined)
  if (!status?.isDirectory())
    throw new Problem(`read the directory ${path}`, {
      found: status === undefined ? 'it does not exist.' : 'it is not a directory.',
      next: 'Check the path.',
    })
  const root = await realpath(path)
  return { kind: 'directory', name, source: { kind: 'directory', path: root } }
}

async function imageTargets(spec: TargetSpec, options: ExpandOptions): Promise<ScanTarget[]> {
  const { name, scratch } = options
  if (spec.kind === 'image') return registryTargets(spec.value, options)
  if (spec.kind === 'oci-dir') return layoutTargets(spec.value, name, scratch)
  const archive = await openImageArchive(spec.value, join(scratch, 'archive'))
  if (archive.format === 'oci') return layoutTargets(archive.directory, name, scratch)
  return [
    {
      kind: 'image',
      name,
      platform: archive.platform,
      source: { kind: 'docker-archive', path: spec.value },
    },
  ]
}

async function registryTargets(text: string, { name, credentials, env }: ExpandOptions): Promise<ScanTarget[]> {
  const reference = parseReference(text)
  if (reference === undefined) {
    throw new Problem(`use the image ${text}`, {
      found: 'it has neither a digest nor a tag.',
      next: 'Give its digest: image:REGISTRY/REPOSITORY@sha256:DIGEST.',
    })
  }
  const image = await new Registry(reference, credentials ?? (await loggedIn(reference.registry, env))).image()
  const { registry, repository } = reference
  return image.platforms.map(({ platform, digest }) => ({
    kind: 'image',
    name,
    platform,
    digest,
    source: { kind: 'registry', reference: `${registry}/${repository}@${digest}` },
  }))
}
