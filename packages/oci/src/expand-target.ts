import { readdir, realpath, stat } from 'node:fs/promises'
import { byBytes, canonicalPlatform, Problem } from '@release-tools/base'
import type { Host, Variables } from '@release-tools/host'
import { openImageArchive } from './docker-archive.ts'
import { viewOf } from './layout-view.ts'
import { Layout } from './oci-layout.ts'
import { openRegistry } from './open-registry.ts'
import { parseReference } from './reference.ts'
import type { Credentials } from './registry-auth.ts'
import type { ScanTarget, TargetSpec } from './target.ts'

export interface ExpandOptions {
  /** Short name of the project or image. */
  name: string
  /** Only these platforms (`linux/amd64`); if empty, every platform of the image. */
  platforms: string[]
  /** A directory for unpacked files; the caller removes it. */
  scratch: string
  credentials?: Credentials
  /** Names the place of a docker login, and the proxy. */
  env: Variables
  /** Runs the credential helper of a docker login. Without it, none runs. */
  exec?: Host['exec']
}

/** What a target consists of: the directory, or the platforms of an image. Throws a Problem if it is missing or empty. */
export async function expandTarget(spec: TargetSpec, options: ExpandOptions): Promise<ScanTarget[]> {
  if (spec.kind === 'dir') return [await directoryTarget(spec.value, options.name)]
  if (spec.kind === 'python-env') return [await environmentTarget(spec.value, options.name)]
  const { targets, platforms } = await imageTargets(spec, options)
  // An empty index must not pass for a clean image.
  if (platforms.length === 0) throw unusable(options.name, 'its index lists no image.', 'Build it again.')
  const absent = options.platforms
    .map(canonicalPlatform)
    .filter(platform => !targets.some(target => target.platform === platform))
  if (absent.length > 0)
    throw new Problem(`use the image ${options.name}`, {
      found: `it does not support ${absent.join(', ')}.`,
      next: `Choose from its platforms: ${platforms.sort(byBytes).join(', ')}.`,
    })
  if (targets.length === 0) throw unusable(options.name, 'its index lists no image.', 'Build it again.')
  requireDistinct(targets, options.name)
  return targets.sort((a, b) => byBytes(a.platform ?? '', b.platform ?? ''))
}

/** If two images had the same platform, one's evidence would replace the other's. */
function requireDistinct(targets: ScanTarget[], name: string): void {
  const platforms = targets.map(({ platform = '' }) => platform)
  const twice = platforms.find((platform, index) => platforms.indexOf(platform) !== index)
  if (twice === undefined) return
  throw unusable(
    name,
    `its index lists two images for ${twice}.`,
    'Name other platforms with `platforms`, or build it again with one image per platform.',
  )
}

function unusable(name: string, found: string, next: string): Problem {
  return new Problem(`use the image ${name}`, { found, next })
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

/** https://packaging.python.org/en/latest/specifications/virtual-environments/, and what installers write into site-packages. */
async function environmentTarget(path: string, name: string): Promise<ScanTarget> {
  const target = await directoryTarget(path, name)
  const names = await readdir(path)
  if (!names.some(one => one === 'pyvenv.cfg' || /\.(?:dist|egg)-info$/.test(one)))
    throw new Problem(`read the Python environment ${path}`, {
      found: 'it has neither a pyvenv.cfg nor the metadata of an installed package (*.dist-info).',
      next: 'Give the directory of a virtual environment, or a site-packages directory.',
    })
  return { ...target, kind: 'subdirectory', source: { kind: 'environment', path: await realpath(path) } }
}

/** The images that were asked for, and all platforms of the image. */
interface Targets {
  targets: ScanTarget[]
  platforms: string[]
}

async function imageTargets(spec: TargetSpec, options: ExpandOptions): Promise<Targets> {
  if (spec.kind === 'image') return registryTargets(spec.value, options)
  if (spec.kind === 'oci-dir') return layoutTargets(spec.value, options)
  const archive = await openImageArchive(spec.value, options.scratch)
  if (archive.format === 'oci') return layoutTargets(archive.directory, options)
  const { platform, path } = archive
  const target = { kind: 'image', name: options.name, platform, source: { kind: 'docker-archive', path } } as const
  return { targets: isWanted(platform, options) ? [target] : [], platforms: [platform] }
}

function isWanted(platform: string, { platforms }: ExpandOptions): boolean {
  return platforms.length === 0 || platforms.map(canonicalPlatform).includes(platform)
}

async function layoutTargets(directory: string, { name, platforms, scratch }: ExpandOptions): Promise<Targets> {
  const next = 'Write it again with all its platforms, or name those that it has with `platforms`.'
  const layout = new Layout(directory, next)
  const content = await layout.image(platforms)
  const targets: ScanTarget[] = []
  for (const image of content.images) {
    await layout.requireParts(image)
    const { platform, digest } = image
    const path = await viewOf(directory, layout, digest, scratch)
    targets.push({ kind: 'image', name, platform, digest, source: { kind: 'layout', path } })
  }
  return { targets, platforms: content.platforms }
}

async function registryTargets(text: string, options: ExpandOptions): Promise<Targets> {
  const reference = parseReference(text)
  if (reference === undefined) {
    throw new Problem(`use the image ${text}`, {
      found: 'it has neither a digest nor a tag.',
      next: 'Give its digest: image:REGISTRY/REPOSITORY@sha256:DIGEST.',
    })
  }
  const { registry, repository } = reference
  const { name } = options
  const content = await (await openRegistry(reference, options, { credentials: options.credentials })).image(
    options.platforms,
  )
  const targets: ScanTarget[] = content.images.map(({ platform, digest }) => ({
    kind: 'image',
    name,
    platform,
    digest,
    source: { kind: 'registry', reference: `${registry}/${repository}@${digest}` },
  }))
  return { targets, platforms: content.platforms }
}
