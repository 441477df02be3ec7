import type { SourceRecord } from '@release-tools/evidence'
import { checkRunsOf, type Inquiry, statusesOf } from '@release-tools/github'
import { type Seen, seen, seenAll } from './seen.ts'

/** A check of a record. */
export type SourceCheck = NonNullable<SourceRecord['checks']>[number]

/** The check runs of some commits. Those of the run itself (`run` is its id) have not ended, and are left out. */
export function readCheckRuns(commits: string[], run: string, inquiry: Inquiry): Promise<Seen<SourceCheck[]>> {
  return ofAll(commits, async commit => {
    const answer = await checkRunsOf(inquiry, commit)
    if (!('value' in answer)) return seen(answer)
    const others = answer.value.filter(one => one.run !== run)
    return {
      value: others.map(({ name, app, conclusion = 'pending' }) => ({
        ...{ name, commit },
        ...(app === undefined ? {} : { app }),
        conclusion,
      })),
    }
  })
}

/** The statuses of some commits. */
export function readStatuses(commits: string[], inquiry: Inquiry): Promise<Seen<SourceCheck[]>> {
  return ofAll(commits, async commit => {
    const answer = await statusesOf(inquiry, commit)
    if (!('value' in answer)) return seen(answer)
    return { value: answer.value.map(({ context, state }) => ({ name: context, commit, conclusion: state })) }
  })
}

async function ofAll<T>(commits: string[], ask: (commit: string) => Promise<Seen<T[]>>): Promise<Seen<T[]>> {
  const all = await seenAll(commits, ask)
  return 'value' in all ? { value: all.value.flat() } : all
}
