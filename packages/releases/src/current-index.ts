import { Problem } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import type { Metadata, Root } from '@tufjs/models'
import { fileLimits, parseRoot } from './document.ts'
import type { IndexPlace } from './place.ts'
import { type Refreshed, refresh } from './refresh.ts'
import { timestampName, versioned } from './roles.ts'
import { lackingSignatures } from './sign-document.ts'

/** Nothing has expired at this time: who renews an index must be able to read one that has. */
const beforeAll = new Date(0)

/**
 * What a place has, verified by the newest root, or by the one before if the newest is not published yet; undefined for a place without
 * index. Throws a Problem for one that is not of this root.
 */
export async function currentOf(
  place: IndexPlace,
  newest: { root: Metadata<Root>; bytes: Buffer },
  host: Host,
): Promise<Refreshed | undefined> {
  const { version } = newest.root.signed
  requireSigned(newest.root, undefined)
  const published = await place.read(versioned('root', version), fileLimits.root)
  if (published !== undefined)
    return refresh(place, { root: requireSame(published, newest, place), now: beforeAll }, host)
  const before = await place.read(versioned('root', version - 1), fileLimits.root)
  if (before !== undefined) {
    requireSigned(newest.root, parseRoot(before, `${versioned('root', version - 1)} of ${place.text}`))
    return refresh(place, { root: before, now: beforeAll }, host)
  }
  if ((await place.read(timestampName, fileLimits.timestamp)) === undefined) return undefined
  throw new Problem(`use the root ${version} for the index in ${place.text}`, {
    found: `it has neither ${versioned('root', version)} nor ${versioned('root', version - 1)}, so that no reader could follow.`,
    next: 'Publish each root of the chain, one after the other.',
  })
}

function requireSame(
  published: Buffer,
  { root, bytes }: { root: Metadata<Root>; bytes: Buffer },
  place: IndexPlace,
): Buffer {
  const other = parseRoot(published, `${versioned('root', root.signed.version)} of ${place.text}`)
  if (other.signed.equals(root.signed)) return bytes
  throw new Problem(`use the root ${root.signed.version} for the index in ${place.text}`, {
    found: `it has another root ${root.signed.version}.`,
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
