import { mkdir, mkdtemp, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Problem } from '@release-tools/base'
import { unwritable } from '@release-tools/host'
import type { Setup } from './install-context.ts'
import type { ToolName } from './names.ts'
import { cacheArchitecture } from './platform.ts'
import { recordName } from './record.ts'

// The layout is that of @actions/tool-cache, whose `find` finds what is put here. Its own `cacheDir` copies into place file
// by file, so a program could be seen before it is whole; here a folder appears by one rename.

type Kind = 'release' | 'built'

/** The folder of one tool in the tool cache. What is built from source has its own: it is never taken for a release. */
export function cacheFolder(setup: Setup, name: ToolName, version: string, kind: Kind): string {
  return join(setup.cacheDir, name, cachedVersion(version, kind), cacheArchitecture(setup.platform))
}

/** The same folder where the tool cache holds it whole, and with `files` at most; undefined where there is nothing to use. */
export async function wholeFolder(
  setup: Setup,
  name: ToolName,
  version: string,
  kind: Kind,
  files: string[],
): Promise<string | undefined> {
  const folder = await lookUp(setup, name, version, kind)
  if (folder === undefined) return undefined
  const found = await readdir(folder).catch(() => [])
  const foreign = found.find(file => !files.includes(file) && file !== recordName)
  if (foreign === undefined) return folder
  // The folder goes on PATH, and so would everything that somebody put beside the program.
  setup.host.warning(`The tool cache has ${JSON.stringify(foreign)} beside ${name} ${version}. It is installed again.`)
  await clear(folder)
  return undefined
}

async function lookUp(setup: Setup, name: ToolName, version: string, kind: Kind): Promise<string | undefined> {
  if (setup.findCached === undefined) return cacheFolder(setup, name, version, kind)
  return setup.findCached(name, cachedVersion(version, kind), cacheArchitecture(setup.platform))
}

function cachedVersion(version: string, kind: Kind): string {
  return kind === 'built' ? `${version}-built` : version
}

/** Fills a new folder and then moves it into place. On any failure nothing is left, and what was in place stays. */
export async function place<T>(folder: string, fill: (staging: string) => Promise<T>): Promise<T> {
  const staging = await makeStaging(folder)
  try {
    const result = await fill(staging)
    await moveInto(staging, folder)
    await writeFile(marker(folder), '')
    return result
  } catch (error) {
    await rm(staging, { recursive: true, force: true })
    // The version's folder, unless something else is in it.
    await rmdir(dirname(folder)).catch(() => undefined)
    throw isSystemError(error) ? unwritable(folder, error) : error
  }
}

// A disk can be full at any write, also at those that are no download.
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && !(error instanceof Problem) && 'syscall' in error
}

// Another job of this machine may be doing the same: then the folder is there again between the two steps.
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

// What tells @actions/tool-cache that the folder is complete.
function marker(folder: string): string {
  return `${folder}.complete`
}
