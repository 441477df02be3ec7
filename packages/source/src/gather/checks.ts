import { number, type Shape, text } from '@release-tools/base'
import type { SourceRecord } from '@release-tools/evidence'
import { fieldsOf, type Inquiry, orAbsent } from '@release-tools/github'
import { type Seen, seen, seenAll } from './seen.ts'

/** A check of a record. */
export type SourceCheck = NonNullable<SourceRecord['checks']>[number]

const id = number(0, Number.MAX_SAFE_INTEGER)

/**
 * The newest check run of each name and app, of some commits. Those of the run itself have not ended, and are left out. `run` is its id.
 * https://docs.github.com/en/rest/checks/runs#list-check-runs-for-a-git-reference
 */
export function readCheckRuns(commits: string[], run: string, inquiry: Inquiry): Promise<Seen<SourceCheck[]>> {
  return flat(commits, async commit => {
    const answer = await inquiry.all(
      {
        what: `list the check runs of ${commit}`,
        route: 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
        parameters: { ref: commit, filter: 'latest' },
        shape: checkRun(commit),
        needs: 'checks: read',
      },
      entries => (raw, place) => fieldsOf(raw, place)('check_runs', entries),
    )
    if (!('value' in answer)) return seen(answer)
    return { value: answer.value.filter(one => one.run !== run).map(({ run: _, ...check }) => check) }
  })
}

/** The newest status of each context. https://docs.github.com/en/rest/commits/statuses#get-the-combined-status-for-a-specific-reference */
export function readStatuses(commits: string[], inquiry: Inquiry): Promise<Seen<SourceCheck[]>> {
  return flat(commits, async commit =>
    seen(
      await inquiry.all(
        {
          what: `list the statuses of ${commit}`,
          route: 'GET /repos/{owner}/{repo}/commits/{ref}/status',
          parameters: { ref: commit },
          shape: status(commit),
          needs: 'statuses: read',
        },
        entries => (raw, place) => fieldsOf(raw, place)('statuses', entries),
      ),
    ),
  )
}

async function flat<T>(commits: string[], ask: (commit: string) => Promise<Seen<T[]>>): Promise<Seen<T[]>> {
  const all = await seenAll(commits, ask)
  return 'value' in all ? { value: all.value.flat() } : all
}

/** A check run, and the run of a workflow that its address names. */
function checkRun(commit: string): Shape<SourceCheck & { run: string | undefined }> {
  return (raw, place) => {
    const field = fieldsOf(raw, place)
    const app = field(
      'app',
      orAbsent((one, at) => fieldsOf(one, at)('id', id)),
    )
    const address = field('details_url', orAbsent(text)) ?? ''
    return {
      ...{ name: field('name', text), commit },
      ...(app === undefined ? {} : { app }),
      conclusion: field('conclusion', orAbsent(text)) ?? 'pending',
      run: /\/actions\/runs\/(\d+)/.exec(address)?.[1],
    }
  }
}

function status(commit: string): Shape<SourceCheck> {
  return (raw, place) => {
    const field = fieldsOf(raw, place)
    return { name: field('context', text), commit, conclusion: field('state', text) }
  }
}
