import { count, Problem, visible } from '@release-tools/base'
import {
  CannotCheck,
  type GateEvidence,
  type GitCommit,
  type GitSigned,
  type GitTrust,
  parseCommitObject,
  verifyGitObject,
} from '@release-tools/evidence'
import { type Found, type Gate, type GateContext, unknown } from '../gate.ts'
import { readObjects } from './git-objects.ts'
import { pushTimes } from './push-times.ts'
import { releasedCommits } from './range.ts'
import { changedTrust, nobodyKnown, trustOf } from './trust.ts'

const wanted =
  'Each commit since the release before is signed by its committer, with a key that the policy gives to that person.'

/** Each commit that the release brings is signed by somebody whom the policy names. */
export const signedCommits: Gate = {
  id: 'signed-commits',
  title: 'Signed commits',
  offline: true,
  needs: [],
  async look(context) {
    const trusted = await trustOf(context)
    if (trusted === undefined) return unknown(wanted, nobodyKnown)
    const range = await releasedCommits(context)
    if ('unknown' in range) return unknown(wanted, range.unknown, trusted.evidence)
    const evidence = [...trusted.evidence, ...range.evidence]
    const first = await verified(context, range.ids, trusted.trust)
    const { outcomes, asked } = await withTimes(context, first, trusted.trust)
    const { result, found } = verdict(outcomes, range.since)
    const { text, unowned } = await changedTrust(context)
    const decided = result === 'pass' && unowned.length > 0 ? 'review' : result
    return { result: decided, found: `${found}${text}`, wanted, evidence: [...evidence, ...asked] }
  },
}

interface Outcome {
  commit: GitCommit | string
  signed?: GitSigned
  problem?: Problem
}

async function verified({ host }: GateContext, ids: string[], trust: GitTrust): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for await (const { id, raw } of readObjects(host, 'commit', ids)) {
    const commit = attempt(() => parseCommitObject(raw, id))
    outcomes.push(commit instanceof Problem ? { commit: id, problem: commit } : await verifiedOne(commit, trust))
  }
  return outcomes
}

async function verifiedOne(commit: GitCommit, trust: GitTrust, pushedAt?: string): Promise<Outcome> {
  try {
    return { commit, signed: await verifyGitObject(commit, trust, pushedAt) }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { commit, problem: error }
  }
}

/** Asks the server when those commits were pushed of which nothing else says when they were made: their keys do not count any more. */
async function withTimes(
  context: GateContext,
  outcomes: Outcome[],
  trust: GitTrust,
): Promise<{ outcomes: Outcome[]; asked: GateEvidence[] }> {
  const open = outcomes.flatMap(({ commit, problem }) =>
    problem instanceof CannotCheck && typeof commit !== 'string' ? [commit.id] : [],
  )
  if (open.length === 0) return { outcomes, asked: [] }
  const { times, evidence } = await pushTimes(context, open)
  const again = outcomes.map(one => {
    const pushed = typeof one.commit === 'string' ? undefined : times.get(one.commit.id)
    const isOpen = one.problem instanceof CannotCheck && typeof one.commit !== 'string'
    return isOpen && pushed !== undefined ? verifiedOne(one.commit as GitCommit, trust, pushed) : one
  })
  return { outcomes: await Promise.all(again), asked: evidence }
}

/** Commits that are named in what was found. */
const mostNamed = 5

function verdict(outcomes: Outcome[], since: string): Pick<Found, 'result' | 'found'> {
  const total = `${count(outcomes.length, 'commit')}${since}`
  if (outcomes.length === 0) return { result: 'pass', found: `No commit${since} has to be signed.` }
  const wrong = outcomes.filter(({ problem }) => problem !== undefined)
  if (wrong.length === 0) return { result: 'pass', found: `${total}: ${signersOf(outcomes)}.` }
  const refuted = wrong.filter(({ problem }) => !(problem instanceof CannotCheck))
  const shown = [...refuted, ...wrong.filter(one => !refuted.includes(one))].slice(0, mostNamed).map(sentence)
  const more = wrong.length > mostNamed ? ` And ${wrong.length - mostNamed} more.` : ''
  const found = `${wrong.length} of ${total} ${wrong.length === 1 ? 'does' : 'do'} not count. ${shown.join(' ')}${more}`
  return { result: refuted.length > 0 ? 'fail' : 'unknown', found }
}

function sentence({ commit, problem }: Outcome): string {
  const id = typeof commit === 'string' ? commit : commit.id
  const by = typeof commit !== 'string' && isOfGitHub(commit) ? ` ${ofGitHub}` : ''
  return `${id.slice(0, 12)}: ${problem?.found}${by}`
}

/** Who signed how many. */
function signersOf(outcomes: Outcome[]): string {
  const counts = new Map<string, number>()
  for (const { commit, signed } of outcomes) {
    const own =
      typeof commit !== 'string' && isOfGitHub(commit) ? ' (made in the web; who pressed the button is not signed)' : ''
    const name = `${visible(signed?.person ?? '')}${own}`
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].map(([name, number]) => `${number} by ${name}`).join(', ')
}

/** What the merge button and the editor of GitHub make: https://docs.github.com/en/authentication/managing-commit-signature-verification. */
function isOfGitHub({ committer }: GitCommit): boolean {
  return committer.name === 'GitHub' && committer.email === 'noreply@github.com'
}

const ofGitHub =
  'It says that GitHub made it, as its merge button does: keep the key of https://github.com/web-flow.gpg in the repository, and name GitHub in "people".'

function attempt<T>(body: () => T): T | Problem {
  try {
    return body()
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
}
