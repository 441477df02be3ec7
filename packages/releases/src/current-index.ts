import { Problem } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import type { Metadata, Root } from '@tufjs/models'
import { fileLimits, parseRoot } from './document.ts'
import type { IndexPlace } from './place.ts'
import { type Refreshed, refresh } from './refresh.ts'
import { earlierPath, timestampName, usualIndexRoot, versioned } from './roles.ts'
import { lackingSignatures } from './sign-document.ts'

/** Nothing has expired at this time: who renews an index must be able to read one that has. */
const beforeAll = new Date(0)

/** A root and its file. */
interface KnownRoot {
  root: Metadata<Root>
  bytes: Buffer
}

/** What a place has, and the roots that it lacks, oldest first: readers follow them one by one. */
export interface Current {
  current: Refreshed | undefined
  lacks: KnownRoot[]
}

/**
 * What a place has, verified by the newest root, or by the newest one before that is published; nothing for a place without index. Earlier roots
 * are those that the project keeps, never those of the place: the newest root is signed with the key of one holder, who could make up another
 * root before it. Throws a Problem for an index that is not of this root.
 */
export async function currentOf(
  place: IndexPlace,
  newest: KnownRoot,
  { earlierRoot }: { earlierRoot?: ((version: number) => Promise<Buffer | undefined>) | undefined },
  host: Host,
): Promise<Current> {
  requireSigned(newest.root, undefined)
  const lacks: KnownRoot[] = []
  for (let known: KnownRoot | undefined = newest; known !== undefined; ) {
    const { version } = known.root.signed
    const published = await place.read(versioned('root', version), fileLimits.root)
    if (published !== undefined) {
      requireSame(published, known, place)
      return { current: await refresh(place, { root: known.bytes, now: beforeAll }, host), lacks }
    }
    lacks.unshift(known)
    known = await rootBefore(known, place, await earlierRoot?.(version - 1))
  }
  if ((await place.read(timestampName, fileLimits.timestamp)) === undefined) return { current: undefined, lacks }
  throw new Problem(`use the root ${newest.root.signed.version} for the index in ${place.text}`, noChain(lacks))
}

/** Why no root of a place leads to the newest one. */
function noChain([oldest]: KnownRoot[]): { found: string; next: string } {
  const before = (oldest?.root.signed.version ?? 1) - 1
  if (before === 0)
    return { found: 'it has none of its roots.', next: 'Restore its files: the history of the place has them.' }
  return {
    found: `neither it nor the project has the root ${before}, so that no reader could follow.`,
    next: keep(before),
  }
}

function keep(version: number): string {
  return `Add ${earlierPath(usualIndexRoot, version)} beside the root: release-tools index rotate left it there, and the history of the repository has it.`
}

/** The root before another one, as the project keeps it; undefined if neither the project nor the place has one. */
async function rootBefore(
  { root }: KnownRoot,
  place: IndexPlace,
  bytes: Buffer | undefined,
): Promise<KnownRoot | undefined> {
  const version = root.signed.version - 1
  const path = earlierPath(usualIndexRoot, version)
  if (bytes !== undefined) {
    const before = parseRoot(bytes, path)
    requireVersion(before, version, path)
    requireSigned(before, undefined)
    requireSigned(root, before)
    return { root: before, bytes }
  }
  if ((await place.read(versioned('root', version), fileLimits.root)) === undefined) return undefined
  throw new Problem(`use the root ${version + 1} for the index in ${place.text}`, {
    found: `the project does not keep the root ${version} before it: that of the place alone could be made up.`,
    next: keep(version),
  })
}

function requireVersion(root: Metadata<Root>, version: number, path: string): void {
  if (root.signed.version === version) return
  throw new Problem(`use ${path}`, {
    found: `it is the root ${root.signed.version}.`,
    next: `Put the root ${version} there: the history of the repository has it.`,
  })
}

function requireSame(published: Buffer, { root }: KnownRoot, place: IndexPlace): void {
  const { version } = root.signed
  const other = parseRoot(published, `${versioned('root', version)} of ${place.text}`)
  if (other.signed.equals(root.signed)) return
  throw new Problem(`use the root ${version} for the index in ${place.text}`, {
    found: `it has another root ${version}.`,
    next: 'Find out which of both is genuine. Readers that have seen one of them accept only that.',
  })
}

/** Throws a Problem unless a root has the signatures that its own threshold and the root before it ask for. */
export function requireSigned(root: Metadata<Root>, previous: Metadata<Root> | undefined): void {
  const [lacks] = lackingSignatures(root, previous)
  if (lacks === undefined) return
  throw new Problem(`use the root ${root.signed.version} of the index`, {
    found: `it has ${lacks.had} of the ${lacks.wanted} signatures that root ${lacks.root} asks for.`,
    next: `Let the holder of ${lacks.keys.join(' or ')} sign it: release-tools index sign.`,
  })
}
