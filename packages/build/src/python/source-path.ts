import { randomBytes } from 'node:crypto'
import { lstat, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { ifThere, limits, messageOf, numberAt, Problem, parseJson, readIfThere } from '@release-tools/base'

/**
 * The directory in which a version of a project is built: `/tmp/release-tools-widget-1.2.0`. Compilers write the path of the source into
 * what they make, so that it must be the same for every build. On Windows and macOS it is in the temporary folder of the user.
 */
export function sourcePathOf(name: string, version: string | undefined): string {
  const parent = process.platform === 'linux' ? '/tmp' : tmpdir()
  return join(parent, ['release-tools', name, ...(version === undefined ? [] : [version])].map(safe).join('-'))
}

function safe(part: string): string {
  return part.replace(/[^A-Za-z0-9._+-]+/g, '_')
}

/** How long to wait for another build, in seconds, and where to say so. */
export interface Patience {
  seconds: number
  say: (line: string) => void
}

/**
 * Runs `body` with an empty directory at a path, which only this user can enter, and removes it afterwards. What a killed build left there
 * is removed before. Waits for another build that uses the path. Throws a Problem if that takes too long, or if the path belongs to
 * somebody else.
 */
export async function withSourcePath<T>(path: string, patience: Patience, body: () => Promise<T>): Promise<T> {
  await claim(path, patience)
  try {
    return await body()
  } finally {
    await rm(path, { recursive: true, force: true, maxRetries: 3 })
  }
}

const owner = '.release-tools-build.json'

async function claim(path: string, { seconds, say }: Patience): Promise<void> {
  for (let waited = 0; ; waited += 1) {
    if (await make(path)) return writeFile(join(path, owner), JSON.stringify({ pid: process.pid }))
    const found = await removeLeft(path)
    if (found === undefined) continue
    if (waited >= seconds) throw inUse(path, found)
    if (waited === 0) say(`Waiting for ${path}: ${found}`)
    await setTimeout(1000)
  }
}

/** True if it was made; false if something is there. */
async function make(path: string): Promise<boolean> {
  try {
    await mkdir(path, { mode: 0o700 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw new Problem(`build at ${path}`, {
      found: `the directory cannot be made (${messageOf(error)}).`,
      next: 'Make its parent directory writable, or free some space.',
      cause: error,
    })
  }
}

/** Removes what a build of this user that ended left behind. Says who uses it if it is in use. Everything else is refused. */
async function removeLeft(path: string): Promise<string | undefined> {
  const status = await ifThere(lstat(path))
  if (status === undefined) return undefined
  const { uid } = userInfo()
  if (!status.isDirectory() || (uid !== -1 && (status.uid !== uid || (status.mode & 0o077) !== 0)))
    throw inUse(path, 'it is there, and it is no directory of this user that nobody else can enter.')
  const note = await readIfThere(join(path, owner), limits.note, 'inside')
  const pid = note === undefined ? undefined : numberAt(parseJson(note.toString('utf8'), join(path, owner)), 'pid')
  // A build that just began has not written its number yet.
  if (pid === undefined && Date.now() - status.mtimeMs < 10_000) return 'another build has just begun there.'
  if (pid !== undefined && isRunning(pid)) return `another build (process ${pid}) uses it.`
  const aside = `${path}.${randomBytes(4).toString('hex')}`
  await ifThere(rename(path, aside))
  await rm(aside, { recursive: true, force: true })
  return undefined
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function inUse(path: string, found: string): Problem {
  return new Problem(`build at ${path}`, {
    found,
    next: 'The path is the same for every build, so that compiled files are equal. Wait until the other build has ended, or remove what is there.',
  })
}
