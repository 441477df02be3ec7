import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Variables } from '@release-tools/host'

/** Go's cache directory of the user: https://pkg.go.dev/os#UserCacheDir */
export function userCache(env: Variables): string {
  if (process.platform === 'win32') return env.LOCALAPPDATA ?? homedir()
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches')
  return env.XDG_CACHE_HOME ?? join(homedir(), '.cache')
}
