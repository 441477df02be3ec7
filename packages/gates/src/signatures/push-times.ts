import { list, matching, object, type Shape } from '@release-tools/base'
import type { GateEvidence } from '@release-tools/evidence'
import type { GateContext } from '../gate.ts'
import { evidenceOf } from '../server/answers.ts'
import { readGit } from './git-objects.ts'

interface Push {
  /** Where the branch was before; zeros if it is new. */
  before: string
  after: string
  time: string
}

const commitId = matching(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'a full commit id')
const noCommit = /^0+$/
const time = matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/, 'a time in UTC')

const push: Shape<Push> = (raw, at) => {
  const { before, after, timestamp } = (raw ?? {}) as Record<string, unknown>
  const read = object({ before: commitId, after: commitId, timestamp: time })({ before, after, timestamp }, at)
  return { before: read.before, after: read.after, time: read.timestamp }
}

/**
 * When each of some commits was first pushed to the branch of releases, as the server says (RFC 3339). Its list has the last hundred pushes of
 * a year: what came before has no time. https://docs.github.com/en/rest/repos/repos#list-repository-activities
 */
export async function pushTimes(
  { server, branch, host }: GateContext,
  ids: readonly string[],
): Promise<{ times: Map<string, string>; evidence: GateEvidence[] }> {
  const times = new Map<string, string>()
  if (server === undefined || branch === undefined) return { times, evidence: [] }
  const answer = await server.one({
    what: 'list the pushes to the repository',
    route: 'GET /repos/{owner}/{repo}/activity',
    parameters: { ref: `refs/heads/${branch}`, per_page: 100, time_period: 'year' },
    shape: list(push, 100),
    needs: 'contents: read',
  })
  const evidence = answer.asked.map(evidenceOf)
  if (!('value' in answer)) return { times, evidence }
  const wanted = new Set(ids)
  // The first push that had a commit is its time. The list begins with the newest.
  const tips: string[] = []
  for (const { before, after, time: pushed } of answer.value.reverse()) {
    if (!(await isHere(host, after))) continue
    const isKnown = noCommit.test(before) || tips.includes(before)
    const start = isKnown || !(await isHere(host, before)) ? [] : [before]
    // Nobody knows what was there before the oldest push that is listed.
    if (!isKnown && start.length + tips.length === 0) continue
    tips.push(...start)
    const old = tips.map(id => `^${id}`)
    const args = ['rev-list', '--max-count=20000', after, ...old, '--']
    const listed = await readGit(host, 'list the commits of a push', args)
    for (const id of listed.split('\n')) if (wanted.has(id) && !times.has(id)) times.set(id, pushed)
    tips.push(after)
  }
  return { times, evidence }
}

/** A push that was forced away may have left commits that a clone has not. */
async function isHere(host: GateContext['host'], commit: string): Promise<boolean> {
  const args = ['-c', 'safe.directory=*', 'cat-file', '-e', `${commit}^{commit}`]
  const { exitCode } = await host.exec('git', args, { cwd: host.workspace })
  return exitCode === 0
}
