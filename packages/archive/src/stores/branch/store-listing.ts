import { Problem } from '@release-tools/base'
import { Transient } from '@release-tools/host'
import type { StoreListing } from '../../store.ts'
import { lookAt, type Place } from './look.ts'
import { listingName, lostRelease, parseListing } from './release-listing.ts'
import { requireGrownSince } from './unbroken.ts'

/** The listing of a branch, for its copies in other stores. */
export function storeListing(at: Place): StoreListing {
  return {
    name: at.branch.name,
    fileName: listingName,
    async read() {
      const now = await lookAt(at)
      return now === undefined || now.listing.number === 0
        ? undefined
        : { number: now.listing.number, bytes: now.listingBytes }
    },
    requireGrown: copy => at.branch.retried(`use the store ${at.place}`, () => requireGrown(at, copy), 1),
  }
}

async function requireGrown(at: Place, copy: { number: number; bytes: Buffer; place: string }): Promise<void> {
  const says = `listing ${copy.number} in ${copy.place}`
  const known = parseListing(copy.bytes, at.repository, copy.place)
  const now = await lookAt(at)
  if (now === undefined) throw late(at, 'the branch was deleted', says)
  if (now.listing.number < known.number) throw late(at, `it has listing ${now.listing.number}`, says)
  if (now.listing.number === known.number && !now.listingBytes.equals(copy.bytes))
    throw broken(at, `its ${listingName} is not that of ${says}`)
  const lost = lostRelease(now.listing, known)
  if (lost !== undefined) throw broken(at, `its ${listingName} does not have ${lost.tag} as ${says} has it`)
  if (known.previous !== undefined) await requireGrownSince(at, now, known.previous, says)
}

/** GitHub's servers do not all have the newest head at once, so this is asked again. */
function late({ place }: Place, found: string, says: string): Transient {
  return new Transient(`use the store ${place}`, {
    found: `${found}, although there is ${says}.`,
    next: 'Run the job again. If that does not help, find out who deleted or rewrote the branch, and restore it: GitHub keeps its commits for some weeks, and the other stores have every file.',
  })
}

function broken({ place }: Place, found: string): Problem {
  return new Problem(`use the store ${place}`, {
    found: `the branch was rewritten: ${found}.`,
    next: 'Find out who did it. The other stores have every file.',
  })
}
