import { isDay, Problem } from '@release-tools/base'
import type { ReleaseIndex } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import { daysAfter, issuedOf, parseRoot, rootSaidBy, type SignedDocument, tufTime } from './document.ts'
import { indexOf } from './index-targets.ts'
import { openPlace } from './open-place.ts'
import type { IndexPlace } from './place.ts'
import type { RepositoryAccess } from './places/branch.ts'
import { type Refreshed, refresh } from './refresh.ts'
import { RefusedIndex } from './refused-index.ts'
import { versioned } from './roles.ts'
import { readState, requireRootSeen, tellsOlder, writeState } from './state.ts'

export interface OpenOptions extends RepositoryAccess {
  /** The root that the reader trusts: the content of .github/index-root.json, of any version. */
  root: Buffer
  /** Directory that remembers what was seen, so that an older index is refused from the second time on. It is written if all is well. */
  state?: string
  /** The day whose index is wanted (`2026-01-31`), for a machine without network: what has expired since is accepted. */
  asOf?: string
  /** The least version that is accepted: a number that the reader got by another way. */
  atLeast?: number
  /** `owner/name` of the repository whose index it must be. */
  repository?: string
  /** The time. */
  now: Date
}

/** An index that was verified. */
export interface OpenedIndex {
  index: ReleaseIndex
  /** Grows with each change: the version of its targets. */
  version: number
  /** Version of the newest root. */
  rootVersion: number
  /** When the first of its documents expires: `2026-01-31T12:00:00Z`. Until then, nobody notices if a newer one is held back. */
  freshUntil: string
  /** True if an older index could not be told: no state, or one without a timestamp by a key that counts now, and no `atLeast`. */
  firstContact: boolean
  /** True if its timestamp lives for at most a month: a job signs it again and again, so that an index that is held back is noticed. */
  online: boolean
  /** The day of `asOf`, if something has expired since. */
  acceptedAsOf?: string
}

/** Longest life of a timestamp that is signed again and again, in days. */
const onlineDays = 31

/** A clock may be a little behind that of the signer, in milliseconds. */
const tolerance = 10 * 60_000

/**
 * Reads an index and verifies it: by the chain of roots, thresholds, versions and expiry, as the TUF specification says, and by what was
 * seen before. `place` is an https address, a directory or `[HOST/]OWNER/NAME`. Throws RefusedIndex for an index that must not be used, and
 * another Problem for one that could not be checked.
 */
export async function openIndex(place: string | IndexPlace, options: OpenOptions, host: Host): Promise<OpenedIndex> {
  const at = typeof place === 'string' ? await openPlace(place, options, host) : place
  const { root, now, asOf } = options
  parseRoot(root, 'the root of the index')
  const state = options.state === undefined ? undefined : await readState(options.state)
  const time = asOf === undefined ? now : endOfDay(asOf)
  const refreshed = await refresh(
    at,
    { root, now: time, ...(state === undefined ? {} : { seen: seenOf(state) }) },
    host,
  )
  requireClock(refreshed, time, at, asOf)
  requireNewestRoot(refreshed, at)
  if (state !== undefined) requireRootSeen(state, refreshed, root, at)
  const opened = openedOf(refreshed, at, options, state === undefined || !tellsOlder(state, refreshed))
  requireWanted(opened, options, at)
  if (options.state !== undefined) await writeState(options.state, refreshed)
  return opened
}

function seenOf({ timestamp, snapshot, targets }: Awaited<ReturnType<typeof readState>>) {
  return {
    ...(timestamp === undefined ? {} : { timestamp }),
    ...(snapshot === undefined ? {} : { snapshot }),
    ...(targets === undefined ? {} : { targets }),
  }
}

function openedOf(refreshed: Refreshed, place: IndexPlace, options: OpenOptions, nothingSeen: boolean): OpenedIndex {
  const { root, targets, timestamp } = refreshed
  const until = firstExpiry(refreshed)
  const signed = issuedOf(timestamp) ?? options.now
  return {
    index: indexOf(targets.signed, place.text),
    version: targets.signed.version,
    rootVersion: root.signed.version,
    freshUntil: tufTime(until),
    firstContact: nothingSeen && options.atLeast === undefined,
    online: new Date(timestamp.signed.expires) <= daysAfter(signed, onlineDays),
    ...(options.asOf !== undefined && until <= options.now ? { acceptedAsOf: options.asOf } : {}),
  }
}

function documentsOf({ root, targets, snapshot, timestamp }: Refreshed): SignedDocument[] {
  return [root, targets, snapshot, timestamp]
}

function firstExpiry(refreshed: Refreshed): Date {
  return new Date(Math.min(...documentsOf(refreshed).map(({ signed }) => Date.parse(signed.expires))))
}

/** The first moment after a day. */
function endOfDay(day: string): Date {
  if (!isDay(day))
    throw new Problem(`read the index as of ${JSON.stringify(day)}`, {
      found: 'it is not a day.',
      next: 'Write it as 2026-01-31.',
    })
  return daysAfter(new Date(`${day}T00:00:00Z`), 1)
}

/** Expiry says nothing to a clock that is behind. */
function requireClock(refreshed: Refreshed, time: Date, place: IndexPlace, asOf: string | undefined): void {
  const issued = documentsOf(refreshed).flatMap(document => issuedOf(document) ?? [])
  const newest = new Date(Math.max(...issued.map(Number)))
  if (issued.length === 0 || newest.getTime() <= time.getTime() + tolerance) return
  throw new Problem(`read the index in ${place.text}`, {
    found:
      asOf === undefined
        ? `it was signed on ${tufTime(newest)}, and the clock of this machine says ${tufTime(time)}.`
        : `it was signed on ${tufTime(newest)}, after ${asOf}.`,
    next:
      asOf === undefined
        ? 'Set the clock: with a wrong one, nobody can say whether the index is stale.'
        : 'Give --index-as-of a day on which this index was there.',
  })
}

/** A reader that does not get the next root would go on to trust keys that the project has replaced. */
function requireNewestRoot({ root, timestamp }: Refreshed, place: IndexPlace): void {
  const { version } = root.signed
  const said = rootSaidBy(timestamp) ?? 0
  if (said <= version) return
  throw new RefusedIndex(`read the index in ${place.text}`, {
    found: `its timestamp was signed when root ${said} counted, and it has no ${versioned('root', version + 1)} that leads there.`,
    next: 'Somebody may be withholding it, so that keys count that the project has replaced. Get the index from another place, or the newest root from the default branch of the project.',
  })
}

function requireWanted({ index, version }: OpenedIndex, { repository, atLeast }: OpenOptions, place: IndexPlace): void {
  const attempted = `read the index in ${place.text}`
  if (repository !== undefined && index.repository.toLowerCase() !== repository.toLowerCase())
    throw new RefusedIndex(attempted, {
      found: `it is the index of ${index.repository}, and not of ${repository}.`,
      next: 'Give the index of this project.',
    })
  if (atLeast !== undefined && version < atLeast)
    throw new RefusedIndex(attempted, {
      found: `it is version ${version}, older than the ${atLeast} that you asked for.`,
      next: 'Somebody is serving an old index, which may hide that a release was withdrawn. Get it from another place.',
    })
}
