import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import { byBytes, byKind, fileSize, sha256File, toPosix } from '@release-tools/base'
import type { MadeOf, Target } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { ScanTarget, TargetSource, TargetSpec } from '@release-tools/oci'
import { artifactsOf } from '../sbom/project-boms.ts'
import { excludes } from './exclude.ts'
import { ownPaths } from './own-paths.ts'
import { contentDigest, walk } from './walk.ts'

/** A target as it is now: what is read of it, and where its evidence belongs. */
export interface Subject extends ScanTarget {
  /** Paths of a directory that are left out, relative to it: files and whole directories. */
  excluded: string[]
  madeOf: MadeOf
}

export interface SubjectOptions {
  /** The target as the user named it. Its paths are absolute. */
  spec: TargetSpec
  /** Patterns of paths to leave out of a directory, relative to it: exclude.ts says how they match. */
  exclude: string[]
  /** Version of the project or image. */
  version: string
  /** Absolute path. */
  releaseDir: string
}

/** Looks at a target: computes the digest of its content, and finds what is left out. Reads a directory as a whole. */
export async function subjectOf(target: ScanTarget, options: SubjectOptions, host: Host): Promise<Subject> {
  const { spec, version } = options
  const exclude = [...new Set(options.exclude)].sort(byBytes)
  const { kind, content, excluded, path } = await lookAt(target, exclude, options.releaseDir, host)
  const { name, platform, digest } = target
  const own: Target = {
    kind,
    name,
    ...(path === undefined ? {} : { path }),
    ...(platform === undefined ? {} : { platform }),
    ...(digest === undefined ? {} : { digest }),
  }
  const source = sourceText(spec, target.source, await realOf(host.workspace))
  const madeOf = { target: own, source, exclude, version, ...(content === undefined ? {} : { content }) }
  return { ...target, kind, excluded, madeOf }
}

interface Look extends Pick<Target, 'kind' | 'path'> {
  content?: string | undefined
  excluded: string[]
}

function lookAt({ source, digest }: ScanTarget, exclude: string[], releaseDir: string, host: Host): Promise<Look> {
  const ofImage = async (content: string | undefined): Promise<Look> => ({ kind: 'image', content, excluded: [] })
  return byKind(source, {
    directory: directory => lookAtDirectory(directory, exclude, releaseDir, host),
    layout: () => ofImage(digest),
    registry: () => ofImage(digest),
    // Parts of a project are scanned by their SBOM (scan-parts.ts), and are made of what the project is made of.
    sbom: async () => ({ kind: 'tools' as const, excluded: [] }),
    // It has no manifest, so that its file is the content.
    'docker-archive': async ({ path }) => ofImage(digest ?? (await digestOf(path))),
  })
}

async function digestOf(path: string): Promise<string | undefined> {
  return (await fileSize(path)) === undefined ? undefined : `sha256:${await sha256File(path)}`
}

async function lookAtDirectory(
  source: Extract<TargetSource, { kind: 'directory' }>,
  exclude: string[],
  releaseDir: string,
  host: Host,
): Promise<Look> {
  const root = source.path
  const isLeftOut = excludes([...exclude, ...alwaysExcluded])
  const isOwn = ownPaths(await realOf(releaseDir))
  const found = await walk(root, path => isLeftOut(path) || isOwn(join(root, path)))
  const place = await placeOf(root, host.workspace)
  const isReleased = (await artifactsOf({ source }, releaseDir)) !== undefined
  return {
    ...place,
    ...(isReleased ? { kind: 'directory' } : {}),
    excluded: found.excluded,
    content: await contentDigest(root, found),
  }
}

/** Git's own files differ in each checkout. Trivy leaves them out by itself. */
const alwaysExcluded = ['**/.git']

/**
 * A directory is the project if it is the workspace, or the root of a repository that is checked out in it. Any other directory in
 * the workspace is a subdirectory, with its path from the root of its repository, unless its package is what is released.
 */
async function placeOf(path: string, workspace: string): Promise<Pick<Target, 'kind' | 'path'>> {
  const top = await realOf(workspace)
  if (path !== top && !path.startsWith(`${top}${sep}`)) return { kind: 'directory' }
  const root = await repositoryRoot(path, top)
  if (path === top || path === root) return { kind: 'directory' }
  return { kind: 'subdirectory', path: toPosix(relative(root, path)) }
}

/** The outermost directory with `.git` on the way from the workspace to the path. Without any, the workspace. */
async function repositoryRoot(path: string, workspace: string): Promise<string> {
  const names = relative(workspace, path).split(sep).filter(Boolean)
  for (const length of Array.from({ length: names.length + 1 }).keys()) {
    const directory = join(workspace, ...names.slice(0, length))
    if ((await stat(join(directory, '.git')).catch(() => undefined)) !== undefined) return directory
  }
  return workspace
}

/** The path with its links resolved as far as it exists. */
async function realOf(path: string): Promise<string> {
  const real = await realpath(path).catch(() => undefined)
  return real ?? (dirname(path) === path ? path : join(await realOf(dirname(path)), basename(path)))
}

/** With tag and digest: images of one repository are different images (`app:1.2-alpine`). A tag that was moved stays the same source. */
function sourceText({ kind, value }: TargetSpec, source: TargetSource, workspace: string): string {
  if (kind === 'image') return `image:${value}`
  const path = source.kind === 'directory' ? source.path : value
  return `${kind}:${toPosix(relative(workspace, path)) || '.'}`
}
