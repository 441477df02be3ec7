import { at } from '@release-tools/evidence/json'
import { Problem } from '@release-tools/evidence/problem'
import { readPayload } from './event.ts'

/** What the runner says about the run: for display and API addresses, never for provenance (that reads verified OIDC claims). */
export interface Context {
  /** `owner/name`. */
  repository: string
  /** `https://github.com`, or the GHES host. */
  serverUrl: string
  apiUrl: string
  sha: string
  /** `refs/tags/v1.2.3`. */
  ref: string
  eventName: string
  runId: string
  runAttempt: string
  /** `owner/name/.github/workflows/release.yml@refs/tags/v1.2.3`; empty where the runner does not say (act). */
  workflowRef: string
  /** From the event payload; undefined where it does not say. */
  privateRepository: boolean | undefined
}

/** Web address of the run; undefined where the runner does not say (act). */
export function runUrl({ serverUrl, repository, runId }: Context): string | undefined {
  return runId === '' ? undefined : `${serverUrl}/${repository}/actions/runs/${runId}`
}

/** Reads the runner's variables. */
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
    privateRepository: isPrivate(env.GITHUB_EVENT_PATH),
  }
}

function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name]
  if (value !== undefined && value !== '') return value
  throw new Problem('read the run’s context', {
    found: `${name} is not set.`,
    next: 'Run this inside GitHub Actions or act.',
  })
}

function isPrivate(eventPath: string | undefined): boolean | undefined {
  const value = at(readPayload(eventPath), 'repository', 'private')
  return typeof value === 'boolean' ? value : undefined
}
