import { GitHub, Requests, type SendRequest } from '@release-tools/github'
import type { Host, RetryPolicy } from '@release-tools/host'

export interface GitHubAddress {
  token: string
  /** `owner/name` */
  repository: string
  /** `https://api.github.com`, or that of a GitHub Enterprise Server. */
  apiUrl: string
  retries?: RetryPolicy
}

/** A client of GitHub's API through octokit, which is loaded here. Makes no request. Masks the token from now on. */
export async function connectGitHub(
  { token, repository, apiUrl, retries }: GitHubAddress,
  host: Host,
): Promise<GitHub> {
  const { getOctokit } = await import('@actions/github')
  host.mask(token)
  const octokit = getOctokit(token, { baseUrl: apiUrl })
  const send: SendRequest = (route, parameters) => octokit.request(route, { ...parameters })
  return new GitHub(new Requests(send, repository, host, retries))
}
