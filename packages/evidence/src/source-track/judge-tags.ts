import { count } from '@release-tools/base'
import { keptTag } from './controls.ts'
import { at, type JudgedControl, type Range } from './judge-control.ts'
import { tagChangedBy } from './passed-by.ts'
import { short, timeOf } from './push.ts'
import type { Suite } from './source-history.ts'
import type { SourceQuestion } from './source-question.ts'
import type { VerifiedRecord } from './verify-source-record.ts'

/** Judges whether tags are neither moved nor deleted: of all pushes of tags since the release before, and of the tag of the release. */
export function judgeTags(
  { commit, tag }: SourceQuestion,
  range: Range,
  records: VerifiedRecord[],
  suites: readonly Suite[],
): JudgedControl {
  const control = 'tags'
  const pushes = records.filter(({ record }) => record.ref.startsWith('refs/tags/')).sort(newestFirst)
  // The release before was tagged after its commit was pushed.
  const [before] = range.older
  const since = before === undefined ? 0 : Date.parse(timeOf(before.push))
  const inRange = pushes.filter(one => Date.parse(timeOf(one)) >= since)
  const states = inRange.map(push => ({ push, found: keptTag(push) }))
  const bad = ['lapsed', 'unknown'].flatMap(state => states.filter(({ found }) => found.state === state))[0]
  if (bad !== undefined && bad.found.state !== 'held')
    return { control, state: bad.found.state, detail: at(bad.push, bad.found.why) }
  const seen = suites.filter(({ pushed }) => Date.parse(pushed) >= since)
  const changed = seen.flatMap(suite => tagChangedBy(suite) ?? []).at(-1)
  if (changed !== undefined) return { control, state: 'lapsed', detail: `The history of the rules says: ${changed}` }
  const lacking = lacksOwn({ commit, tag }, inRange)
  if (lacking !== undefined) return { control, ...lacking }
  const run = pushes.findIndex(push => keptTag(push).state !== 'held')
  const oldest = pushes[(run < 0 ? pushes.length : run) - 1] as VerifiedRecord
  return {
    control,
    state: 'held',
    detail: `It held for ${count(inRange.length, 'push of a tag', 'pushes of tags')}.`,
    since: { commit: oldest.record.after, time: timeOf(oldest) },
  }
}

/** What is wrong with the tag of the release, among the pushes of tags since the release before; undefined if it was pushed for its commit. */
function lacksOwn(
  { commit, tag }: Pick<SourceQuestion, 'commit' | 'tag'>,
  pushes: VerifiedRecord[],
): Pick<JudgedControl, 'state' | 'detail'> | undefined {
  const own = tag === undefined ? pushes : pushes.filter(({ record }) => record.ref === `refs/tags/${tag}`)
  const other = tag === undefined ? undefined : own.find(({ record }) => record.after !== commit)
  if (other !== undefined) {
    const why = `the tag ${tag} was pushed for this commit, not for ${short(commit)}.`
    return { state: 'lapsed', detail: at(other, why) }
  }
  if (own.length > 0) return undefined
  const detail = `Nothing recorded the push of ${tag === undefined ? 'a tag' : `the tag ${tag}`}.`
  return { state: 'unknown', detail }
}

function newestFirst(a: VerifiedRecord, b: VerifiedRecord): number {
  return Date.parse(timeOf(b)) - Date.parse(timeOf(a))
}
