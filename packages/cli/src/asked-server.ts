import { apiOfServer, type GitHubPlace } from '@release-tools/github'
import type { Host } from '@release-tools/host'
import { namedGitHub } from '@release-tools/runner'
import type { Given } from './command.ts'

/** The place of a repository, as a clone says it. */
type Place = { host: string; owner: string; name: string }

/**
 * The API that a person’s token is for, or why it is not asked, as a sentence. The token goes to no other server than its own that git
 * happens to name.
 */
export function askedServer(
  origin: Place | undefined,
  given: Given,
  host: Pick<Host, 'env'>,
): Required<GitHubPlace> | { unseen: string } {
  if (origin === undefined) return { unseen: 'git has no remote `origin`, so that GitHub was not asked.' }
  const variables = namedGitHub(host.env)
  const named = given.values['api-url']?.[0] ?? variables.api
  const usual = named !== undefined || origin.host === 'github.com'
  const token = usual ? variables.token : variables.enterpriseToken
  const names = usual ? 'GITHUB_TOKEN or GH_TOKEN' : 'GH_ENTERPRISE_TOKEN or GITHUB_ENTERPRISE_TOKEN'
  if (token === undefined) return { unseen: `Without a token in ${names}, GitHub was not asked.` }
  if (!usual && variables.enterpriseHost !== origin.host)
    return { unseen: `GH_HOST does not name ${origin.host}, so that no token was sent there.` }
  const api = (named ?? apiOfServer(origin.host)).replace(/\/+$/, '')
  return { repository: `${origin.owner}/${origin.name}`, api, token }
}
