import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sha256 } from '@release-tools/base'

/** Where everything that takes long to make is kept, outside the clone; as scripts/bootstrap.mjs has it. */
export function cacheDir(env: NodeJS.ProcessEnv = process.env): string {
  return env.RELEASE_TOOLS_CACHE ?? join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'release-tools')
}

/** Fills a directory that is not there yet, so that it appears whole or not at all. Returns its path. */
export async function cachedDir(path: string, fill: (staging: string) => Promise<void>): Promise<string> {
  if (existsSync(path)) return path
  await mkdir(dirname(path), { recursive: true })
  await dropPartial(path)
  const staging = await mkdtemp(`${path}.partial-`)
  try {
    await fill(staging)
    await rename(staging, path)
  } catch (error) {
    await rm(staging, { recursive: true, force: true })
    throw error
  }
  return path
}

/** What a run left that was killed. No run is at work on it: all hold the lock (below). */
async function dropPartial(path: string): Promise<void> {
  const left = (await readdir(dirname(path))).filter(name => name.startsWith(`${basename(path)}.partial-`))
  await Promise.all(left.map(name => rm(join(dirname(path), name), { recursive: true, force: true })))
}

/**
 * Runs `body` while no other process runs one under the same name. The lock is a name in Linux's abstract socket namespace,
 * which the kernel gives back however we end; elsewhere there is none.
 */
export async function locked<T>(name: string, log: (line: string) => void, body: () => Promise<T>): Promise<T> {
  const address = `\0release-tools-${sha256(name).slice(0, 32)}`
  let lock = await listen(address)
  if (lock === undefined) log('waiting for another run to end its preparation')
  for (; lock === undefined; lock = await listen(address)) await sleep(500)
  try {
    return await body()
  } finally {
    lock.close()
  }
}

/** undefined where another process listens. */
function listen(address: string): Promise<Server | undefined> {
  return new Promise((done, fail) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? done(undefined) : fail(error),
    )
    if (process.platform === 'linux') server.listen(address, () => done(server))
    else done(server)
  })
}
