import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Variables } from '@release-tools/host'

/** Path of the metadata of trivy's database: in TRIVY_CACHE_DIR, which defaults to Go's cache directory of the user. */
export function trivyMetadata(env: Variables, own: Variables): string {
  return join(env.TRIVY_CACHE_DIR ?? join(userCache(own), 'trivy'), 'db', 'metadata.json')
}

// https://pkg.go.dev/os#UserCacheDir
function userCache(env: Variables): string {
  if (process.platform === 'win32') return env.LOCALAPPDATA ?? homedir()
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches')
  return env.XDG_CACHE_HOME ?? join(homedir(), '.cache')
}
