import type { Host, RetryPolicy } from '@release-tools/host'
import type { FoundTool } from './find.ts'
import type { Lock, Verified } from './lock.ts'
import type { Platform } from './platform.ts'
import type { Source } from './sources.ts'

/** What served a tool. */
export type Served = Exclude<Source, 'auto'> | 'cache'

/**
 * What stands behind a tool's digest. `given`: whoever asked for the tool; `go.sum`: its source is pinned; `record`: it was
 * taken when the tool was installed; `none`: nothing, the program was found as it is.
 */
export type Assurance = Verified | 'given' | 'go.sum' | 'record' | 'none'

/** A tool that was installed by this run, or was there and holds. */
export interface InstalledTool extends FoundTool {
  served: Served
  assurance: Assurance
}

/** Finds the folder of a tool in the tool cache by name, version and Node's name of the architecture. */
export type FindCached = (name: string, version: string, architecture: string) => Promise<string | undefined>

/** Everything the sources need to know. */
export interface Setup {
  host: Host
  lock: Lock
  platform: Platform
  /** The runner's tool cache. */
  cacheDir: string
  findCached: FindCached | undefined
  /** Server that release assets are on: `https://github.com`. */
  releaseUrl: string
  /** Base address of a server with the same asset names. */
  mirrorUrl: string | undefined
  /** Folder with programs that are already there. */
  toolPath: string | undefined
  /** Folder with one Go module per tool. */
  goModules: string | undefined
  allowSourceVersion: boolean
  retry: RetryPolicy
  /** Runs builds one after the other. */
  building<T>(work: () => Promise<T>): Promise<T>
}
