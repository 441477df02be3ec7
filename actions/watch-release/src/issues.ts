import { Issues } from '@release-tools/github'
import type { Host } from '@release-tools/host'
import { connectRequests, readContext } from '@release-tools/runner'
import { type KeptIssues, keepIssues, type Watched, type WatchProblem } from '@release-tools/watch'
import type { Inputs } from './inputs.ts'

/** Keeps the issues, if that is asked for. `time` is that of the look. */
export async function keepIssuesOf(
  problems: WatchProblem[],
  watched: Watched[],
  { inputs, time }: { inputs: Inputs; time: string },
  host: Host,
): Promise<KeptIssues> {
  if (!inputs.issues) return { issues: [] }
  const { repository, apiUrl } = readContext()
  const { 'github-token': token, labels, assignees, authors } = inputs
  const requests = await connectRequests({ token, repository, apiUrl, permission: 'issues=write' }, host)
  return keepIssues(problems, watched, new Issues(requests), { labels, assignees, authors, now: time }, host)
}
