import { expect, test } from '@jest/globals'
import { type GuardedRun, type GuardRules, requireGuarded } from '../../src/check/guard.ts'

const run: GuardedRun = {
  eventName: 'push',
  ref: 'refs/tags/v1.2.3',
  runnerEnvironment: 'github-hosted',
  privateRepository: false,
  isFork: false,
  fromFork: false,
}
const rules: GuardRules = {
  level: 3,
  dryRun: false,
  allowFork: false,
  transparency: 'public',
  allowPublicLogForPrivateRepository: false,
  workflowRef: undefined,
}

test.each<[string, Partial<GuardedRun>, Partial<GuardRules>]>([
  ['a tag', {}, {}],
  ['a release', { eventName: 'release' }, {}],
  ['a tag by hand', { eventName: 'workflow_dispatch' }, {}],
  ['a branch, as a rehearsal', { ref: 'refs/heads/main' }, { dryRun: true }],
  [
    'a merge queue, as a rehearsal',
    { eventName: 'merge_group', ref: 'refs/heads/gh-readonly-queue/x' },
    { dryRun: true },
  ],
  ['a private repository with a log of its own', { privateRepository: true }, { transparency: 'private' }],
  ['a private repository that allows it', { privateRepository: true }, { allowPublicLogForPrivateRepository: true }],
  ['a private repository, as a rehearsal', { privateRepository: true }, { dryRun: true }],
  ['a fork that makes releases of its own', { isFork: true }, { allowFork: true }],
  ['a fork, as a rehearsal', { isFork: true }, { dryRun: true }],
  ['an event that does not say whether it is of a fork', { isFork: undefined }, {}],
  ['a runner of one’s own, below level 3', { runnerEnvironment: 'self-hosted' }, { level: 2 }],
])('lets %s pass', (_, changed, asked) => {
  expect(requireGuarded({ ...run, ...changed }, { ...rules, ...asked })).toEqual([])
})

test.each<[string, Partial<GuardedRun>, Partial<GuardRules>, string]>([
  [
    'pull_request_target',
    { eventName: 'pull_request_target', ref: 'refs/heads/main' },
    { dryRun: true },
    'Could not start the release: the event pull_request_target started this run, and it gives the code of a pull request the rights and the caches of the main branch. Use `push` with `tags` and `pull_request` under `on:` instead.',
  ],
  [
    'workflow_run',
    { eventName: 'workflow_run' },
    { dryRun: true },
    'Could not start the release: the event workflow_run started this run, and it runs with the rights of the main branch on what another run left, which may be that of a fork. Use `push` with `tags` and `pull_request` under `on:` instead.',
  ],
  [
    'an event that is not known',
    { eventName: 'issue_comment' },
    { dryRun: true },
    'Could not start the release: the event "issue_comment" started this run; known are push, release, workflow_dispatch, pull_request, merge_group. Use one of these under `on:`, best `push` with `tags`.',
  ],
  ['an event by the name of a method', { eventName: 'constructor' }, {}, 'the event "constructor" started this run'],
  [
    'a branch',
    { ref: 'refs/heads/main' },
    {},
    'Could not start the release: the event push started this run on refs/heads/main, which is not a tag. Push a tag, or set `dry-run: true` to rehearse.',
  ],
  ['a pull request of a tag', { eventName: 'pull_request' }, {}, 'the event pull_request started this run'],
  [
    'a runner of one’s own at level 3',
    { runnerEnvironment: 'self-hosted' },
    { dryRun: true },
    'Could not reach SLSA Build L3: the runner is self-hosted, so that nothing shows that runs are apart from each other. Use a runner that GitHub hosts, or the single actions, which reach less.',
  ],
  ['a runner that says nothing', { runnerEnvironment: undefined }, {}, 'the runner does not say whose it is, so that'],
  [
    'a fork',
    { isFork: true },
    {},
    'Could not start the release: this repository is a fork, and its tags may be those of its parent. Release in the parent, or set `allow-fork: true` if the fork makes releases of its own.',
  ],
  [
    'the pull request of a fork on a runner of one’s own',
    { eventName: 'pull_request', fromFork: true, runnerEnvironment: 'self-hosted' },
    { dryRun: true, level: 2 },
    'Could not rehearse the release: the pull request is from a fork, and the runner is self-hosted: its code could stay on that machine. Rehearse pull requests of forks on a runner that GitHub hosts.',
  ],
  [
    'a private repository',
    { privateRepository: true },
    {},
    'this repository is private, and the public Sigstore permanently',
  ],
  [
    'one that may be private',
    { privateRepository: undefined },
    {},
    'the repository may be private, and the public Sigstore',
  ],
])('refuses %s', (_, changed, asked, message) => {
  expect(() => requireGuarded({ ...run, ...changed }, { ...rules, ...asked })).toThrow(message)
})
