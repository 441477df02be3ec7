import { mkdir, mkdtemp, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ifThere, messageOf, Problem } from '@release-tools/base'
import { unwritable } from '@release-tools/host'
import type { InstallContext } from './install-context.ts'
import type { ToolName } from './names.ts'
import { cacheArchitecture } from './platform.ts'
import { recordName } from './record.ts'

// The layout is that of @actions/tool-cache, so its `find` finds what is put here. Its own `cacheDir` copies file by file, so
// other jobs could see an incomplete program. Here a folder appears by one rename.

type Kind = 'release' | 'built'
type CacheContext = Pick<InstallContext, 'host' | 'cacheDir' | 'platform' | 'findCached'>

/** The folder of one tool in the tool cache. Builds from source have their own folders, so they never pass for releases. */
export function cacheFolder(context: Omit<CacheContext, 'host'>, name: ToolName, version: string, kind: Kind): string {
  return join(context.cacheDir, name, cachedVersion(version, kind), cacheArchitecture(context.platform))
}

/** The same folder if the tool cache has it complete, with no files other than `files`; undefined if it cannot be used. */
export async function wholeFolder(
  context: CacheContext,
  name: ToolName,
  version: string,
  kind: Kind,
  files: string[],
): Promise<string | undefined> {
  const folder = await lookUp(context, name, version, kind)
  if (folder === undefined) return undefined
  const unusable = await whyUnusable(folder, files)
  if (unusable === undefined) return folder
  context.host.warning(`The tool cache has ${unusable} ${name} ${version}. Installing ${name} again.`)
  await clear(folder).catch(error => Promise.reject(unwritable(folder, error)))
  return undefined
}

/** The folder goes on PATH, and with it everything that somebody put beside the program. */
async function whyUnusable(folder: string, files: string[]): Promise<string | undefined> {
  try {
    const found = (await ifThere(readdir(folder))) ?? []
    const foreign = found.find(file => !files.includes(file) && file !== recordName)
    return foreign === undefined ? undefined : `the unexpected file ${JSON.stringify(foreign)} beside`
  } catch (error) {
    return `something that is not a readable folder (${messageOf(error)}) in place of`
  }
}

async function lookUp(context: CacheContext, name: ToolName, version: string, kind: Kind): Promise<string | undefined> {
  if (context.findCached === undefined) return cacheFolder(context, name, version, kind)
  return context.findCached(name, cachedVersion(version, kind), cacheArchitecture(context.platform))
}

function cachedVersion(version: string, kind: Kind): string {
  return kind === 'built' ? `${version}-built` : version
}

/** Fills a new folder and then moves it into place. On any failure it leaves nothing behind, and keeps the old folder. */
export async function place<T>(folder: string, fill: (staging: string) => Promise<T>): Promise<T> {
  const staging = await makeStaging(folder)
  try {
    const result = await fill(staging)
    await moveInto(staging, folder)
    await writeFile(marker(folder), '')
    return result
  } catch (error) {
    await rm(staging, { recursive: true, force: true })
    // Removes the folder of the version, unless something else is in it.
    await rmdir(dirname(folder)).catch(() => undefined)
    throw isSystemError(error) ? unwritable(folder, error) : error
  }
}

// A disk can be full at any write, not only in downloads.
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && !(error instanceof Problem) && 'syscall' in error
}

// Another job on this machine may do the same: then the folder exists again between the two steps.
async function moveInto(staging: string, folder: string, attempts = 5): Promise<void> {
  await clear(folder)
  try {
    await rename(staging, folder)
  } catch (error) {
    if (attempts <= 1) throw unwritable(folder, error as NodeJS.ErrnoException)
    await moveInto(staging, folder, attempts - 1)
  }
}

/** Removes a folder of the tool cache. */
export async function clear(folder: string): Promise<void> {
  await rm(marker(folder), { force: true })
  await rm(folder, { recursive: true, force: true })
}

async function makeStaging(folder: string): Promise<string> {
  try {
    await mkdir(dirname(folder), { recursive: true })
    return await mkdtemp(`${folder}.partial-`)
  } catch (error) {
    throw unwritable(folder, error as NodeJS.ErrnoException)
  }
}

// This file tells @actions/tool-cache that the folder is complete.
function marker(folder: string): string {
  return `${folder}.complete`
}
