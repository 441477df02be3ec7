import type { Variables } from '@release-tools/host'

/** What the variables of a person or a job say about GitHub, by the names that `gh` has for them. */
export interface NamedGitHub {
  /** Address of the API, in a job. */
  api: string | undefined
  /** For github.com, or for the server whose API is named. */
  token: string | undefined
  /** For the server that is named. */
  enterpriseToken: string | undefined
  /** Host of a server other than github.com. `gh` sends `enterpriseToken` to no other that git happens to name. */
  enterpriseHost: string | undefined
}

/** https://cli.github.com/manual/gh_help_environment */
export function namedGitHub(env: Variables): NamedGitHub {
  return {
    api: env.GITHUB_API_URL,
    token: env.GITHUB_TOKEN || env.GH_TOKEN || undefined,
    enterpriseToken: env.GH_ENTERPRISE_TOKEN || env.GITHUB_ENTERPRISE_TOKEN || undefined,
    enterpriseHost: env.GH_HOST?.toLowerCase() || undefined,
  }
}
