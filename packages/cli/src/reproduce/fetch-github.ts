import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '@release-tools/base'
import { GitHub, Requests, type SendRequest } from '@release-tools/github'
import { type Host, request } from '@release-tools/host'

/** Longest time of one request, in milliseconds: Requests gives up before. */
const longest = 3 * 60 * 60_000

/**
 * Downloads the assets of a public release into a folder of `scratch`, without a token. Returns the folder. Throws a Problem if there is
 * no such release, or GitHub does not give it.
 */
export async function fetchRelease(
  { repository, tag, api }: { repository: string; tag: string; api: string },
  scratch: string,
  host: Host,
): Promise<string> {
  const github = new GitHub(new Requests(sender(api, host), repository, host))
  const release = await github.published(tag)
  if (release === undefined)
    throw new Problem(`download the release ${tag}`, {
      found: `${repository} has no public release of this tag.`,
      next: 'Check the name of the repository and the tag, or give the downloaded release with --against.',
    })
  const directory = join(scratch, 'download')
  await mkdir(directory)
  for (const asset of await github.assets(release.id)) {
    if (!/^[A-Za-z0-9._+-]{1,255}$/.test(asset.name) || /^\.+$/.test(asset.name)) continue
    await github.download(asset, join(directory, asset.name))
  }
  return directory
}

/** Sends the requests that read, without octokit: its client needs a token. */
function sender(api: string, { env }: Host): SendRequest {
  return (route, parameters) => {
    const values = parameters as Record<string, unknown> & {
      headers?: Record<string, string>
      request?: { signal?: AbortSignal }
    }
    const [method = '', template = ''] = route.split(' ')
    if (method !== 'GET') throw new Error(`reproduce writes nothing, and ${route} would`)
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
    const headers = { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28', ...values.headers }
    const signal = values.request?.signal ?? AbortSignal.timeout(longest)
    return request(`${api}${path}${query === '' ? '' : `?${query}`}`, headers, { env, signal })
  }
}
