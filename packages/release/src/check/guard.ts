import { byKind, Problem } from '@release-tools/base'
import { parseWorkflowRef, pinOf } from '@release-tools/evidence'
import type { Context } from '@release-tools/host'
import { refusePublicLog, type SigningRequest } from '@release-tools/sign'

/** What started the run, and where it runs. */
export interface GuardedRun
  extends Pick<Context, 'eventName' | 'ref' | 'runnerEnvironment' | 'privateRepository' | 'isFork'> {
  /** True if the event is a pull request whose branch is in another repository. */
  fromFork: boolean
}

/** What the workflow is about to do, and what its caller allows. */
export interface GuardRules
  extends Pick<SigningRequest, 'transparency' | 'allowPublicLogForPrivateRepository' | 'dryRun'> {
  /** The SLSA Build level that the workflow is written for. */
  level: 2 | 3
  /** A fork has the tags of its parent, and pushing them would release everything again. */
  allowFork: boolean
  /** `owner/name/path@ref` of the workflow that the job is written in; undefined if the runner does not say (act, GHES). */
  workflowRef: string | undefined
}

/** Events that start a release or its rehearsal. Unknown ones may give more rights, or run code of others. */
const releasing = ['push', 'release', 'workflow_dispatch']
const rehearsing = ['pull_request', 'merge_group']

/** Why no workflow of ours may run for these events, not even as a rehearsal. */
const dangerous: Record<string, string> = {
  pull_request_target: 'it gives the code of a pull request the rights and the caches of the main branch.',
  workflow_run: 'it runs with the rights of the main branch on what another run left, which may be that of a fork.',
}

/**
 * Refuses a run that must not go on, before a job has permissions. Returns a warning for each thing that lowers the level, but does not
 * stop the release. Throws a Problem whose last sentence says what to do.
 */
export function requireGuarded(run: GuardedRun, rules: GuardRules): string[] {
  requireEvent(run, rules)
  requireRunner(run, rules)
  if (!rules.dryRun) requireRelease(run, rules)
  return movingPin(rules)
}

function requireEvent({ eventName, ref }: GuardedRun, { dryRun }: GuardRules): void {
  const why = Object.hasOwn(dangerous, eventName) ? dangerous[eventName] : undefined
  if (why !== undefined)
    throw new Problem('start the release', {
      found: `the event ${eventName} started this run, and ${why}`,
      next: 'Use `push` with `tags` and `pull_request` under `on:` instead.',
    })
  const known = [...releasing, ...rehearsing]
  if (!known.includes(eventName))
    throw new Problem('start the release', {
      found: `the event ${JSON.stringify(eventName)} started this run; known are ${known.join(', ')}.`,
      next: 'Use one of these under `on:`, best `push` with `tags`.',
    })
  if (dryRun || (releasing.includes(eventName) && ref.startsWith('refs/tags/'))) return
  throw new Problem('start the release', {
    found: `the event ${eventName} started this run on ${ref}, which is not a tag.`,
    next: 'Push a tag, or set `dry-run: true` to rehearse.',
  })
}

function requireRunner({ runnerEnvironment, fromFork }: GuardedRun, { level }: GuardRules): void {
  if (runnerEnvironment === 'github-hosted') return
  const where =
    runnerEnvironment === undefined ? 'the runner does not say whose it is' : `the runner is ${runnerEnvironment}`
  if (fromFork)
    throw new Problem('rehearse the release', {
      found: `the pull request is from a fork, and ${where}: its code could stay on that machine.`,
      next: 'Rehearse pull requests of forks on a runner that GitHub hosts.',
    })
  if (level < 3) return
  throw new Problem(`reach SLSA Build L${level}`, {
    found: `${where}, so that nothing shows that runs are apart from each other.`,
    next: 'Use a runner that GitHub hosts, or the single actions, which reach less.',
  })
}

function requireRelease({ isFork, privateRepository }: GuardedRun, rules: GuardRules): void {
  // What the event does not say is not refused: this keeps from a mishap, not from an attack.
  if (isFork && !rules.allowFork)
    throw new Problem('start the release', {
      found: 'this repository is a fork, and its tags may be those of its parent.',
      next: 'Release in the parent, or set `allow-fork: true` if the fork makes releases of its own.',
    })
  refusePublicLog(rules, privateRepository)
}

function movingPin({ level, workflowRef }: GuardRules): string[] {
  if (workflowRef === undefined || level < 3) return []
  const { repository, ref } = parseWorkflowRef(workflowRef)
  return byKind(pinOf(ref), {
    release: () => [],
    commit: () => [],
    moving: () => [
      `The workflow is called as ${repository}@${ref.replace('refs/tags/', '')}, which can be moved, so this release reaches at most SLSA Build L2. ` +
        `For L3, write the commit of a release after the @.`,
    ],
  })
}
