import { json } from '../http.ts'
import { actionsApp, type CheckRun } from './collaboration.ts'
import { refusal } from './faults.ts'
import type { Call, OperationHandlers } from './handlers.ts'
import { accountsOf } from './pulls.ts'

const checkRuns = 'get /repos/{owner}/{repo}/commits/{ref}/check-runs'
const status = 'get /repos/{owner}/{repo}/commits/{ref}/status'
const commit = 'get /repos/{owner}/{repo}/commits/{ref}'
const time = '2026-01-02T03:04:05Z'

/** https://docs.github.com/en/rest/checks/runs, https://docs.github.com/en/rest/commits */
export const checkHandlers: OperationHandlers = {
  [checkRuns]: (call: Call) => {
    const { check_name: name, app_id: app } = call.parameters
    const all = (call.repository.work.checkRuns[commitOf(call)] ?? []).filter(
      one => (name ?? one.name) === one.name && Number(app ?? one.app ?? actionsApp) === (one.app ?? actionsApp),
    )
    const facts = {
      total_count: all.length,
      check_runs: pageOf(
        call,
        all.map((one, index) => runFacts(call, one, index)),
      ),
    }
    return json(200, call.description.answer(checkRuns, facts))
  },

  [status]: (call: Call) => {
    const all = call.repository.work.statuses[commitOf(call)] ?? []
    // Only the newest of each context. Without any, GitHub says `pending`.
    const newest = all.filter(one => all.findLast(({ context }) => context === one.context) === one)
    const states = newest.map(({ state }) => state)
    const bad = states.some(state => state === 'failure' || state === 'error')
    const good = states.length > 0 && states.every(state => state === 'success')
    const statuses = newest.map(({ context, state, at = time, by = 'octocat' }) => ({
      ...{ context, state, created_at: at, updated_at: at },
      ...accountsOf(call, { creator: by }),
    }))
    const repository = call.render.repository(call.isPrivate)
    const sum = {
      state: bad ? 'failure' : good ? 'success' : 'pending',
      sha: commitOf(call),
      total_count: newest.length,
    }
    return json(200, call.description.answer(status, { ...sum, statuses: pageOf(call, statuses), repository }))
  },

  [commit]: (call: Call) => {
    const sha = commitOf(call)
    const shown = call.repository.work.commits[sha]
    const object = call.repository.branches.objects.commit(sha)
    if (shown === undefined && object === undefined) return refusal(422, `No commit found for SHA: ${sha}`)
    const { parents = object?.parents ?? [], author, committer, message = object?.message ?? '' } = shown ?? {}
    const verified = call.repository.branches.verified.has(sha)
    const verification = {
      ...{ verified, reason: verified ? 'valid' : 'unsigned', payload: null, signature: null, verified_at: null },
      ...shown?.verification,
    }
    const facts = {
      ...{ sha, commit: { message, verification }, parents: parents.map(parent => ({ sha: parent })) },
      ...accountsOf(call, { author, committer }),
    }
    return json(200, call.description.answer(commit, facts))
  },
}

/** `ref` may be a branch or a tag. */
function commitOf({ repository, parameters }: Call): string {
  const ref = (parameters.ref ?? '').replace(/^(heads|tags)\//, '')
  return repository.branches.heads.get(ref) ?? repository.tags.get(ref)?.commit ?? ref
}

function pageOf<T>({ parameters }: Call, all: T[]): T[] {
  const size = Number(parameters.per_page ?? 30)
  const start = (Number(parameters.page ?? 1) - 1) * size
  return all.slice(start, start + size)
}

function runFacts(
  { render, repository }: Call,
  { name, app = actionsApp, conclusion = 'success', run, startedAt = time }: CheckRun,
  index: number,
) {
  const page = `https://github.com/${repository.fullName}`
  const details = run === undefined ? 'https://ci.example.org/1' : `${page}/actions/runs/${run}/job/${index + 1}`
  const slug = Object.entries(repository.work.apps).find(([, id]) => id === app)?.[0] ?? `app-${app}`
  return {
    ...{
      id: index + 1,
      name,
      conclusion,
      status: conclusion === null ? 'in_progress' : 'completed',
      details_url: details,
    },
    ...{ html_url: `${page}/runs/${index + 1}`, url: `${render.base}/check-runs/${index + 1}`, check_suite: { id: 1 } },
    ...{
      started_at: startedAt,
      completed_at: conclusion === null ? null : startedAt,
      app: { id: app, slug, name: slug },
    },
  }
}
