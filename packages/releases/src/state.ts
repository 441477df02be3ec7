import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf, Problem, parseStrictJson, readIfThere, writeFileAtomic } from '@release-tools/base'
import { fileLimits, parseRoot, parseTimestamp } from './document.ts'
import type { IndexPlace } from './place.ts'
import type { Refreshed, Seen } from './refresh.ts'
import { RefusedIndex } from './refused-index.ts'
import { versioned } from './roles.ts'
import { isAccepted } from './sign-document.ts'

/** What a reader saw at its last visit: the files root.json, timestamp.json, snapshot.json and targets.json of a directory. */
export interface IndexState extends Seen {
  directory: string
  root?: Buffer
}

/** Reads the state of a reader; without files if the directory is empty or does not exist yet. Throws a Problem for one that is damaged. */
export async function readState(directory: string): Promise<IndexState> {
  const state: IndexState = { directory }
  for (const role of ['root', 'timestamp', 'snapshot', 'targets'] as const) {
    const path = join(directory, `${role}.json`)
    const bytes = await readIfThere(path, fileLimits[role]).catch(unusable(directory))
    if (bytes === undefined) continue
    requireWhole(bytes, path, directory)
    state[role] = bytes
  }
  return state
}

/** Remembers what was accepted. The timestamp is last, because it makes the others count. */
export async function writeState(directory: string, { bytes }: Pick<Refreshed, 'bytes'>): Promise<void> {
  await mkdir(directory, { recursive: true }).catch(unusable(directory))
  for (const role of ['root', 'targets', 'snapshot', 'timestamp'] as const)
    await writeFileAtomic(join(directory, `${role}.json`), bytes[role]).catch(unusable(directory))
}

/** tuf-js would pass over a damaged file as if nothing had been seen. */
function requireWhole(bytes: Buffer, path: string, directory: string): void {
  try {
    parseStrictJson(bytes, path, bytes.length)
  } catch (cause) {
    throw new Problem(`read what was seen of the index before, in ${path}`, {
      found: `it is damaged (${messageOf(cause)}).`,
      next: `Remove ${directory}. The next read then cannot tell whether the index is an older one.`,
      cause,
    })
  }
}

function unusable(directory: string): (error: unknown) => never {
  return cause => {
    if (cause instanceof Problem) throw cause
    throw new Problem(`remember what was seen of the index in ${directory}`, {
      found: `the system says ${(cause as NodeJS.ErrnoException).code}.`,
      next: 'Give a directory that can be read and written.',
      cause,
    })
  }
}

/**
 * True if a state tells an older index: its timestamp is by a key that counts now. tuf-js passes over any other one, which is of another index, or by
 * a key that was replaced.
 */
export function tellsOlder({ timestamp }: IndexState, { root }: Pick<Refreshed, 'root'>): boolean {
  const seen = timestamp && parseTimestamp(timestamp)
  return seen !== undefined && isAccepted('timestamp', seen, root)
}

/**
 * Throws a Problem unless the root that was seen before is one of the chain that leads to the newest one. The place may not have fewer roots
 * than before, and the state must be of this index.
 */
export function requireRootSeen(state: IndexState, refreshed: Refreshed, given: Buffer, place: IndexPlace): void {
  if (state.root === undefined) return
  const seen = parseRoot(state.root, join(state.directory, 'root.json')).signed.version
  const newest = refreshed.root.signed.version
  const first = parseRoot(given, 'the root').signed.version
  const attempted = `read the index in ${place.text}`
  if (seen > newest)
    throw new RefusedIndex(attempted, {
      found: `it is older than what you saw before: its newest root is version ${newest}, and you saw ${seen}.`,
      next: 'Somebody is serving an old index, which may hide that a release was withdrawn. Get it from another place.',
    })
  // A root before the given one is no longer in the chain, and was seen with the same trust.
  if (seen < first) return
  const known = seen === first ? given : refreshed.roots.get(versioned('root', seen))
  if (known?.equals(state.root)) return
  throw new Problem(attempted, {
    found: `what you saw before, in ${state.directory}, is another index: its root ${seen} is not that of this one.`,
    next: 'Give each index a directory of its own.',
  })
}
