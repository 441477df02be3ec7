import { commentBody, type ProjectFacts } from '@release-tools/coverage'
import { commentOnPullRequest } from '@release-tools/runner'
import type { Run } from './run-context.ts'

/** Comments on the pull request if the inputs ask for it. */
export async function commentOn(projects: ProjectFacts[], { inputs, host }: Run): Promise<void> {
  const { comment, 'github-token': token } = inputs
  if (comment && token !== undefined) await commentOnPullRequest(commentBody(projects), token, host)
}
