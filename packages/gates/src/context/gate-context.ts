import { at, type Shape, text } from '@release-tools/base'
import { previousFinal, type TagRule } from '@release-tools/evidence'
import type { Inquiry } from '@release-tools/github'
import { git, type Host } from '@release-tools/host'
import type { GateContext } from '../gate.ts'
import { knownTags } from './known-tags.ts'

/** What the caller knows of the release. `branch` is the default branch, if it is known. */
export type GateFacts = Omit<GateContext, 'host' | 'tags' | 'previous' | 'previousUnknown' | 'kept'> & {
  rule: TagRule
}

/** Everything that gates look at: what the caller knows, and what the clone in the workspace says. */
export async function gateContext(
  { rule, branch, server, unasked, ...facts }: GateFacts,
  host: Host,
): Promise<GateContext> {
  const known = await knownTags(rule, host)
  const seen = await lookAtRepository(server, unasked)
  const context = {
    ...facts,
    host,
    kept: new Map<string, string>(),
    ...('branch' in seen ? { server } : { server: undefined, unasked: seen.unasked }),
    branch: ('branch' in seen ? seen.branch : undefined) ?? branch ?? (await branchOfClone(host)),
  }
  if ('unknown' in known) return { ...context, tags: [], previous: undefined, previousUnknown: known.unknown }
  return { ...context, tags: known.tags, previous: previousFinal(known.tags, facts.release)?.tag }
}

/** The default branch of `origin`, as a clone by a person knows it. A checkout of actions/checkout does not. */
async function branchOfClone(host: Host): Promise<string | undefined> {
  const named = ['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD']
  const { stdout } = await git(host.workspace, named, host)
  return stdout.trim().replace(/^origin\//, '') || undefined
}

/** Asks for the repository itself: who gets no answer to that gets none to anything, and need not wait for each gate. */
async function lookAtRepository(
  server: Inquiry | undefined,
  unasked = 'the server was not asked, because there is no token',
): Promise<{ branch: string } | { unasked: string }> {
  if (server === undefined) return { unasked }
  const route = 'GET /repos/{owner}/{repo}'
  const answer = await server.one({ what: 'look at the repository', route, shape: defaultBranch })
  return 'value' in answer ? { branch: answer.value } : { unasked: `the server was not asked: ${answer.unknown}` }
}

const defaultBranch: Shape<string> = (raw, place) => text(at(raw, 'default_branch'), `${place}.default_branch`)
