import { Problem } from '@release-tools/base'
import type { Host } from '@release-tools/host'
import type { Issue, Issues, NewIssue } from './issues.ts'

/** The place at which a program opens issues, and which are its own. */
export interface IssueQueue {
  github: Issues
  host: Host
  /** Logins whose issues are ours. */
  authors: string[]
  /** The highest number of an issue before this run. */
  highest: number
}

/**
 * Opens an issue. GitHub knows no key that would make a repeated request one: after a lost answer, the list says whether the issue is there: one of
 * which `isIt` is true. Throws a Problem if the issue has an author other than expected, because the next run would not find it.
 */
export async function openIssue(
  opening: NewIssue,
  isIt: (issue: Issue) => boolean,
  { github, host, authors, highest }: IssueQueue,
): Promise<Issue> {
  const what = `open the issue “${opening.title}”`
  let sent = false
  const made = await github.retried(what, async () => {
    const there = sent ? (await github.since(highest)).find(isIt) : undefined
    sent = true
    return there ?? (await github.create(opening))
  })
  const author = made.author?.login ?? 'nobody'
  if (!isBy(made, authors))
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

/** True if one of them opened the issue: anybody can copy our marker into one. */
export function isBy({ author }: Pick<Issue, 'author'>, authors: string[]): boolean {
  return author !== undefined && authors.some(login => login.toLowerCase() === author.login.toLowerCase())
}

/** What was asked for and is not there; GitHub's names have no case. */
function missing(wanted: string[], there: string[]): string[] {
  const known = new Set(there.map(one => one.toLowerCase()))
  return wanted.filter(one => !known.has(one.toLowerCase()))
}
