import { withScratch } from '@release-tools/host'
import { fetchRelease, verifyTarget } from '@release-tools/verify'
import { findRelease } from './find-release.ts'
import type { Finding } from './finding.ts'
import { looked } from './looked.ts'
import type { KnownRelease } from './place.ts'
import type { StrangersCopy, WatchContext } from './watch-context.ts'
import { watchedPlaces } from './watched-places.ts'

/** What is watched: a release of a repository on a server, whose API is `api`. */
export interface ToWatch extends Pick<KnownRelease, 'repository' | 'web' | 'tag'> {
  api: string
  token: string
}

/** Looks at every place of one release, one after the other. Throws nothing: what cannot be checked is `unknown`. */
export async function watchRelease(wanted: ToWatch, options: Omit<WatchContext, 'copy'>): Promise<Finding[]> {
  return withScratch('watch', options.host, async scratch => {
    let copy: Promise<StrangersCopy> | undefined
    const context: WatchContext = {
      ...options,
      copy: () => {
        copy ??= strangersCopy(wanted, scratch, options)
        return copy
      },
    }
    const release = await findRelease(wanted, context)
    const findings: Finding[] = []
    for (const place of watchedPlaces) {
      const about = { place: place.name, subject: `${wanted.repository}@${wanted.tag}` }
      findings.push(...(await looked(about, () => place.look(release, context))))
    }
    return findings
  })
}

/** Downloads and verifies the release as anybody can. */
async function strangersCopy(
  { repository, web, tag, api, token }: ToWatch,
  scratch: string,
  { host, trust }: Pick<WatchContext, 'host' | 'trust'>,
): Promise<StrangersCopy> {
  const server = new URL(web).host
  const wanted = { repository, tag, ...(server === 'github.com' ? {} : { host: server }) }
  const { path, place } = await fetchRelease(wanted, { scratch, github: { api, token: () => token } }, host)
  const target = { kind: 'release' as const, text: `github:${repository}@${tag}`, path, place }
  return { assets: path, report: await verifyTarget(target, trust) }
}
