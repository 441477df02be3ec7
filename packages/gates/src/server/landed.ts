import { git, gitReported } from '@release-tools/host'
import type { GateContext } from '../gate.ts'

/** A commit that came on the release branch. */
export interface Landed {
  id: string
  /** The first one is the commit before it on the branch. Empty for the first commit of a repository. */
  parents: string[]
  /** Paths that it changed there. */
  files: string[]
}

/** A server gives a workflow a thousand answers an hour, and each change takes three. */
const most = 250

/**
 * The commits that came on the release branch since the release before, oldest first, or why nobody knows: along the first parents, because
 * what was merged is judged with the commit that merged it. `since` is a commit or tag from which on they count; without it, the first
 * release has all of them.
 */
export async function landedCommits(
  { host, commit, previous, previousUnknown }: GateContext,
  since: string | undefined,
): Promise<Landed[] | { unknown: string }> {
  if (previousUnknown !== undefined && since === undefined) return { unknown: previousUnknown }
  const shallow = await git(host.workspace, ['rev-parse', '--is-shallow-repository'], host)
  if (shallow.stdout.trim() !== 'false')
    return { unknown: 'the clone is shallow, so that commits are missing: check out with `fetch-depth: 0`' }
  const before = [previous === undefined ? [] : `^refs/tags/${previous}`, since === undefined ? [] : `^${since}`].flat()
  const log = [
    'log',
    '--no-show-signature',
    '--first-parent',
    '--diff-merges=first-parent',
    '--root',
    '--no-renames',
    '--name-only',
    '-z',
  ]
  const bounds = [`--max-count=${most + 1}`, '--format=%x00%H %P', '--end-of-options', commit, ...before, '--']
  const listed = await git(host.workspace, [...log, ...bounds], host)
  if (listed.exitCode !== 0) return { unknown: `git could not list the commits: ${gitReported(listed)}` }
  const commits = `\0${listed.stdout}`.split('\0\0').slice(1).map(parse)
  if (commits.length > most)
    return {
      unknown: `there are more than ${most} commits. Say in the policy since which one they count: gates.reviews.since`,
    }
  if (commits.some(one => one === undefined)) return { unknown: 'git listed a path that cannot be read' }
  return commits.filter(one => one !== undefined).reverse()
}

/** `<id> <parents>`, and each path, with a NUL between them: only an empty path could look like the beginning of a commit, and git has none. */
function parse(text: string): Landed | undefined {
  const [head = '', ...files] = text.split('\0')
  if (!/^[0-9a-f]{40,64}(?: [0-9a-f]{40,64})*$/.test(head.trim())) return undefined
  const [id = '', ...parents] = head.trim().split(' ')
  return {
    id,
    parents,
    files: files.map((path, index) => (index === 0 ? path.replace(/^\n/, '') : path)).filter(path => path !== ''),
  }
}
