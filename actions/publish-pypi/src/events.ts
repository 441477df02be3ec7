import { type PublishingEvent, timeOfEvent } from '@release-tools/audit'
import { type Context, recordedRun } from '@release-tools/host'
import type { PublishedToIndex } from '@release-tools/pypi'

/** What an index has of a release after this run, for the audit log. `index` is the address that was asked. */
export function eventsOf(
  { project, version, files }: PublishedToIndex,
  { tag, index }: { tag: string; index: string },
  context: Context,
  now: Date,
): PublishingEvent[] {
  const kept = files.filter(({ result }) => result !== 'missing')
  if (kept.length === 0) return []
  const listed = kept.map(({ file, sha256, result }) => ({
    name: file,
    sha256,
    ...(result === 'present' && { already: true }),
  }))
  const about = { time: timeOfEvent(now), tag, run: recordedRun(context) }
  return [{ kind: 'package', ...about, facts: { index, name: project, version, files: listed } }]
}
