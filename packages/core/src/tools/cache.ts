import { mkdir, mkdtemp, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { unwritable } from '../http/sink.ts'
import type { ToolName } from './names.ts'
import { cacheArchitecture } from './platform.ts'
import type { Setup } from './setup.ts'

// The layout is that of @actions/tool-cache. The package itself copies into place file by file, so a program could be
// seen before it is whole; here a folder appears by one rename.

/** The folder of one tool in the tool cache. What is built from source has its own: it is never taken for a release. */
export function cacheFolder(setup: Setup, name: ToolName, version: string, kind: 'release' | 'built'): string {
  return join(setup.cacheDir, name, kind === 'built' ? `${version}-built` : version, cacheArchitecture(setup.platform))
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
    throw error
  }
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
