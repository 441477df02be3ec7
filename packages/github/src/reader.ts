import { type Host, request } from '@release-tools/host'
import { GitHub } from './api.ts'
import { type Patience, Requests, type SendRequest } from './requests.ts'

/** Longest time of one request, in milliseconds: Requests gives up before. */
const longest = 3 * 60 * 60_000

/** A repository (`acme/widget`) of a server, for reading. `api` is the address of its API. */
export interface GitHubPlace {
  repository: string
  api: string
  /** Shows more of a repository: drafts, a private one. */
  token?: string
}

/** The API of a server: https://docs.github.com/en/enterprise-server/rest/quickstart. */
export function apiOfServer(host: string): string {
  return host === 'github.com' ? 'https://api.github.com' : `https://${host}/api/v3`
}

/** True for a GitHub Enterprise Server: `host` is neither github.com nor one of its enterprises with a data residency (`acme.ghe.com`). */
export function isOwnServer(host: string): boolean {
  return host !== 'github.com' && !host.endsWith('.ghe.com')
}

/** The API of GitHub, for requests that read. `patience` is how often each is tried. */
export function readGitHub(place: GitHubPlace, host: Host, patience?: Patience): GitHub {
  return new GitHub(readRequests(place, host, patience))
}

/** The same, for single requests. */
export function readRequests({ repository, api, token }: GitHubPlace, host: Host, patience?: Patience): Requests {
  return new Requests(sender(api, token, host), repository, host, patience)
}

/** Sends the requests that read, without octokit: its client needs a token. */
function sender(api: string, token: string | undefined, { env }: Host): SendRequest {
  return (route, parameters) => {
    const values = parameters as Record<string, unknown> & {
      headers?: Record<string, string>
      request?: { signal?: AbortSignal }
    }
    const [method = '', template = ''] = route.split(' ')
    if (method !== 'GET') throw new Error(`only reads, and ${route} would write`)
    const used = new Set<string>()
    const path = template.replace(/\{(\w+)\}/g, (_, name: string) => {
      used.add(name)
      return String(values[name]).split('/').map(encodeURIComponent).join('/')
    })
    const query = new URLSearchParams(
      Object.entries(values)
        .filter(([name, value]) => !used.has(name) && (typeof value === 'number' || typeof value === 'string'))
        .filter(([name]) => !['owner', 'repo'].includes(name))
        .map(([name, value]): [string, string] => [name, String(value)]),
    ).toString()
    const headers: Record<string, string> = {
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
      ...values.headers,
    }
    if (token !== undefined) headers.authorization = `Bearer ${token}`
    const signal = values.request?.signal ?? AbortSignal.timeout(longest)
    return request(`${api}${path}${query === '' ? '' : `?${query}`}`, headers, { env, signal })
  }
}
