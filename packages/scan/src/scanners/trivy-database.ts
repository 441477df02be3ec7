import { join } from 'node:path'
import type { Variables } from '@release-tools/host'
import { userCache } from './user-cache.ts'

/** Directory of trivy's database: in TRIVY_CACHE_DIR, which defaults to the cache of the user. */
export function trivyDatabase(env: Variables, own: Variables): string {
  return join(env.TRIVY_CACHE_DIR ?? join(userCache(own), 'trivy'), 'db')
}
