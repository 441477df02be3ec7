import { sha256 } from '@release-tools/base'
import type { GateEvidence } from '@release-tools/evidence'
import type { GateContext } from '../gate.ts'
import { readGit } from './git-objects.ts'

/** The commits that a release brings: every commit in it that is not in the release before. */
export interface ReleasedCommits {
  /** Newest first. */
  ids: string[]
  /** The rest of a sentence after "14 commits": ` since v1.2.0`. */
  since: string
  evidence: GateEvidence[]
}

/** Most commits that are looked at. More than any project signs between two releases. */
const most = 20_000

/** The commits of a release, or why they are not known. */
export async function releasedCommits(context: GateContext): Promise<ReleasedCommits | { unknown: string }> {
  const { host, commit, previous, previousUnknown, policy } = context
  if (previousUnknown !== undefined) return { unknown: previousUnknown }
  const attempted = 'list the commits of the release'
  const shallow = await readGit(host, attempted, ['rev-parse', '--is-shallow-repository'])
  if (shallow.trim() !== 'false')
    return { unknown: 'the checkout does not have all commits: check out with `fetch-depth: 0`' }
  const start = policy.gates?.['signed-commits']?.since
  const without = [
    ...(previous === undefined ? [] : [`refs/tags/${previous}`]),
    ...(start === undefined ? [] : [start]),
  ]
  const args = ['rev-list', `--max-count=${most + 1}`, commit, ...without.map(name => `^${name}`), '--']
  const listed = await readGit(host, attempted, args)
  const ids = listed.split('\n').filter(line => line !== '')
  if (ids.length > most)
    return { unknown: `there are more than ${most} commits: say in the policy after which one they are signed` }
  const shown = previous ?? start
  return {
    ids,
    since: shown === undefined ? '' : ` since ${shown}`,
    evidence: [{ source: `git ${args.slice(0, -1).join(' ')}`, sha256: sha256(Buffer.from(listed)) }],
  }
}
