import { mkdir, mkdtemp, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { byBytes, sha256, sha256File } from '@release-tools/base'
import type { Variables } from '@release-tools/host'
import { newestInZip } from './newest-in-zip.ts'
import { userCache } from './user-cache.ts'

/** The variables for the directory of the databases: versions up to 2.4 and from 2.6 on read the first, those between the second. */
const variables = ['OSV_SCANNER_LOCAL_DB_CACHE_DIRECTORY', 'OSV_SCALIBR_LOCAL_DB_CACHE_DIRECTORY'] as const
/** The folder in it has the name of the program, or in 2.5 that of the library. */
const folders = ['osv-scanner', 'osv-scalibr'] as const

/** A database that OSV-Scanner read. */
export interface ReadDatabase {
  /** Its ecosystem: `PyPI`. */
  name: string
  /** Of its file. */
  sha256: string
  /** RFC 3339; absent if the file does not say. */
  built?: string
}

/** The place of the databases: the variables that lead every version of OSV-Scanner there. */
export interface DatabasePlace {
  /** True for the directory of a variable: what is in it is used as it is. */
  given: boolean
  env: Record<string, string>
}

/**
 * Finds the databases: in the directory that a variable names, or otherwise in the cache of the user. Both folders lead to the one
 * that exists, so that an upgrade of OSV-Scanner finds what its predecessor downloaded.
 */
export async function databasePlace(own: Variables, scratch: string): Promise<DatabasePlace> {
  const given = variables.map(name => own[name]).find(Boolean)
  const directory = given ?? userCache(own)
  const paths = folders.map(name => join(directory, name))
  const present = await Promise.all(paths.map(async path => (await stat(path).catch(() => undefined))?.isDirectory()))
  const shared = paths.find((_, index) => present[index]) ?? (given === undefined ? paths[0] : undefined)
  const links = await mkdtemp(join(scratch, 'osv-databases-'))
  // In a given directory without any, nothing is made. OSV-Scanner then makes a folder here, and finds nothing in it.
  if (shared !== undefined) {
    await mkdir(shared, { recursive: true })
    for (const [index, name] of folders.entries())
      await symlink((present[index] && paths[index]) || shared, join(links, name), 'junction')
  }
  return { given: given !== undefined, env: Object.fromEntries(variables.map(name => [name, links])) }
}

/**
 * The databases that OSV-Scanner says that it read. Those that it just compared with their server (`current` is the time) are as new
 * as that; others are at least as new as their newest advisory.
 */
export async function readDatabases(output: string, current: string | undefined): Promise<ReadDatabase[]> {
  const loaded = [...output.matchAll(/^Loaded (.+) local db from (.+)$/gm)].map(([, name = '', path = '']) => ({
    name,
    path: path.trim(),
  }))
  const read = loaded
    .sort((a, b) => byBytes(a.name, b.name))
    .map(async ({ name, path }) => {
      const built = current ?? (await newestInZip(path))
      return { name, sha256: await sha256File(path), ...(built === undefined ? {} : { built }) }
    })
  return Promise.all(read)
}

/** One digest of all databases: that of their list, as `sha256sum` writes it. */
export function digestOfAll(databases: ReadDatabase[]): string {
  return `sha256:${sha256(databases.map(({ name, sha256: digest }) => `${digest}  ${name}/all.zip\n`).join(''))}`
}
