import { at, Problem } from '@release-tools/base'
import { tagOfRef } from '@release-tools/evidence'
import type { Context } from '@release-tools/host'
import { readPayload } from './event.ts'

/** Reads the runner's variables. Throws a Problem outside GitHub Actions and act. */
export function readContext(env: NodeJS.ProcessEnv = process.env): Context {
  return {
    repository: required(env, 'GITHUB_REPOSITORY'),
    serverUrl: env.GITHUB_SERVER_URL ?? 'https://github.com',
    apiUrl: env.GITHUB_API_URL ?? 'https://api.github.com',
    sha: required(env, 'GITHUB_SHA'),
    ref: required(env, 'GITHUB_REF'),
    eventName: env.GITHUB_EVENT_NAME ?? '',
    runId: env.GITHUB_RUN_ID ?? '',
    runAttempt: env.GITHUB_RUN_ATTEMPT ?? '1',
    workflowRef: env.GITHUB_WORKFLOW_REF ?? '',
    job: env.GITHUB_JOB || undefined,
    privateRepository: ofRepository('private', env.GITHUB_EVENT_PATH),
    isFork: ofRepository('fork', env.GITHUB_EVENT_PATH),
    runnerEnvironment: env.RUNNER_ENVIRONMENT === '' ? undefined : env.RUNNER_ENVIRONMENT,
  }
}

/** The web address of the repository of the run: `https://github.com/acme/widget`. Undefined outside GitHub Actions and act. */
export function repositoryAddress(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const { GITHUB_REPOSITORY: repository = '', GITHUB_SERVER_URL: server = 'https://github.com' } = env
  return repository === '' ? undefined : `${server}/${repository}`
}

/** Where the source of the run is. `tag` is undefined in a run of a branch. Undefined outside GitHub Actions and act. */
export function sourceOfRun(
  env: NodeJS.ProcessEnv,
): { repository: string; commit: string; tag: string | undefined } | undefined {
  const repository = repositoryAddress(env)
  const { GITHUB_SHA: commit = '', GITHUB_REF: ref = '' } = env
  if (repository === undefined || !/^[0-9a-f]{40,64}$/.test(commit)) return undefined
  return { repository, commit, tag: tagOfRef(ref) }
}

function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name]
  if (value !== undefined && value !== '') return value
  throw new Problem('read the context of the run', {
    found: `${name} is not set.`,
    next: 'Run this inside GitHub Actions or act.',
  })
}

function ofRepository(fact: 'private' | 'fork', eventPath: string | undefined): boolean | undefined {
  const value = at(readPayload(eventPath), 'repository', fact)
  return typeof value === 'boolean' ? value : undefined
}
