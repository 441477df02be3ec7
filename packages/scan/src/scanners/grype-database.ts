import { join } from 'node:path'
import type { Variables } from '@release-tools/host'
import { userCache } from './user-cache.ts'

/** Directory of grype's database of schema 6: in GRYPE_DB_CACHE_DIR, which defaults to the cache of the user. */
export function grypeDatabase(env: Variables, own: Variables): string {
  return join(env.GRYPE_DB_CACHE_DIR ?? join(userCache(own), 'grype', 'db'), '6')
}
