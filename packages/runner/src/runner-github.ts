import {
  type FileBody,
  GitHub,
  graphqlBase,
  graphqlRoute,
  type Patience,
  Requests,
  type SendRequest,
} from '@release-tools/github'
import { type FileToSend, type Host, requireHeaders, sendFile } from '@release-tools/host'

export interface GitHubAddress {
  token: string
  /** `owner/name` */
  repository: string
  /** `https://api.github.com`, or that of a GitHub Enterprise Server. */
  apiUrl: string
  patience?: Patience
  /** What the token needs (`issues=write`), for refusals that do not say it. Defaults to `contents=write`. */
  permission?: string
}

type Fetch = (...request: Parameters<typeof fetch>) => Promise<Response>

/** A client of GitHub's API through octokit, which is loaded here. Makes no request. Masks the token from now on. */
export async function connectGitHub(address: GitHubAddress, host: Host): Promise<GitHub> {
  return new GitHub(await connectRequests(address, host))
}

/** The same, for single requests. */
export async function connectRequests(
  { token, repository, apiUrl, patience, permission }: GitHubAddress,
  host: Host,
): Promise<Requests> {
  const { getOctokit } = await import('@actions/github')
  host.mask(token)
  requireHeaders({ authorization: token }, apiUrl)
  const octokit = getOctokit(token, { baseUrl: apiUrl })
  // The fetch of @actions/github, which knows the proxy.
  const send: Fetch = octokit.request.endpoint.DEFAULTS.request?.fetch ?? fetch
  const request: SendRequest = async (route, parameters) => {
    const { request: options, file, ...rest } = parameters as Partial<FileBody> & { request?: object }
    let answer: Response | undefined
    // octokit writes the request. It must not read the answer: it has no limit, and gives what it could not read as text.
    const keep: Fetch = async (...sent) => {
      answer = await (file === undefined ? send(...sent) : upload(file, sent, host))
      return new Response(null, { status: 204 })
    }
    const place = route === graphqlRoute ? { baseUrl: graphqlBase(apiUrl) } : {}
    await octokit.request(route, { ...rest, ...place, request: { ...options, fetch: keep } })
    if (answer === undefined) throw new Error('octokit sent no request')
    return answer
  }
  return new Requests(request, repository, host, patience, permission)
}

/** Sends a request of octokit with a file as its body. */
function upload(file: FileBody['file'], [url, init]: Parameters<typeof fetch>, { env }: Host): Promise<Response> {
  const { method, headers, signal } = init as { signal?: AbortSignal } & Pick<FileToSend, 'method' | 'headers'>
  return sendFile(String(url), { method, headers, ...file }, { env, ...(signal && { signal }) })
}
