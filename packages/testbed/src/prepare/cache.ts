import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sha256 } from '@release-tools/base'

/** The cache of everything that takes long to make, outside the clone. Same path as in scripts/bootstrap.mjs. */
export function cacheDir(env: NodeJS.ProcessEnv = process.env): string {
  return env.RELEASE_TOOLS_CACHE ?? join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'release-tools')
}

/** Fills a directory unless it exists, so that it appears complete or not at all. Returns its path. */
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

/** Removes the remains of a killed run. No other run uses them, because each one has the lock (below). */
async function dropPartial(path: string): Promise<void> {
  const left = (await readdir(dirname(path))).filter(name => name.startsWith(`${basename(path)}.partial-`))
  await Promise.all(left.map(name => rm(join(dirname(path), name), { recursive: true, force: true })))
}

/**
 * Runs `body` while no other process runs one with the same name. The lock is a name in Linux's abstract socket namespace, which
 * the kernel always frees when we end. Other systems have no lock.
 */
export async function locked<T>(name: string, log: (line: string) => void, body: () => Promise<T>): Promise<T> {
  const address = `\0release-tools-${sha256(name).slice(0, 32)}`
  let lock = await listen(address)
  if (lock === undefined) log('waiting for another run on this machine')
  for (; lock === undefined; lock = await listen(address)) await sleep(500)
  try {
    return await body()
  } finally {
    lock.close()
  }
}

/** undefined if another process listens. */
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
