import { realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '@release-tools/base'
import type { Variables } from '@release-tools/host'
import { openImageArchive } from './docker-archive.ts'
import { layoutSubjects } from './layout-view.ts'
import { parseReference } from './reference.ts'
import { Registry } from './registry.ts'
import { type Credentials, loggedIn } from './registry-auth.ts'
import type { Subject, TargetName } from './target.ts'

export interface SubjectOptions {
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
export async function subjectsOf(target: TargetName, options: SubjectOptions): Promise<Subject[]> {
  if (target.kind === 'dir') return [await directorySubject(target.value, options.name)]
  const subjects = await imageSubjects(target, options)
  requireDistinct(subjects, options.name)
  if (options.platforms.length === 0) return subjects
  const wanted = subjects.filter(subject => options.platforms.includes(subject.platform ?? ''))
  const absent = options.platforms.filter(platform => !subjects.some(subject => subject.platform === platform))
  if (absent.length === 0) return wanted
  throw new Problem(`use the image ${options.name}`, {
    found: `it does not support ${absent.join(', ')}.`,
    next: `Choose from its platforms: ${subjects.map(subject => subject.platform).join(', ')}.`,
  })
}

/** An empty index must not pass for a clean image. If two images had the same platform, one's evidence would replace the other's. */
function requireDistinct(subjects: Subject[], name: string): void {
  const platforms = subjects.map(({ platform = '' }) => platform)
  const odd = platforms.find(platform => !/^[a-z0-9]+\/[a-z0-9_]+(?:\/[a-z0-9_.]+)?$/.test(platform))
  const twice = platforms.find((platform, index) => platforms.indexOf(platform) !== index)
  if (subjects.length === 0) throw unusable(name, 'its index lists no image.')
  if (odd !== undefined) throw unusable(name, `one of its images is for the platform ${JSON.stringify(odd)}.`)
  if (twice !== undefined) throw unusable(name, `its index lists two images for ${twice}.`)
}

function unusable(name: string, found: string): Problem {
  return new Problem(`use the image ${name}`, { found, next: 'Build it again with one image per platform.' })
}

async function directorySubject(path: string, name: string): Promise<Subject> {
  const status = await stat(path).catch(() => undefined)
  if (!status?.isDirectory())
    throw new Problem(`read the directory ${path}`, {
      found: status === undefined ? 'it does not exist.' : 'it is not a directory.',
      next: 'Check the path.',
    })
  const root = await realpath(path)
  return { kind: 'directory', name, syft: `dir:${root}`, trivy: ['fs', root], root }
}

async function imageSubjects(target: TargetName, options: SubjectOptions): Promise<Subject[]> {
  const { name, scratch } = options
  if (target.kind === 'image') return registrySubjects(target.value, options)
  if (target.kind === 'oci-dir') return layoutSubjects(target.value, name, scratch)
  const archive = await openImageArchive(target.value, join(scratch, 'archive'))
  if (archive.format === 'oci') return layoutSubjects(archive.directory, name, scratch)
  return [
    {
      kind: 'image',
      name,
      platform: archive.platform,
      syft: `docker-archive:${target.value}`,
      trivy: ['image', '--input', target.value],
    },
  ]
}

async function registrySubjects(text: string, { name, credentials, env }: SubjectOptions): Promise<Subject[]> {
  const reference = parseReference(text)
  if (reference === undefined) {
    throw new Problem(`use the image ${text}`, {
      found: 'it has neither a digest nor a tag.',
      next: 'Give its digest: image:REGISTRY/REPOSITORY@sha256:DIGEST.',
    })
  }
  const image = await new Registry(reference, credentials ?? (await loggedIn(reference.registry, env))).image()
  return image.platforms.map(({ platform, digest }) => {
    const pinned = `${reference.registry}/${reference.repository}@${digest}`
    return {
      kind: 'image',
      name,
      platform,
      digest,
      syft: `registry:${pinned}`,
      trivy: ['image', '--image-src', 'remote', pinned],
    }
  })
}
