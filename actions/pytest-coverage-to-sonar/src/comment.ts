import { messageOf, Problem } from '@release-tools/base'
import { commentBody, type ProjectFacts, upsertComment } from '@release-tools/coverage'
import { connectGitHub, readContext } from '@release-tools/runner'
import type { Run } from './run-context.ts'

/** Comments on the pull request if the inputs ask for it. If the token may not comment, as in runs of forks, the step goes on. */
export async function commentOn(projects: ProjectFacts[], { inputs, event, host }: Run): Promise<void> {
  const { comment, 'github-token': token } = inputs
  if (!comment || token === undefined) return
  if (event.pullRequest === undefined) return host.info('No comment: the run has no pull request.')
  const { repository, apiUrl } = readContext()
  try {
    const github = await connectGitHub({ token, repository, apiUrl }, host)
    const { url } = await upsertComment(github, event.pullRequest.number, commentBody(projects))
    host.info(`Commented: ${url}`)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    host.notice(`No comment on the pull request: ${messageOf(error)}`)
  }
}
