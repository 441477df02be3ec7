import { count } from '@release-tools/base'
import type { Policy } from '@release-tools/evidence'
import { ownersErrors } from '@release-tools/github'
import type { Found, Gate, GateContext } from '../gate.ts'
import { Answers, serverOf } from './answers.ts'
import { type Change, changesOf } from './changes.ts'
import { ownersOf } from './code-owners.ts'
import { type Landed, landedCommits } from './landed.ts'
import { changedMerges } from './merges.ts'
import { type Reviewed, Reviewers } from './reviewers.ts'

type Settings = NonNullable<NonNullable<Policy['gates']>['reviews']>

const defaults: Settings = { approvals: 1, 'code-owners': true }

/** Every change since the release before was approved by people who may, and who did not make it. */
export const codeReview: Gate = {
  id: 'code-review',
  title: 'Code review',
  offline: false,
  needs: ['contents: read', 'pull-requests: read'],
  mayNeed: { 'members: read': 'teams in CODEOWNERS' },
  look,
}

async function look(context: GateContext): Promise<Found> {
  const { policy, branch, previous, repository, commit } = context
  const server = serverOf(context)
  const settings = policy.gates?.reviews ?? defaults
  const since = settings.since ?? previous
  const wanted = wantedBy(settings, since)
  const answers = new Answers()
  const branches = settings.branches ?? (branch === undefined ? [] : [branch])
  if (branches.length === 0) answers.lacks({ unknown: 'it is not known from which branch releases are made' })
  const commits = await landedCommits(context, settings.since)
  if ('unknown' in commits) answers.lacks(commits)
  if ('unknown' in commits || branches.length === 0) return answers.found(wanted, { good: '' })
  const { changes, direct } = await changesOf(commits, branches, server, answers)
  const reviewers = new Reviewers(server, answers, policy.people ?? [])
  const bad = direct.map(
    ({ id }) => `The commit ${id.slice(0, 10)} came on ${branches.join(' or ')} without a pull request`,
  )
  for (const change of changes) bad.push(...(await judge(change, settings, reviewers, answers, context)))
  if (settings['code-owners']) bad.push(...(await errorsOfOwners(context, answers)))
  const merges = await changedMerges(commits, context.host, answers)
  const review = merges.map(id => `The merge commit ${id.slice(0, 10)} has changes that no pull request showed`)
  const from = since === undefined ? '' : ` since ${since}`
  const brought = `${count(commits.length, 'commit')}${from} came with ${count(changes.length, 'pull request')}, each approved`
  const good = commits.length === 0 ? `Nothing changed${from}` : brought
  return answers.found(wanted, { bad, review, good, link: linkOf(repository, previous, commit) })
}

/** Why a pull request is not reviewed as the policy wants it. */
async function judge(
  { pull, landed }: Change,
  settings: Settings,
  reviewers: Reviewers,
  answers: Answers,
  context: GateContext,
): Promise<string[]> {
  const reviewed = await reviewers.look(pull)
  if (reviewed === undefined) return []
  const { approvers, refusers, undecided, strangers } = reviewed
  const name = `Pull request ${pull.number}`
  if (refusers.length > 0) return [`${name} has a review of ${refusers.join(', ')} that wants changes`]
  const { approvals } = settings
  // The reason is kept: nobody knows whether they may approve.
  if (undecided.length > 0 && approvers.length + undecided.length >= approvals) return []
  if (approvers.length < approvals)
    return [`${name} has ${approvers.length} of ${approvals} approvals${whyVoid(reviewed)}`]
  if (approvers.length < approvals + strangers.length)
    answers.lacks({
      unknown: `${name} has commits of ${strangers.join(', ')}, whom no account and no person of the policy (people) has, and who may be who approved it`,
    })
  return settings['code-owners'] ? missingOwners(name, landed, approvers, reviewers, answers, context) : []
}

async function missingOwners(
  name: string,
  landed: Landed[],
  approvers: string[],
  reviewers: Reviewers,
  answers: Answers,
  { host }: GateContext,
): Promise<string[]> {
  const lists = await ownersOf(landed, host)
  if (lists === undefined) answers.lacks({ unknown: 'CODEOWNERS is too long to be read' })
  const missing: string[] = []
  for (const { owners, path } of lists ?? []) {
    const found: (boolean | undefined)[] = []
    for (const owner of owners) found.push(await reviewers.isOneOf(owner, approvers))
    const isDecided = found.includes(true) || found.includes(undefined)
    if (!isDecided) missing.push(`${name} changes ${path} and is not approved by ${owners.join(' or ')}`)
    else if (!found.includes(true))
      answers.lacks({ unknown: `${name} changes ${path}, and nobody knows whether ${owners.join(' or ')} approved it` })
  }
  return missing
}

/** A line that the server does not accept has no owner there: nobody was asked. */
async function errorsOfOwners(context: GateContext, answers: Answers): Promise<string[]> {
  const answer = await answers.see(ownersErrors(serverOf(context), context.commit))
  if ('value' in answer) return answer.value.map(({ path, line, kind }) => `${path}, line ${line}: ${kind}`)
  if (!answer.absent) answers.lacks(answer)
  return []
}

function whyVoid({ void: reasons }: Reviewed): string {
  return reasons.length === 0 ? '' : `: ${reasons.slice(0, 5).join(', ')}`
}

function wantedBy(settings: Settings, since: string | undefined): string {
  const owners = settings['code-owners'] ? ', and of an owner of each file by CODEOWNERS' : ''
  const from = since === undefined ? '' : ` since ${since}`
  const people = settings.approvals === 1 ? 'an approval of a person' : `approvals of ${settings.approvals} people`
  return `Each change${from} has ${people} who may write and did not make it, of its last commit${owners}`
}

function linkOf(repository: string, previous: string | undefined, commit: string): string {
  return previous === undefined
    ? `${repository}/commits/${commit}`
    : `${repository}/compare/${encodeURIComponent(previous)}...${commit}`
}
