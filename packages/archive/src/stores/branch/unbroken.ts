import { Problem } from '@release-tools/base'
import { indexName } from '@release-tools/evidence'
import type { Branch, GitEntry } from '@release-tools/github'
import { type Look, type Place, rootOf } from './look.ts'
import { listingName } from './release-listing.ts'

/** Paths of the files that change in place: the listing, and what of the signed index has no version in its name. All others only come. */
const changing = new Set([listingName, 'index/timestamp.json', `index/${indexName}`])

/**
 * Throws a Problem unless a branch only grew since a commit: it comes after it, and every file but those that change is as it was. `says` is
 * what names that commit.
 */
export async function requireGrownSince(at: Place, now: Look, since: string, says: string): Promise<void> {
  if (!(await at.branch.descends(now.commit, since)))
    throw rewritten(at, `its head ${now.commit} does not come after ${since}, which ${says} names`, since)
  await requireAppended(at, await rootOf(at, since), now, since)
}

/** Throws a Problem unless a branch has every file of an earlier root, with the same bytes if it is none that changes. */
export async function requireAppended(at: Place, before: GitEntry[], now: Look, since: string): Promise<void> {
  const changed = await firstChange(at.branch, before, now.root, '')
  if (changed !== undefined) throw rewritten(at, `${changed} is not what it was at ${since}`, since)
}

/**
 * The first path of some entries that is not the same later. A folder with the same id has the same files, so only the others are
 * looked into.
 */
async function firstChange(
  branch: Branch,
  old: GitEntry[],
  now: GitEntry[],
  above: string,
): Promise<string | undefined> {
  const byName = new Map(now.map(entry => [entry.name, entry]))
  for (const { name, type, id, mode } of old) {
    const found = byName.get(name)
    if (found?.mode === mode && (found.id === id || (type === 'blob' && changing.has(`${above}${name}`)))) continue
    const isFolder = type === 'tree' && found?.type === 'tree'
    const inside = isFolder
      ? await firstChange(branch, await branch.tree(id), await branch.tree(found.id), `${above}${name}/`)
      : `${above}${name}`
    if (inside !== undefined) return inside
  }
  return undefined
}

function rewritten({ place, branch }: Place, found: string, since: string): Problem {
  return new Problem(`use the store ${place}`, {
    found: `the branch was rewritten: ${found}.`,
    next: `Find out who did it, and set ${branch.name} to ${since} again, if nothing else is lost. Forbid it with the rules deletion and non_fast_forward.`,
  })
}
