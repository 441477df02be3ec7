import { messageOf, Problem } from '@release-tools/base'
import { commentBody, type ProjectFacts, upsertComment } from '@release-tools/coverage'
import { connectGitHub, readContext } from '@release-tools/runner'
import type { Run } from './run-context.ts'

/** Comments on the pull request where that is wanted. A token that may not, as in runs of forks, is no failure. */
export async function commentOn(projects: ProjectFacts[], { inputs, event, host }: Run): Promise<void> {
  const { comment, 'github-token': token } = inputs
  if (!comment || token === undefined) return
  if (event.pullRequest === undefined) return host.info('There is no pull request to comment on.')
  const { repository, apiUrl } = readContext()
  try {
    const github = await connectGitHub({ token, repository, apiUrl }, host)
    const { url } = await upsertComment(github, event.pullRequest.number, commentBody(projects))
    host.info(`Commented: ${url}`)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    host.notice(`The pull request has no comment: ${messageOf(error)}`)
  }
}
