import { randomBytes } from 'node:crypto'
import { lstat, mkdir, readlink, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { ifThere, limits, messageOf, numberAt, Problem, parseJson, readIfThere, textAt } from '@release-tools/base'

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
  const sign = setInterval(() => void signOfLife(path), beat)
  try {
    return await body()
  } finally {
    clearInterval(sign)
    await rm(path, { recursive: true, force: true, maxRetries: 3 })
  }
}

const owner = '.release-tools-build.json'
/** How often a build says that it still runs, and after what silence it does not, in milliseconds. */
const beat = 2_000
const silence = 20_000

/** Builds in containers see the same directory, but not each other's processes. */
async function signOfLife(path: string): Promise<void> {
  const now = new Date()
  await utimes(join(path, owner), now, now).catch(() => undefined)
}

/** Where the number of a process means this process: its PID namespace on Linux. */
async function ownPlace(): Promise<string> {
  return (await readlink('/proc/self/ns/pid').catch(() => undefined)) ?? process.platform
}

async function claim(path: string, { seconds, say }: Patience): Promise<void> {
  for (let waited = 0; ; waited += 1) {
    if (await make(path))
      return writeFile(join(path, owner), JSON.stringify({ pid: process.pid, place: await ownPlace() }))
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
    throw inUse(path, 'something is there that is not a directory which only this user can enter.')
  const user = await userOf(path, status.mtimeMs)
  if (user !== undefined) return user
  const aside = `${path}.${randomBytes(4).toString('hex')}`
  await ifThere(rename(path, aside))
  await rm(aside, { recursive: true, force: true })
  return undefined
}

/** The build that uses the directory, in words; undefined if it has ended. */
async function userOf(path: string, made: number): Promise<string | undefined> {
  const file = join(path, owner)
  const text = (await readIfThere(file, limits.note, 'inside'))?.toString('utf8') ?? ''
  // A build that just began has not written its number yet, or not the whole of it.
  if (!text.endsWith('}')) return Date.now() - made < 10_000 ? 'another build has just begun there.' : undefined
  const record = parseJson(text, file)
  const pid = numberAt(record, 'pid')
  if (pid !== undefined && textAt(record, 'place') === (await ownPlace()))
    return isRunning(pid) ? `another build (process ${pid}) uses it.` : undefined
  const last = (await ifThere(lstat(file)))?.mtimeMs ?? 0
  return Date.now() - last < silence ? 'a build in another container uses it.' : undefined
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
    next: 'Wait until the other build has ended, or remove what is there. Each build needs this path, so that compiled files are equal.',
  })
}
