import type { Host, RetryPolicy } from '@release-tools/host'
import type { FoundTool } from './find.ts'
import type { Lock, Verified } from './lock.ts'
import type { Platform } from './platform.ts'
import type { Source } from './sources.ts'

/** Which source a tool came from. */
export type ServedFrom = Exclude<Source, 'auto'> | 'cache'

/**
 * Why a tool's digest is trusted. `given`: the workflow names it; `go.sum`: the source is pinned; `record`: it was recorded when
 * the tool was installed; `none`: nothing confirms it.
 */
export type DigestSource = Verified | 'given' | 'go.sum' | 'record' | 'none'

/** A tool that this run installed, or found and verified. */
export interface InstalledTool extends FoundTool {
  served: ServedFrom
  assurance: DigestSource
}

/** Finds the folder of a tool in the tool cache by name, version, and Node's name for the architecture. */
export type FindCached = (name: string, version: string, architecture: string) => Promise<string | undefined>

/** Everything the sources need to know. */
export interface InstallContext {
  host: Host
  lock: Lock
  platform: Platform
  /** The runner's tool cache. */
  cacheDir: string
  findCached: FindCached | undefined
  /** Server with the release assets: `https://github.com`. */
  releaseUrl: string
  /** Base address of a server with the same asset names. */
  mirrorUrl: string | undefined
  /** Folder with programs that already exist. */
  toolPath: string | undefined
  /** Folder with one Go module per tool. */
  goModules: string | undefined
  allowSourceVersion: boolean
  retry: RetryPolicy
  /** Runs builds one after the other. */
  building<T>(work: () => Promise<T>): Promise<T>
}
