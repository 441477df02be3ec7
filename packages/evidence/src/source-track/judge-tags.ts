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
  const pushes = records.filter(({ record }) => record.ref.startsWith('refs/tags/')).sort(newestFirst)
  // The release before was tagged after its commit was pushed.
  const [before] = range.older
  const since = before === undefined ? 0 : Date.parse(timeOf(before.push))
  const inRange = pushes.filter(one => Date.parse(timeOf(one)) >= since)
  const seen = suites.filter(({ pushed }) => Date.parse(pushed) >= since)
  const bad = changedTag(inRange, seen) ?? ownTag({ commit, tag }, inRange)
  if (bad !== undefined) return { control: 'tags', ...bad }
  const run = pushes.findIndex(push => keptTag(push).state !== 'held')
  const oldest = pushes[(run < 0 ? pushes.length : run) - 1] as VerifiedRecord
  return {
    control: 'tags',
    state: 'held',
    detail: `It held for ${count(inRange.length, 'push of a tag', 'pushes of tags')}.`,
    since: { commit: oldest.record.after, time: timeOf(oldest) },
  }
}

type NotHeld = Pick<JudgedControl, 'state' | 'detail'>

/** What was done to a tag, or is not known of it, by its record, or else by a history. */
function changedTag(pushes: VerifiedRecord[], suites: readonly Suite[]): NotHeld | undefined {
  const states = pushes.map(push => ({ push, found: keptTag(push) }))
  const lapsed = states.find(({ found }) => found.state === 'lapsed')
  const changed = suites.flatMap(suite => tagChangedBy(suite) ?? []).at(-1)
  if (lapsed === undefined && changed !== undefined)
    return { state: 'lapsed', detail: `The history of the rules says: ${changed}` }
  const bad = lapsed ?? states.find(({ found }) => found.state === 'unknown')
  if (bad === undefined || bad.found.state === 'held') return undefined
  return { state: bad.found.state, detail: at(bad.push, bad.found.why) }
}

/** What is wrong with the tag of the release: it is of another commit, or nobody recorded its push. */
function ownTag(
  { commit, tag }: Pick<SourceQuestion, 'commit' | 'tag'>,
  pushes: VerifiedRecord[],
): NotHeld | undefined {
  const own = tag === undefined ? pushes : pushes.filter(({ record }) => record.ref === `refs/tags/${tag}`)
  const other = tag === undefined ? undefined : own.find(({ record }) => record.after !== commit)
  if (other !== undefined)
    return {
      state: 'lapsed',
      detail: at(other, `the tag ${tag} was pushed for this commit, not for ${short(commit)}.`),
    }
  if (own.length > 0) return undefined
  return { state: 'unknown', detail: `Nothing recorded the push of ${tag === undefined ? 'a tag' : `the tag ${tag}`}.` }
}

function newestFirst(a: VerifiedRecord, b: VerifiedRecord): number {
  return Date.parse(timeOf(b)) - Date.parse(timeOf(a))
}
