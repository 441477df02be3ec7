import { type BadgeFiles, badgeOfToday } from '@release-tools/evidence'
import type { WatchResult } from './watch-document.ts'

/** The badge of a look at all places: what is true of the releases on that day. `time` is of RFC 3339. */
export function watchBadge(result: WatchResult, time: string): BadgeFiles {
  const day = time.slice(0, 10)
  if (result === 'pass') return badgeOfToday('releases', `as released on ${day}`, 'good')
  if (result === 'fail') return badgeOfToday('releases', `problems on ${day}`, 'bad')
  return badgeOfToday('releases', `not all checked on ${day}`, 'none')
}
