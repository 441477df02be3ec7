import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseJson, readLimited } from '@release-tools/base'
import { type Host, withScratch } from '@release-tools/host'
import { Metadata, MetadataKind, type Root, type Snapshot, type Targets, type Timestamp } from '@tufjs/models'
import { Updater } from 'tuf-js'
import { fileLimits } from './document.ts'
import { PlaceFetcher } from './fetcher.ts'
import type { IndexPlace } from './place.ts'
import { refusal } from './refusal.ts'

/** Metadata of all roles that tuf-js accepted, as documents and as their bytes. */
export interface Refreshed {
  root: Metadata<Root>
  targets: Metadata<Targets>
  snapshot: Metadata<Snapshot>
  timestamp: Metadata<Timestamp>
  bytes: Record<'root' | 'targets' | 'snapshot' | 'timestamp', Buffer>
  /** The roots that were read, by their file name: those after the root that the reader began with. */
  roots: ReadonlyMap<string, Buffer>
}

/** Metadata that the reader has seen before, which a place must not fall behind; without a root, which is always the given one. */
export type Seen = Partial<Record<'targets' | 'snapshot' | 'timestamp', Buffer>>

/** What tuf-js reads at most. */
const sizes = {
  rootMaxLength: fileLimits.root,
  timestampMaxLength: fileLimits.timestamp,
  snapshotMaxLength: fileLimits.snapshot,
  targetsMaxLength: fileLimits.targets,
}

/**
 * Reads the newest metadata of a place with tuf-js, which begins with `root` and follows the TUF specification: chain of roots, signatures,
 * thresholds, versions, expiry at the time `now`. Throws a Problem.
 */
export async function refresh(
  place: IndexPlace,
  { root, seen = {}, now }: { root: Buffer; seen?: Seen; now: Date },
  host: Host,
): Promise<Refreshed> {
  return withScratch('index', host, async scratch => {
    const given = { ...seen, root }
    for (const [role, bytes] of Object.entries(given)) await writeFile(join(scratch, `${role}.json`), bytes)
    const fetcher = new PlaceFetcher(place)
    const roots = () => rootsOf(fetcher.files)
    try {
      const updater = new Updater({ metadataDir: scratch, metadataBaseUrl: 'index:', fetcher, config: sizes })
      setClock(updater, now)
      await updater.refresh()
    } catch (error) {
      throw await refusal(error, { place, fetcher, root })
    }
    return { ...(await accepted(scratch)), roots: roots() }
  })
}

/** tuf-js takes the time of the machine and has no option for another one. Throws if it keeps it elsewhere in another version. */
function setClock(updater: Updater, now: Date): void {
  const store: unknown = Reflect.get(updater, 'trustedSet')
  if (!(store instanceof Object && Reflect.get(store, 'referenceTime') instanceof Date))
    throw new Error('tuf-js has no referenceTime')
  Reflect.set(store, 'referenceTime', now)
}

async function accepted(scratch: string): Promise<Omit<Refreshed, 'roots'>> {
  const read = (role: string) => readLimited(join(scratch, `${role}.json`), fileLimits.targets)
  const bytes = {
    root: await read('root'),
    targets: await read('targets'),
    snapshot: await read('snapshot'),
    timestamp: await read('timestamp'),
  }
  return {
    root: Metadata.fromJSON(MetadataKind.Root, json(bytes.root)),
    targets: Metadata.fromJSON(MetadataKind.Targets, json(bytes.targets)),
    snapshot: Metadata.fromJSON(MetadataKind.Snapshot, json(bytes.snapshot)),
    timestamp: Metadata.fromJSON(MetadataKind.Timestamp, json(bytes.timestamp)),
    bytes,
  }
}

type Json = Parameters<typeof Metadata.fromJSON>[1]

function json(bytes: Buffer): Json {
  return parseJson(bytes.toString(), 'the index') as Json
}

function rootsOf(files: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  return new Map([...files].filter(([name]) => name.endsWith('.root.json')))
}
