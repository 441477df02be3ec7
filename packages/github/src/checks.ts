import { type Shape, text } from '@release-tools/base'
import { account, address, anyText, fieldsOf, id, orAbsent } from './fields.ts'
import type { Answered, Inquiry } from './inquiry.ts'

/** What a program says about a commit, with the fields that we read. A greater `id` is newer. */
export interface CheckRun {
  id: number
  name: string
  /** Id of the App that made it. */
  app: number | undefined
  /** `success`, `failure`, `neutral`, `skipped`, `cancelled`, …; undefined until it is completed. */
  conclusion: string | undefined
  /** Id of the run of a workflow that it is of; undefined for other Apps. */
  run: string | undefined
  url: string | undefined
}

/** A commit status, the older form of a check: the newest of its context. */
export interface CommitStatus {
  context: string
  /** `success`, `failure`, `error`, `pending` */
  state: string
  /** Login of who set it. */
  by: string | undefined
}

const checkRunShape: Shape<CheckRun> = (raw, place) => {
  const field = fieldsOf(raw, place)
  const details = field('details_url', orAbsent(anyText)) ?? ''
  return {
    id: field('id', id),
    name: field('name', text),
    app: field(
      'app',
      orAbsent((value, where) => fieldsOf(value, where)('id', id)),
    ),
    conclusion: field('conclusion', orAbsent(text)),
    run: /\/actions\/runs\/(\d+)(?:\/|$)/.exec(details)?.[1],
    url: field('html_url', orAbsent(address)),
  }
}

const statusShape: Shape<CommitStatus> = (raw, place) => {
  const field = fieldsOf(raw, place)
  return {
    context: field('context', text),
    state: field('state', text),
    by: field('creator', orAbsent(account))?.login,
  }
}

/** The check runs of a commit: the newest of each suite. Above a thousand suites, GitHub leaves old ones out. */
export function checkRunsOf(server: Inquiry, commit: string): Promise<Answered<CheckRun[]>> {
  return server.all(
    {
      what: `list the check runs of the commit ${commit}`,
      route: 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
      parameters: { ref: commit },
      shape: checkRunShape,
      needs: 'checks: read',
    },
    entries => (raw, place) => fieldsOf(raw, place)('check_runs', entries),
  )
}

/** The newest status of each context of a commit. */
export function statusesOf(server: Inquiry, commit: string): Promise<Answered<CommitStatus[]>> {
  return server.all(
    {
      what: `list the statuses of the commit ${commit}`,
      route: 'GET /repos/{owner}/{repo}/commits/{ref}/status',
      parameters: { ref: commit },
      shape: statusShape,
      needs: 'statuses: read',
    },
    entries => (raw, place) => fieldsOf(raw, place)('statuses', entries),
  )
}
