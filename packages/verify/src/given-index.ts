import { Problem } from '@release-tools/base'
import { CannotCheck, type Check, check, type Report } from '@release-tools/evidence'
import type { Host } from '@release-tools/host'
import {
  entryOf,
  type IndexEntry,
  judgeState,
  type OpenedIndex,
  type OpenOptions,
  requireSameRepository,
  serverOfPlace,
  type WantedState,
} from '@release-tools/releases'
import type { ReadOptions } from './read-options.ts'
import type { IndexReport } from './report.ts'

/** An index, by what it is trusted, and what a reader wants of the state of a release. */
export interface IndexQuestion
  extends Pick<OpenOptions, 'root' | 'state' | 'asOf' | 'atLeast' | 'now'>,
    Pick<WantedState, 'refuse'> {
  /** An https address, a directory, or `[HOST/]OWNER/NAME`. */
  place: string
}

/** An index that was read, or why it cannot be used. */
export interface GivenIndex extends WantedState {
  opened: OpenedIndex | Problem
}

/** Reads an index once for all targets. What is wrong with it is told of each of them. */
export async function readIndex(
  { place, refuse, ...options }: IndexQuestion,
  { github }: Pick<ReadOptions, 'github'>,
  host: Host,
): Promise<GivenIndex> {
  const { openIndex } = await import(/* webpackMode: "eager" */ '@release-tools/releases')
  const token = github?.token?.(serverOfPlace(place))
  const access = { ...(github?.api && { api: github.api }), ...(token && { token }) }
  const day = options.asOf ?? options.now.toISOString().slice(0, 10)
  const opened = await openIndex(place, { ...access, ...options }, host).catch((error: unknown) => {
    if (error instanceof Problem) return error
    throw error
  })
  return { opened, refuse, day }
}

/**
 * What an index says of a release that was verified; `release` is undefined if that is not known. An index that cannot be used says nothing of
 * it, neither good nor bad: the release could not be checked.
 */
export async function checkIndex(
  release: Report['release'],
  { opened, ...wanted }: GivenIndex,
): Promise<{ checks: Check[]; index?: IndexReport }> {
  const read = await check('index of releases', () => ({ detail: textOf(usable(opened)) }))
  if (opened instanceof Problem) return { checks: [read] }
  let entry: IndexEntry | undefined
  const state = await check('release state', () => {
    const named = release ?? unknown()
    requireSameRepository(opened.index, named)
    entry = entryOf(opened.index, named)
    return { detail: judgeState(entry, wanted) }
  })
  const { version, freshUntil, firstContact, index } = opened
  const report = { repository: index.repository, version, freshUntil, firstContact, ...(entry && { entry }) }
  return { checks: [read, state], index: report }
}

function usable(opened: OpenedIndex | Problem): OpenedIndex {
  if (!(opened instanceof Problem)) return opened
  const { attempted, found, next } = opened
  throw new CannotCheck(attempted, { found, next, cause: opened })
}

function unknown(): never {
  throw new CannotCheck('look the release up in the index', {
    found: 'it is not known of which release this is.',
    next: 'Give the whole release, with its manifest.',
  })
}

function textOf({ index, version, freshUntil, firstContact, online, acceptedAsOf }: OpenedIndex): string {
  return [
    `Version ${version} of the index of ${index.repository}.`,
    acceptedAsOf === undefined
      ? `Fresh until ${freshUntil}.`
      : `It expired on ${freshUntil}, and is accepted as of ${acceptedAsOf}.`,
    ...(firstContact ? ["First contact: an older index can't be told."] : []),
    ...(online ? [] : ['No online key renews it: until then, nobody notices if a newer one is held back.']),
  ].join(' ')
}
