import { list, type Shape } from '@release-tools/base'
import { fieldsOf, type Inquiry } from '@release-tools/github'
import type { Push } from './activity.ts'
import { commitId, login } from './fields.ts'
import { type Seen, seen } from './seen.ts'

/** A commit that came on the branch. */
export interface Landed {
  commit: string
  author?: string
  committer?: string
}

interface Compared extends Landed {
  parent: string | undefined
}

/**
 * The commits that a push brought on its branch, by first parents, the newest first: those between its ends, or after the last common one if it
 * was forced. https://docs.github.com/en/rest/commits/commits#compare-two-commits
 */
export async function readLanded({ before, after }: Push, inquiry: Inquiry): Promise<Seen<Landed[]>> {
  const answer = await inquiry.all(
    {
      what: 'compare two commits',
      route: 'GET /repos/{owner}/{repo}/compare/{basehead}',
      parameters: { basehead: `${before}...${after}` },
      shape: compared,
      needs: 'contents: read',
    },
    entries => (raw, place) => fieldsOf(raw, place)('commits', entries),
  )
  if (!('value' in answer)) return seen(answer)
  return { value: firstParents(after, new Map(answer.value.map(one => [one.commit, one]))) }
}

function firstParents(head: string, known: Map<string, Compared>): Landed[] {
  const landed: Landed[] = []
  for (let next = known.get(head); next !== undefined; next = known.get(next.parent ?? '')) {
    const { parent: _, ...commit } = next
    landed.push(commit)
    // What is damaged could go round in circles.
    known.delete(commit.commit)
  }
  return landed
}

const compared: Shape<Compared> = (raw, place) => {
  const field = fieldsOf(raw, place)
  const [author, committer] = [field('author', loginOrNone), field('committer', loginOrNone)]
  const [parent] = field(
    'parents',
    list((one, at) => fieldsOf(one, at)('sha', commitId), 100),
  )
  return {
    commit: field('sha', commitId),
    ...(author === undefined ? {} : { author }),
    ...(committer === undefined ? {} : { committer }),
    parent,
  }
}

/** A commit of somebody without an account has an empty object. */
const loginOrNone: Shape<string | undefined> = (raw, place) =>
  typeof raw === 'object' && raw !== null && !Object.hasOwn(raw, 'login') ? undefined : login(raw, place)
