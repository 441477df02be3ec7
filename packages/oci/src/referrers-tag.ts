import { setTimeout as sleep } from 'node:timers/promises'
import { at, listAt, pool, textAt } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import { ifFound, type Registry } from './registry.ts'
import type { RegistryWriter } from './registry-writer.ts'

const indexType = 'application/vnd.oci.image.index.v1+json'
/** How long to write against others. */
export interface Insistence {
  /** How often the index is written. */
  attempts: number
  /** An entry must still be there after this time, in milliseconds. A write that takes longer than that can still lose it. */
  settleMs: number
  /** Longest pause before another attempt, in milliseconds: those who met once must not meet again. */
  mostPauseMs: number
}

const usual: Insistence = { attempts: 8, settleMs: 700, mostPauseMs: 1500 }

/** An entry of the index that a tag stands for: https://github.com/opencontainers/image-spec/blob/main/image-index.md. */
export interface TagEntry {
  mediaType: string
  digest: string
  size: number
  artifactType: string
}

/** Where the index of one image is written. */
export interface TagPlace {
  /** `ghcr.io/acme/widget` */
  repository: string
  registry: Registry
  writer: RegistryWriter
  insistence?: Insistence
}

/** One write of the index of a tag, with all entries that wait for it. */
interface Round {
  entries: TagEntry[]
  done: Promise<void>
}

/** The rounds that have not begun, by tag. What one job attaches side by side is written together. */
const waiting = new WeakMap<Host, Map<string, Round>>()
/** The last round of each tag. */
const last = new WeakMap<Host, Map<string, Promise<void>>>()

/**
 * Adds an entry to the index of the tag that lists what is attached to an image, in registries without a list of referrers. Nothing there
 * keeps two writers apart: each reads the index, and the later one writes it without the entry of the other. So the index is read right before
 * it is written, and read again after a moment. If the entry is gone by then, it is written again:
 * https://github.com/opencontainers/distribution-spec/blob/main/spec.md#referrers-tag-schema. Throws a Problem if it never stays, and
 * for a tag that stands for something else.
 */
export function addToTag(place: TagPlace, entry: TagEntry, host: Host): Promise<void> {
  const key = `${place.repository}@${place.registry.wanted}`
  const rounds = ofHost(waiting, host)
  const open = rounds.get(key)
  if (open !== undefined) {
    open.entries.push(entry)
    return open.done
  }
  const before = ofHost(last, host).get(key) ?? Promise.resolve()
  const entries = [entry]
  const done = before
    .catch(() => undefined)
    .then(() => {
      rounds.delete(key)
      return addAll(place, entries)
    })
  rounds.set(key, { entries, done })
  ofHost(last, host).set(key, done)
  return done
}

function ofHost<T>(all: WeakMap<Host, Map<string, T>>, host: Host): Map<string, T> {
  const own = all.get(host) ?? new Map<string, T>()
  all.set(host, own)
  return own
}

async function addAll(place: TagPlace, entries: TagEntry[]): Promise<void> {
  const { attempts, settleMs, mostPauseMs } = place.insistence ?? usual
  // As an earlier run attached them. To write it again might lose what others add meanwhile.
  if (await areThere(place, entries)) return
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (attempt > 0) await sleep(Math.random() * mostPauseMs)
    await write(place, entries)
    if (!(await areThere(place, entries))) continue
    await sleep(settleMs)
    if (await areThere(place, entries)) return
  }
  throw place.registry.problem(
    `others write the tag that lists what is attached to it (${tagOf(place)}) at the same time, ${attempts} times over, without what they find there.`,
    'Run the step again when no other job signs this image.',
  )
}

async function write(place: TagPlace, entries: TagEntry[]): Promise<void> {
  const present = await listed(place)
  const others = present.filter(one => !entries.some(({ digest }) => at(one, 'digest') === digest))
  try {
    await put(place, [...others, ...entries])
  } catch (error) {
    const there = await stillThere(place, others)
    if (there.length === others.length) throw error
    await put(place, [...there, ...entries])
  }
}

async function put(place: TagPlace, manifests: unknown[]): Promise<void> {
  const index = { schemaVersion: 2, mediaType: indexType, manifests }
  await place.writer.manifest(tagOf(place), indexType, Buffer.from(JSON.stringify(index)))
}

/** The entries without those that the registry has lost, or that somebody deleted: some registries refuse an index with them. */
async function stillThere({ registry }: TagPlace, entries: unknown[]): Promise<unknown[]> {
  const found = await pool(entries, 8, async one => {
    const digest = textAt(one, 'digest')
    const isThere = digest !== undefined && (await ifFound(registry.document({ digest }))) !== undefined
    return isThere ? [one] : []
  })
  return found.flat()
}

async function areThere(place: TagPlace, entries: TagEntry[]): Promise<boolean> {
  const digests = new Set((await listed(place)).map(one => textAt(one, 'digest')))
  return entries.every(({ digest }) => digests.has(digest))
}

/** The entries of the index. Throws a Problem if the tag stands for something else, which would be lost. */
async function listed(place: TagPlace): Promise<unknown[]> {
  const tag = tagOf(place)
  const index = await place.registry.tagged(tag)
  if (index === undefined || Array.isArray(at(index, 'manifests'))) return listAt(index, 'manifests')
  throw place.registry.problem(
    `its tag ${tag}, which lists what is attached to the image, stands for something other than a list.`,
    'Find out who made that tag, and remove it.',
  )
}

function tagOf({ registry }: TagPlace): string {
  return registry.wanted.replace(':', '-')
}
