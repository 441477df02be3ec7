import { WrongShape } from '@release-tools/base'
import { type SourcePart, type SourceRecord, sourceParts, sourceRecordShape } from '@release-tools/evidence'
import type { Inquiry } from '@release-tools/github'
import { idOfRun } from '../record-path.ts'
import { type Activity, type Push, readActivity } from './activity.ts'
import { type Change, readChanges } from './changes.ts'
import { readCheckRuns, readStatuses, type SourceCheck } from './checks.ts'
import { secondOf } from './fields.ts'
import { type Landed, readLanded } from './landed.ts'
import { readRules, type SeenRules } from './rules.ts'
import { known, type Seen } from './seen.ts'

/** A push, as the event of the run says it. */
export interface PushEvent extends Push {
  /** `owner/name` has one number, which stays if it is renamed. */
  repository: { url: string; id: number }
  tagObject: string | undefined
  forced: boolean
  actor: { login: string; id?: number }
  /** Web address of the run. */
  run: string
}

/** What a record is made with. */
export interface Recording {
  inquiry: Inquiry
  now: () => Date
  /** Sleeps for some milliseconds. */
  wait: (ms: number) => Promise<void>
}

/** What the server said of a push. */
interface Parts {
  rules: Seen<SeenRules>
  activity: Seen<Activity> | undefined
  landed: Seen<Landed[]> | undefined
  changes: Seen<Change[]> | undefined
  checks: Seen<SourceCheck[]>
  statuses: Seen<SourceCheck[]>
}

/**
 * Records a push: what the event says, the rules in force, and how it came. Never fails for what the server does not say: a record without a part
 * is better than a gap. It must run when the push happened, because nobody can look back at rules.
 */
export async function makeRecord(push: PushEvent, recording: Recording): Promise<SourceRecord> {
  const parts = await gather(push, recording)
  const { repository, ref, before, after, tagObject, forced, actor, run } = push
  const { rules, activity, landed, changes, checks, statuses } = parts
  const [seenRules, said] = [known(rules), known(activity)]
  const seenChecks = known(checks)
  return fitting({
    ...{ version: 1, repository, ref },
    ...present({ before }),
    after,
    ...present({ tagObject }),
    forced,
    ...present({ activity: said?.activity }),
    actor: said?.actor ?? actor,
    ...present({ pushed: said?.pushed }),
    ...{ time: secondOf(recording.now()), run },
    ...present({ rules: seenRules?.rules }),
    bypass: seenRules?.bypass ?? 'not visible',
    ...present({ landed: known(landed), changes: known(changes) }),
    ...present({ checks: seenChecks && [...seenChecks, ...(known(statuses) ?? [])] }),
    unseen: unseenOf(parts),
  })
}

/** The rules first: they are those that were in force only if they are read at once. */
async function gather(push: PushEvent, { inquiry, wait }: Recording): Promise<Parts> {
  const rules = await readRules(push.ref, inquiry)
  const branch = /^refs\/heads\/(.+)$/.exec(push.ref)?.[1]
  const landed = branch === undefined || push.before === undefined ? undefined : await readLanded(push, inquiry)
  const commits = (known(landed) ?? []).map(({ commit }) => commit)
  const own = commits.includes(push.after) ? commits : [push.after]
  const changes = branch === undefined ? undefined : await readChanges(branch, own, inquiry)
  const heads = (known(changes) ?? []).map(({ head }) => head)
  const checked = [...new Set([push.after, ...heads])]
  return {
    ...{ rules, landed, changes },
    checks: await readCheckRuns(checked, idOfRun(push.run), inquiry),
    statuses: await readStatuses(checked, inquiry),
    // The last, because the server lists a push late. It lists those of branches only.
    activity: branch === undefined ? undefined : await readActivity(push, inquiry, wait),
  }
}

/** Most characters of a reason: that of an answer of a proxy may be a page. */
const longestReason = 500

function unseenOf(parts: Parts): SourceRecord['unseen'] {
  return sourceParts.flatMap(part => {
    const one = parts[part]
    return one !== undefined && 'unseen' in one ? [{ part, reason: one.unseen.slice(0, longestReason) }] : []
  })
}

/** The fields that are not undefined. */
function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never
}

/** A part with more than a record can have (some thousand reviews) is left out, and the record says so. */
function fitting(record: SourceRecord): SourceRecord {
  try {
    return sourceRecordShape(record, '')
  } catch (error) {
    const part = error instanceof WrongShape ? /^(?:rules|landed|changes|checks)/.exec(error.at)?.[0] : undefined
    if (!(error instanceof WrongShape) || part === undefined) throw error
    const { [part as 'rules']: _, ...rest } = record
    const unseen = [...record.unseen, { part: part as SourcePart, reason: error.message.slice(0, longestReason) }]
    return fitting({ ...rest, unseen, ...(part === 'rules' && { bypass: 'not visible' }) })
  }
}
