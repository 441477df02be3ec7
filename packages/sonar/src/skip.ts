import { Problem } from '@release-tools/base'

export interface TokenQuestion {
  event: {
    /** The login of the user who started the run. */
    actor: string
    pullRequest: { isFork: boolean } | undefined
  }
  token: string | undefined
}

/**
 * Why this run legitimately has no token: GitHub gives no secrets to runs of forks and of Dependabot. undefined if there is a
 * token. Throws a Problem if it is missing for any other reason.
 */
export function skipReason({ event, token }: TokenQuestion): string | undefined {
  if (token !== undefined && token.trim() !== '') return undefined
  if (event.pullRequest?.isFork === true)
    return '`sonar-token` is empty, because runs of pull requests from forks get no secrets'
  if (event.actor === 'dependabot[bot]')
    return '`sonar-token` is empty, because runs of Dependabot get no secrets of Actions; to analyse them, add a Dependabot secret with the same name'
  throw new Problem('analyse with Sonar', {
    found: '`sonar-token` is empty.',
    next: 'Pass a secret of the repository: `sonar-token: ${{ secrets.SONAR_TOKEN }}`. Or set `sonar: false`.',
  })
}
