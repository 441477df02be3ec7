import { type PublishingEvent, timeOfEvent } from '@release-tools/audit'
import { type Context, recordedRun } from '@release-tools/host'
import type { Done } from './summary.ts'

/** What a run has done, for the audit log: the release is public, and tags of images name what it has. */
export function eventsOf({ published, tags }: Done, context: Context, now: Date): PublishingEvent[] {
  const { release, report, already } = published
  const about = { time: timeOfEvent(now), tag: release.tag, run: recordedRun(context) }
  const manifest = report.release?.manifest
  const publication: PublishingEvent[] =
    manifest === undefined
      ? []
      : [{ kind: 'publication', ...about, facts: { url: release.url, manifest, ...(already && { already }) } }]
  const named = tags.flatMap(({ repository, tag, digest, state }): PublishingEvent[] => {
    if (digest === undefined || (state !== 'set' && state !== 'there')) return []
    const facts = { image: repository, tag, digest, ...(state === 'there' && { already: true }) }
    return [{ kind: 'image-tag', ...about, facts }]
  })
  return [...publication, ...named]
}
