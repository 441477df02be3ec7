import { Problem } from '@release-tools/base'

export interface TokenQuestion {
  event: {
    /** The login behind the run. */
    actor: string
    pullRequest: { isFork: boolean } | undefined
  }
  token: string | undefined
}

/**
 * Why Sonar cannot be asked in this run, where that is nobody's fault: GitHub gives runs of forks and of Dependabot no
 * secrets. undefined where there is a token. Throws a Problem where one is missing that should be there.
 */
export function skipReason({ event, token }: TokenQuestion): string | undefined {
  if (token !== undefined && token.trim() !== '') return undefined
  if (event.pullRequest?.isFork === true)
    return 'the pull request comes from a fork, whose runs get no secrets, so there is no `sonar-token`'
  if (event.actor === 'dependabot[bot]')
    return 'the run is of Dependabot, which gets no secrets of Actions, so there is no `sonar-token`; a secret of Dependabot with that name would be passed on'
  throw new Problem('analyse with Sonar', {
    found: '`sonar-token` is empty.',
    next: 'Pass a secret of the repository: `sonar-token: ${{ secrets.SONAR_TOKEN }}`. Or set `sonar: false`.',
  })
}
