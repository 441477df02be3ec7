/** What the runner says about the run. For display and API addresses, never for provenance, which reads verified OIDC claims. */
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
  /** `owner/name/.github/workflows/release.yml@refs/tags/v1.2.3`; empty if the runner does not say (act). */
  workflowRef: string
  /** Identifier of the job in its workflow; undefined if the runner does not say. */
  job?: string | undefined
  /** From the event payload; undefined if it does not say. */
  privateRepository: boolean | undefined
  /** The same: whether the repository is a fork. */
  isFork?: boolean | undefined
  /** `github-hosted` or `self-hosted`, as the runner says; undefined if it does not. */
  runnerEnvironment?: string | undefined
}

/**
 * What records say of the run, as the runner describes it. What its variables do not say is absent. Here `server` is the web address, `id` the
 * number of the run.
 */
export function recordedRun({
  serverUrl,
  repository,
  runId,
  runAttempt,
  job,
  workflowRef,
  ref,
  sha,
}: Pick<Context, 'serverUrl' | 'repository' | 'runId' | 'runAttempt' | 'job' | 'workflowRef' | 'ref' | 'sha'>) {
  return {
    server: serverUrl,
    repository,
    ...(runId === '' ? {} : { id: runId, attempt: runAttempt }),
    ...(job === undefined ? {} : { job }),
    ...(workflowRef === '' ? {} : { workflow: workflowRef }),
    ref,
    commit: sha,
  }
}

/** Web address of the run; undefined if the runner does not say (act). */
export function runUrl({ serverUrl, repository, runId }: Context): string | undefined {
  return runId === '' ? undefined : `${serverUrl}/${repository}/actions/runs/${runId}`
}
