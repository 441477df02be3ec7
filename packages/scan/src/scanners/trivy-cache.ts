import { join } from 'node:path'
import type { Variables } from '@release-tools/host'
import { userCache } from './user-cache.ts'

/** Path of the metadata of trivy's database: in TRIVY_CACHE_DIR, which defaults to Go's cache directory of the user. */
export function trivyMetadata(env: Variables, own: Variables): string {
  return join(env.TRIVY_CACHE_DIR ?? join(userCache(own), 'trivy'), 'db', 'metadata.json')
}
