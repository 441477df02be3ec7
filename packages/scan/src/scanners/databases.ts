import { join } from 'node:path'
import { fileSize, sha256File } from '@release-tools/base'
import type { Variables } from '@release-tools/host'
import { userCache } from './user-cache.ts'

/** Directory of trivy's database: in TRIVY_CACHE_DIR, which defaults to the cache of the user. */
export function trivyDatabase(env: Variables, own: Variables): string {
  return join(env.TRIVY_CACHE_DIR ?? join(userCache(own), 'trivy'), 'db')
}

/** Directory of grype's database of schema 6: in GRYPE_DB_CACHE_DIR, which defaults to the cache of the user. */
export function grypeDatabases(env: Variables, own: Variables): string {
  return join(env.GRYPE_DB_CACHE_DIR ?? join(userCache(own), 'grype', 'db'), '6')
}

/** `sha256:…` of the file of a database; undefined if it is not there. */
export async function databaseDigest(path: string): Promise<string | undefined> {
  return (await fileSize(path)) === undefined ? undefined : `sha256:${await sha256File(path)}`
}
