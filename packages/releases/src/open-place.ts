import { stat } from 'node:fs/promises'
import { ifThere, Problem } from '@release-tools/base'
import { type Host, isLoopback, parseUrl } from '@release-tools/host'
import type { IndexPlace } from './place.ts'
import { branchPlace, type RepositoryAccess } from './places/branch.ts'
import { directoryPlace } from './places/directory.ts'
import { webPlace } from './places/web.ts'

/** `owner/name`, or with a server before it. */
const repository = /^(?:[A-Za-z0-9.-]+(?::\d+)?\/)?[A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9._-]+$/

/**
 * The place that a text names: an https address, a directory, or `[HOST/]OWNER/NAME` (the metadata branch of that repository, by the API)
 * if there is no such directory. Throws a Problem for another address, and if nothing has that name.
 */
export async function openPlace(text: string, access: RepositoryAccess, host: Host): Promise<IndexPlace> {
  if (/^[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(text)) return webPlace(requireWeb(text), host)
  if (repository.test(text) && (await ifThere(stat(text))) === undefined) return branchPlace(text, access, host)
  return directoryPlace(text)
}

/** The server of a place that is a repository (`acme/widget`, `ghes.example.org/acme/widget`): a token goes to no other. */
export function serverOfPlace(place: string): string {
  const [server] = /^[^/]+(?=\/[^/]+\/[^/]+$)/.exec(place) ?? []
  return server ?? 'github.com'
}

function requireWeb(text: string): string {
  const url = parseUrl(text)
  if (url.protocol === 'https:' || isLoopback(url)) return text
  throw new Problem(`read the index in ${url.origin}${url.pathname}`, {
    found: 'whoever is between could hold back newer ones.',
    next: 'Give an address that starts with https://.',
  })
}
