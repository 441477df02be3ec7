import { type FileToKeep, openStore, type Part, type Store, type StoreContext } from '@release-tools/archive'
import { connectRequests } from '@release-tools/runner'
import { testHost } from '@release-tools/testbed'
import { filesToKeep } from '../../../testing/files-to-keep.ts'

/** A kind of store with its real server, for the fault matrix. Each run has a place of its own there, by its number. */
export interface Subject {
  name: string
  /** URL of the server, before which a proxy stands; undefined for a store without requests. */
  upstream: string | undefined
  /** The address of a place, by way of the proxy at `url`. */
  address(url: string, place: number): string
  /** The environment of the job. With a GITHUB_TOKEN, the server is a GitHub. */
  env: Record<string, string>
  /** Beside the files below: what a store needs of a release. */
  more?: Record<string, string>
  /** All that is at a place, one line each, in order: names, digests, and whatever there is twice. */
  state(place: number): Promise<string[]>
  stop(): Promise<void>
}

export const repository = 'acme/widget'
const tag = 'v1.2.0'
/** What one run keeps. */
export const release: Part = { repository, tag, name: 'release' }
export const logs: Part = { repository, tag, name: 'run-12345-1' }

/** Files for a place. No other place has their content: a registry would not want it again. */
export function filesFor(place: number, more: Record<string, string> = {}) {
  const kept = {
    'widget-1.2.0.whl': `wheel ${place} `.repeat(5000),
    'widget.cdx.json': JSON.stringify({ components: Array(200).fill(place) }),
    ...more,
  }
  const [ofRelease, ofLogs] = [filesToKeep(kept), filesToKeep({ 'build.log': `line ${place}\n`.repeat(50) })]
  return {
    release: ofRelease.files,
    logs: ofLogs.files,
    remove: () => [ofRelease, ofLogs].forEach(({ remove }) => void remove()),
  }
}

/** What a job keeps, as it is sent to a process. */
export interface Job {
  address: string
  env: Record<string, string>
  release: FileToKeep[]
  logs: FileToKeep[]
}

const retry = { attempts: 3, baseMs: 1, maxMs: 1000, timeoutMs: 5000 }

/** Opens the store as one more run does. Pauses are short. */
export function open({ address, env }: Pick<Job, 'address' | 'env'>): Promise<Store> {
  const host = testHost({ env })
  const context: StoreContext = { host, repository, retry }
  const { GITHUB_TOKEN: token, GITHUB_API_URL: apiUrl } = env
  if (token === undefined || apiUrl === undefined) return openStore(address, context)
  return openStore(address, {
    ...context,
    github: () => connectRequests({ token, repository, apiUrl, patience: retry }, host),
  })
}

/** Keeps the release, and then the logs of its run, as a job does. */
export async function keepAll(
  store: Store,
  { release: files, logs: lines }: Pick<Job, 'release' | 'logs'>,
): Promise<void> {
  await store.check()
  await store.put(release, files, () => {})
  if (keepsLogs(store)) await store.put(logs, lines, () => {})
}

/** A branch has no place for what grows with each run. */
export function keepsLogs({ place }: Store): boolean {
  return !place.startsWith('branch:')
}
