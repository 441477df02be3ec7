import { messageOf, Problem } from '@release-tools/base'
import { upsertComment } from '@release-tools/github'
import type { Host } from '@release-tools/host'
import { readContext } from './context.ts'
import { readEvent } from './event.ts'
import { connectGitHub } from './runner-github.ts'

/**
 * Comments on the pull request of this run, or changes our earlier comment, which begins with the same line. If the token may not comment, as
 * in runs of forks, warns and goes on: the summary of the job says the same.
 */
export async function commentOnPullRequest(body: string, token: string, host: Host): Promise<void> {
  const { pullRequest } = readEvent()
  if (pullRequest === undefined) return host.info('No comment: the run has no pull request.')
  const { repository, apiUrl } = readContext()
  try {
    const github = await connectGitHub({ token, repository, apiUrl, permission: 'pull-requests=write' }, host)
    const { url } = await upsertComment(github, pullRequest.number, body)
    host.info(`Commented: ${url}`)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const fork = pullRequest.isFork ? ' GitHub gives it to no run of a fork.' : ''
    host.warning(`No comment on the pull request, which needs \`pull-requests: write\`.${fork} ${messageOf(error)}`)
  }
}
