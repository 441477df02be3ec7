import { chmod, copyFile, mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { byBytes, collision, limits, Problem, readLimited, sha256File } from '@release-tools/base'
import { parseWheelName } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { wheelsName } from '@release-tools/project'
import { findInterpreter } from '../python/interpreter.ts'
import { pipDownload } from '../python/pip-download.ts'
import { inside } from './build-context.ts'
import { machinePlatform } from './platforms.ts'

/** The wheels that a Dockerfile can ask for. */
export interface Wheels {
  /** Absolute paths of the release's own. */
  own: string[]
  /** Requirements file in which each package has its digest, relative to the repository. Undefined for the own wheels alone. */
  requirements: string | undefined
  /** The Python whose wheels pip chooses: that of the image. */
  python: { program?: string | undefined; versions?: string[]; from?: string }
  /** Of a rebuild: the files that are taken if the requirements allow several for a package. */
  recorded?: ContextFile[]
}

export interface ContextFile {
  /** Relative to the context. */
  path: string
  /** In lower-case hex. */
  sha256: string
}

/** A directory that a build gets besides its context. */
export interface NamedContext {
  name: string
  /** Absolute. */
  path: string
  requirements?: string
  /** Sorted by path. */
  files: ContextFile[]
}

/** What a context of wheels is made from. */
interface Making {
  /** The repository, as the build sees it. */
  root: string
  /** Seconds since 1970: the time of its files. */
  epoch: number
  platforms: Iterable<string>
}

/**
 * Makes the context `wheels` in `scratch`: the wheels of the release and, downloaded by pip outside of the build and checked by their
 * digests, those of the requirements file. Throws a Problem if there are none, if one is not available, or does not fit a platform.
 */
export async function wheelsContext(
  wheels: Wheels,
  { root, epoch, platforms }: Making,
  scratch: string,
  host: Host,
): Promise<NamedContext> {
  const { own, requirements } = wheels
  const [path, downloaded] = [join(scratch, wheelsName), join(scratch, 'downloaded')]
  for (const directory of [path, downloaded]) await mkdir(directory, { recursive: true, mode: 0o755 })
  if (requirements !== undefined) await download(wheels, requirements, { root, directory: downloaded }, host)
  const others = (await readdir(downloaded)).map(name => join(downloaded, name))
  refuseOthers(own, others, platforms)
  const files = await Promise.all([...own, ...others].map(from => place(from, path, epoch)))
  await settle(path, 0o755, epoch)
  files.sort((a, b) => byBytes(a.path, b.path))
  return { name: wheelsName, path, ...(requirements === undefined ? {} : { requirements }), files }
}

async function download(
  { recorded = [], python }: Wheels,
  requirements: string,
  { root, directory }: { root: string; directory: string },
  host: Host,
): Promise<void> {
  const file = await inside(root, requirements, 'the requirements file of the image')
  const interpreter = await findInterpreter(python, root, host)
  const text = (await readLimited(file, limits.document)).toString('utf8').toLowerCase()
  // What the commit does not allow is not taken: then the rebuild has another file, and says so.
  const allowed = recorded.filter(({ sha256 }) => text.includes(sha256))
  const constraints = `${directory}.txt`
  await writeFile(constraints, constraintsOf(allowed))
  // With digests in both files, pip takes only what both have.
  const wanted = ['--require-hashes', '--requirement', file, '--constraint', constraints]
  const { ok, output } = await pipDownload(wanted, directory, interpreter, host)
  if (!ok) throw notDownloaded(requirements, output)
}

/** Throws a Problem for a name that is not that of a wheel. */
function constraintsOf(files: ContextFile[]): string {
  const lines = files.map(({ path, sha256 }) => {
    const wheel = parseWheelName(path)
    // The form of PEP 427: another one could be a marker, an address, or a comment of pip's file.
    if (wheel !== undefined && /^[\w.]+ [\w.!+]+$/.test(`${wheel.name} ${wheel.version}`))
      return `${wheel.name}==${wheel.version} --hash=sha256:${sha256}\n`
    throw new Problem(`take the recorded wheel ${JSON.stringify(path)}`, {
      found: 'it is not the name of a wheel.',
      next: 'Ask the publisher of the release to build the image with build-container.',
    })
  })
  return lines.join('')
}

function notDownloaded(requirements: string, output: string): Problem {
  const lines = output.split('\n').map(line => line.trim())
  const at = lines.findIndex(line => line.startsWith('ERROR:'))
  const found = lines.slice(Math.max(at, 0)).filter(line => line !== '')
  return new Problem(`download the wheels of ${requirements}`, {
    found: `pip reported: ${found.slice(0, 3).join(' ').slice(0, 500) || 'nothing.'}`,
    next: 'Give each package, and each that it needs, an exact version and digests, as docs/tasks/release-a-python-project.md says. The input `requirements` can name another file.',
    details: output.slice(-20_000),
  })
}

function refuseOthers(own: string[], others: string[], platforms: Iterable<string>): void {
  const attempted = `give the image the context \`${wheelsName}\``
  const names = [...own, ...others].map(path => basename(path))
  if (names.length === 0)
    throw new Problem(attempted, {
      found: 'the release has no wheel yet, and the image has no requirements file.',
      next: 'Build the wheel before the image (build-python), or name a file with `requirements`.',
    })
  const twice = collision(names)
  if (twice !== undefined)
    throw new Problem(attempted, {
      found: `the requirements name ${JSON.stringify(twice[1])}, which the release makes itself.`,
      next: 'Remove it from the requirements file.',
    })
  const foreign = [...platforms].find(platform => platform !== machinePlatform())
  const compiled = others.map(path => basename(path)).find(name => !/-none-any\.whl$/.test(name))
  if (foreign !== undefined && compiled !== undefined)
    throw new Problem(attempted, {
      found: `${compiled} is for ${machinePlatform()}, the platform of this machine, and the image is also for ${foreign}.`,
      next: 'Build each platform on a machine of its own, or install this package in another way.',
    })
}

async function place(from: string, directory: string, epoch: number): Promise<ContextFile> {
  const path = join(directory, basename(from))
  await copyFile(from, path)
  await settle(path, 0o644, epoch)
  return { path: basename(from), sha256: await sha256File(path) }
}

/** A build sees modes and times of what it mounts. */
async function settle(path: string, mode: number, epoch: number): Promise<void> {
  await chmod(path, mode)
  await utimes(path, epoch, epoch)
}
