import { openStore } from '@release-tools/archive'
import { compareCopies, headsInReleases, type LogFinding, readCopies } from '@release-tools/audit'
import { count } from '@release-tools/base'
import { GitHub } from '@release-tools/github'
import { storeContext, unreadable } from '../find-release.ts'
import type { Finding } from '../finding.ts'
import { looked } from '../looked.ts'
import type { KnownRelease, LookContext, Place } from '../place.ts'

const name = 'audit-log'

const states = { changed: 'different', lacks: 'missing', unknown: 'unknown' } as const satisfies Record<
  LogFinding['kind'],
  Finding['state']
>

/** The log of what was signed and published, in all stores: its copies agree with each other and with the heads in releases, and it has lines of the release. */
export const auditLog: Place = {
  name,
  async look(release, context) {
    const about = { place: name, subject: `${release.repository}@${release.tag}` }
    if (context.hasAuditLog !== true || context.stores.length === 0)
      return [{ ...about, state: 'absent', found: 'The project keeps no audit log.' }]
    return looked(about, () => lookAt(release, context, about))
  },
}

async function lookAt(
  { repository, web, tag }: KnownRelease,
  context: LookContext,
  about: Pick<Finding, 'place' | 'subject'>,
): Promise<Finding[]> {
  const opened = context.stores.map(one => openStore(one, storeContext(repository, context)).catch(unreadable(one)))
  const place = { server: new URL(web).host, repository }
  const copies = await readCopies(await Promise.all(opened), place, context.host)
  const released = await headsInReleases(new GitHub(context.github), repository, context.host)
  const { lines, findings } = compareCopies(copies, released.heads, place)
  const wrong = [...findings, ...released.findings]
  if (wrong.length > 0)
    return wrong.map(({ kind, place: where, found, next }) => ({
      ...{ place: name, subject: `${where} ${repository}`, state: states[kind] },
      ...{ found: `${found.charAt(0).toUpperCase()}${found.slice(1)}`, next, ofRepository: true as const },
    }))
  const own = lines.filter(({ source }) => source.startsWith(`${tag}/`))
  if (own.length > 0) {
    const [alike, heads] = [count(copies.length, 'copy', 'copies'), count(released.heads.length, 'head')]
    const found = `It has ${count(own.length, 'line')} of this release, and its ${alike} agree with each other and with ${heads} in releases.`
    return [{ ...about, state: 'good', found }]
  }
  return [
    {
      ...{ ...about, state: 'missing', found: 'It has no line of this release.' },
      next: 'Finish it: the job that archives the release appends what was signed and published.',
      remedies: ['finish'],
    },
  ]
}
