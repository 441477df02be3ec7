import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import { byBytes, byKind, fileSize, matchesSome, sha256File, toPosix } from '@release-tools/base'
import type { MadeOf, Target } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import type { ScanTarget, TargetSource, TargetSpec } from '@release-tools/oci'
import type { Artifacts } from '../sbom/distributions.ts'
import { artifactsOf } from '../sbom/project-boms.ts'
import { ownPaths } from './own-paths.ts'
import { contentDigest, walk } from './walk.ts'

/** A target as it is now: what is read of it, and where its evidence belongs. */
export interface Subject extends ScanTarget {
  /** What is released of a Python project. Absent for every other target, and if it was not built. */
  artifacts?: Artifacts
  /** Paths of a directory that are left out, relative to it: files and whole directories. */
  excluded: string[]
  madeOf: MadeOf
}

/** The checked-out repository. A Host is one. */
type Place = Pick<Host, 'workspace'>

export interface SubjectOptions {
  /** The target as the user named it. Its paths are absolute. */
  spec: TargetSpec
  /**
   * Absolute path of the directory of the project that is released. Absent for the root of the repository, or the directory of the
   * package that is released.
   */
  project?: string
  /** Patterns of paths to leave out of a directory, relative to it: exclude.ts says how they match. */
  exclude: string[]
  /** Version of the project or image. */
  version: string
  /** Absolute path. */
  releaseDir: string
}

/** Looks at a target: computes the digest of its content, and finds what is left out. Reads a directory as a whole. */
export async function subjectOf(target: ScanTarget, options: SubjectOptions, host: Place): Promise<Subject> {
  const { spec, version } = options
  const exclude = [...new Set(options.exclude)].sort(byBytes)
  const { kind, content, excluded, path, artifacts } = await lookAt(target, { ...options, exclude }, host)
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
  return { ...target, kind, excluded, madeOf, ...(artifacts === undefined ? {} : { artifacts }) }
}

interface Look extends Pick<Target, 'path'>, Pick<Subject, 'kind' | 'artifacts'> {
  content?: string | undefined
  excluded: string[]
}

function lookAt({ source, digest }: ScanTarget, options: SubjectOptions, host: Place): Promise<Look> {
  const ofImage = async (content: string | undefined): Promise<Look> => ({ kind: 'image', content, excluded: [] })
  return byKind(source, {
    directory: directory => lookAtDirectory(directory, options, host),
    // It may be anywhere, and is not a source: nothing in it is the project.
    environment: async environment => {
      const { artifacts: _, ...look } = await lookAtDirectory(environment, options, host)
      return { path: '.', ...look, kind: 'subdirectory' as const }
    },
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
  source: Extract<TargetSource, { path: string }>,
  options: SubjectOptions,
  host: Place,
): Promise<Look> {
  const root = source.path
  const isLeftOut = matchesSome([...options.exclude, ...alwaysExcluded])
  const isOwn = ownPaths(await realOf(options.releaseDir))
  const found = await walk(root, path => isLeftOut(path) || isOwn(join(root, path)))
  return {
    ...(await placeOf(root, options, host.workspace)),
    excluded: found.excluded,
    content: await contentDigest(root, found),
  }
}

/** Git's own files differ in each checkout. Trivy leaves them out by itself. */
const alwaysExcluded = ['**/.git']

/**
 * Whether a directory is the project that is released, and its path from the root of its repository. Without a directory of the
 * project, it is the workspace, the root of a repository that is checked out in it, or the directory of the package that is released.
 */
async function placeOf(
  path: string,
  { project, releaseDir }: SubjectOptions,
  workspace: string,
): Promise<Pick<Look, 'kind' | 'path' | 'artifacts'>> {
  const top = await realOf(workspace)
  const isInside = path === top || path.startsWith(`${top}${sep}`)
  const root = isInside ? await repositoryRoot(path, top) : path
  const own = path === root ? {} : { path: toPosix(relative(root, path)) }
  const isProject = project === undefined ? path === root || path === top : path === (await realOf(project))
  const mayBeReleased = isProject || project === undefined
  const artifacts = mayBeReleased ? await artifactsOf(path, releaseDir, isProject) : undefined
  if (artifacts !== undefined) return { kind: 'directory', ...own, artifacts }
  return isProject ? { kind: 'directory', ...own } : { kind: 'subdirectory', ...own }
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
  const path = source.kind === 'directory' || source.kind === 'environment' ? source.path : value
  return `${kind}:${toPosix(relative(workspace, path)) || '.'}`
}
