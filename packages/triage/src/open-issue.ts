import { Problem } from '@release-tools/base'
import type { Issue, Issues, NewIssue } from '@release-tools/github'
import type { Host } from '@release-tools/host'
import { type Marker, readOwnPart } from './marker.ts'
import { matches } from './match.ts'

export type Opening = NewIssue

interface Place {
  github: Issues
  host: Host
  authors: string[]
  /** The highest number of an issue before this run. */
  highest: number
}

/**
 * Opens an issue. GitHub knows no key that would make a repeated request one: after a lost answer, the list says whether the issue is there.
 * Throws a Problem if the issue has an author other than expected, because the next run would not find it.
 */
export async function openIssue(opening: Opening, marker: Marker, place: Place): Promise<Issue> {
  const { github, host, authors } = place
  const what = `open the issue “${opening.title}”`
  let sent = false
  const made = await github.retried(what, async () => {
    const there = sent ? await alreadyThere(marker, place) : undefined
    sent = true
    return there ?? (await github.create(opening))
  })
  const author = made.author?.login ?? 'nobody'
  if (!authors.some(login => login.toLowerCase() === author.toLowerCase()))
    throw new Problem(what, {
      found: `GitHub says that ${author} opened it (${made.url}), and only issues of ${authors.join(', ')} count as ours.`,
      next: `Set \`authors: ${author}\`, so that the next run finds it.`,
    })
  const dropped = missing(opening.labels, made.labels)
  if (dropped.length > 0)
    host.warning(`GitHub did not put ${dropped.join(', ')} on issue ${made.number}: the token may not make labels.`)
  const unassigned = missing(opening.assignees, made.assignees)
  if (unassigned.length > 0)
    host.warning(
      `GitHub did not assign issue ${made.number} to ${unassigned.join(', ')}: check \`assignees\` and CODEOWNERS.`,
    )
  return made
}

async function alreadyThere(marker: Marker, { github, highest }: Place): Promise<Issue | undefined> {
  return (await github.since(highest)).find(({ body }) => {
    const part = readOwnPart(body)
    return part !== undefined && part.marker.key === marker.key && matches(part.marker, marker)
  })
}

/** What was asked for and is not there; GitHub's names have no case. */
function missing(wanted: string[], there: string[]): string[] {
  const known = new Set(there.map(one => one.toLowerCase()))
  return wanted.filter(one => !known.has(one.toLowerCase()))
}
