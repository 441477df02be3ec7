import { cp, readdir, realpath, rm } from 'node:fs/promises'
import { basename, isAbsolute, join, relative } from 'node:path'
import { fileSize, messageOf, Problem, readLimited, toPosix } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { changesOf, cloneSource } from '../source/build-source.ts'
import { checkedOut } from '../source/checkout.ts'
import { fixModes } from '../source/file-modes.ts'

/** Real ones have a few kilobytes. */
const dockerfileLimit = 1024 * 1024

export interface ContextRequest {
  /** Absolute path of the clone. */
  root: string
  /** `commit`: a clean checkout of the commit. `workspace`: the files as earlier steps left them. */
  source: 'commit' | 'workspace'
  /** Both relative to `root`. */
  context: string
  dockerfile: string
  /** Absolute paths in a workspace that no build may see: what this and other steps write. */
  exclude: string[]
}

/** The files that a build sees. */
export interface BuildContext {
  /** Absolute path of the repository, as the build sees it. */
  root: string
  /** Absolute path of a copy of its own, without `.git`, with modes that do not depend on the umask. */
  path: string
  /** Text of the Dockerfile. */
  dockerfile: string
  /** Text of `<Dockerfile>.dockerignore`, if there is one. */
  ignore: string | undefined
  commit: string
  /** Time of the commit, in seconds since 1970. */
  epoch: number
}

/**
 * Copies what is built to `scratch`. Throws a Problem if context or Dockerfile are missing, or lead out of the repository by a link.
 */
export async function buildContext(request: ContextRequest, scratch: string, host: Host): Promise<BuildContext> {
  const { commit, epoch } = await checkedOut(request.root, host)
  const clone = join(scratch, 'source')
  if (request.source === 'commit') await cloneSource({ path: request.root, commit, epoch }, clone, host)
  const root = request.source === 'commit' ? clone : request.root
  const [directory, dockerfile] = [
    await inside(root, request.context, 'the build context'),
    await inside(root, request.dockerfile, 'the Dockerfile'),
  ]
  const read = async (file: string) => (await readLimited(file, dockerfileLimit)).toString('utf8')
  const ignore = `${dockerfile}.dockerignore`
  const texts = {
    dockerfile: await read(dockerfile),
    ignore: (await fileSize(ignore)) === undefined ? undefined : await read(ignore),
  }
  const copy =
    request.source === 'commit' ? directory : await copied(directory, join(scratch, 'context'), request.exclude)
  await removeGit(copy)
  await fixModes(copy)
  return { root, path: copy, ...texts, commit, epoch }
}

/** Warns of changes in the work tree: the image names its commit as what it was built from. */
export async function warnOfChanges(
  { root, source }: Pick<ContextRequest, 'root' | 'source'>,
  host: Host,
): Promise<void> {
  const changes = await changesOf(root, host)
  if (changes === undefined) return
  const [what, not] =
    source === 'commit'
      ? ['The image is built from the commit', 'are not part of it']
      : ['The image is built from the workspace', 'are part of it, and not of the commit that it names']
  host.warning(`${what}. These changes in the work tree ${not}: ${changes}.`)
}

/** The real path below `root`. Throws a Problem if nothing is there, or if it is elsewhere. */
export async function inside(root: string, path: string, what: string): Promise<string> {
  const [top, found] = [await realpath(root), await realpath(join(root, path)).catch(() => undefined)]
  if (found === undefined)
    throw new Problem(`build the image from ${path}`, {
      found: `${what} does not exist in the repository.`,
      next: 'Check the inputs `context`, `dockerfile` and `requirements`. A file that is not committed needs `build-from: workspace`.',
    })
  const away = relative(top, found)
  if (away !== '..' && !toPosix(away).startsWith('../') && !isAbsolute(away)) return found
  throw new Problem(`build the image from ${path}`, {
    found: `${what} is a link that leads out of the repository.`,
    next: 'Keep what is built in the repository.',
  })
}

async function copied(from: string, to: string, exclude: string[]): Promise<string> {
  const isOwn = (path: string) => basename(path) !== '.git' && !exclude.includes(path)
  try {
    await cp(from, to, { recursive: true, verbatimSymlinks: true, filter: isOwn })
    return to
  } catch (cause) {
    throw new Problem('copy the build context', {
      found: `${messageOf(cause)}.`,
      next: 'Make room for it, or give a smaller directory with `context`.',
      cause,
    })
  }
}

/** What git keeps of a clone and of its submodules differs from clone to clone, and has more than the commit. */
async function removeGit(directory: string): Promise<void> {
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name)
    if (entry.name === '.git') await rm(path, { recursive: true, force: true })
    else if (entry.isDirectory()) await removeGit(path)
  }
}
