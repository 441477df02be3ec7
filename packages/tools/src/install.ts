import { pool } from '@release-tools/base'
import { type Host, patient, type RetryPolicy } from '@release-tools/host'
import type { FindCached, InstallContext, InstalledTool } from './install-context.ts'
import { installOne } from './install-one.ts'
import { type Lock, lock } from './lock.ts'
import { currentPlatform, type Platform } from './platform.ts'
import type { Source } from './sources.ts'
import type { ToolRequest } from './tool-request.ts'

/** What to install, and from where. */
export interface InstallRequest {
  tools: ToolRequest[]
  source: Source
  /** The tool cache: `<cacheDir>/<tool>/<version>/<arch>/<program>`. */
  cacheDir: string
  /** Looks up complete folders in the tool cache (runner/tool-cache.ts). Without it, the folder counts without a marker. */
  findCached?: FindCached
  /** Server with the release assets. Defaults to `https://github.com`. */
  releaseUrl?: string | undefined
  /** Base address of a server with the same asset names. */
  mirrorUrl?: string | undefined
  /** Folder with programs that already exist. */
  toolPath?: string | undefined
  /** Folder with one Go module per tool (`actions/setup-tools/go`). */
  goModules?: string | undefined
  /** Lets `auto` accept a version from source, or from the path, that differs from the lock's. */
  allowSourceVersion?: boolean
  platform?: Platform
  lock?: Lock
  retry?: RetryPolicy
}

// If another source can follow, do not wait long for a dead network.
const brief: RetryPolicy = { attempts: 2, baseMs: 500, maxMs: 5000 }

/**
 * Installs tools in parallel, at most four at a time, but builds one after the other, as each uses all cores. The result is in
 * the order of the request. Throws the first Problem once all have ended. What was installed by then stays in the tool cache,
 * complete and checked.
 */
export async function installTools(request: InstallRequest, host: Host): Promise<InstalledTool[]> {
  const context = toContext(request, host)
  return pool(request.tools, 4, tool => installOne(tool, request.source, context))
}

function toContext(request: InstallRequest, host: Host): InstallContext {
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

/** Runs the given work one after the other. */
function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return work => {
    const next = last.then(work, work)
    last = next
    return next
  }
}
