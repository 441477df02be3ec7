import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Variables } from '@release-tools/host'

/** Where trivy keeps the dates of its database: in TRIVY_CACHE_DIR, else in the system's place for caches, as Go knows it. */
export function trivyMetadata(env: Variables, own: Variables): string {
  return join(env.TRIVY_CACHE_DIR ?? join(userCache(own), 'trivy'), 'db', 'metadata.json')
}

// https://pkg.go.dev/os#UserCacheDir
function userCache(env: Variables): string {
  if (process.platform === 'win32') return env.LOCALAPPDATA ?? homedir()
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches')
  return env.XDG_CACHE_HOME ?? join(homedir(), '.cache')
}
