import { pool } from '@release-tools/base'
import { type Host, patient, type RetryPolicy, useProxy } from '@release-tools/host'
import type { FindCached, InstalledTool, Setup } from './install-context.ts'
import { installOne } from './install-one.ts'
import { type Lock, lock } from './lock.ts'
import { currentPlatform, type Platform } from './platform.ts'
import type { Source } from './sources.ts'
import type { Wanted } from './tool-request.ts'

/** What to install, and from where. */
export interface InstallRequest {
  tools: Wanted[]
  source: Source
  /** The tool cache: `<cacheDir>/<tool>/<version>/<arch>/<program>`. */
  cacheDir: string
  /** Looks up what the tool cache holds whole (runner/tool-cache.ts); by default the folder is looked at, without a marker. */
  findCached?: FindCached
  /** Server that release assets are on; `https://github.com` by default. */
  releaseUrl?: string | undefined
  /** Base address of a server with the same asset names. */
  mirrorUrl?: string | undefined
  /** Folder with programs that are already there. */
  toolPath?: string | undefined
  /** Folder with one Go module per tool (`actions/setup-tools/go`). */
  goModules?: string | undefined
  /** Lets `auto` take the version of the source, or of the path, where it is another than the lock's. */
  allowSourceVersion?: boolean
  platform?: Platform
  lock?: Lock
  retry?: RetryPolicy
}

// Where another source can follow, a dead network should not be waited for.
const brief: RetryPolicy = { attempts: 2, baseMs: 500, maxMs: 5000 }

/**
 * Installs tools side by side, at most four at a time; builds one after the other, as each uses all cores. The result is
 * in the order of the request. Throws the first Problem once all have ended; what was installed by then stays in the tool
 * cache, whole and checked.
 */
export async function installTools(request: InstallRequest, host: Host): Promise<InstalledTool[]> {
  const undoProxy = useProxy(host.env)
  try {
    const setup = toSetup(request, host)
    return await pool(request.tools, 4, wanted => installOne(wanted, request.source, setup))
  } finally {
    undoProxy()
  }
}

function toSetup(request: InstallRequest, host: Host): Setup {
  return {
    host,
    lock: request.lock ?? lock,
    platform: request.platform ?? currentPlatform(),
    cacheDir: request.cacheDir,
    findCached: request.findCached,
    releaseUrl: request.releaseUrl ?? 'https://github.com',
    mirrorUrl: request.mirrorUrl,
    toolPath: request.toolPath,
    goModules: request.goModules,
    allowSourceVersion: request.allowSourceVersion ?? false,
    retry: request.retry ?? (request.source === 'auto' ? brief : patient),
    building: oneAtATime(),
  }
}

/** Runs what it is given one after the other. */
function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return work => {
    const next = last.then(work, work)
    last = next
    return next
  }
}
