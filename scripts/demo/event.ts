import { loopback, ports } from '@release-tools/testbed'

/** The consuming repository of the demo, for GitHub and the OIDC issuer. */
export const repository = 'acme/hostcard'
export const tag = 'v1.2.0'
export const workflowPath = '.github/workflows/release.yml'

/** The OIDC issuer of the testbed, instead of GitHub's. */
export const issuerUrl = loopback(ports.issuer)

/** The identity of keyless signatures: the workflow at the tag. */
export const identity = `https://github.com/${repository}/${workflowPath}@refs/tags/${tag}`

/** What starts a workflow: the tag was pushed, or someone opened a pull request from a fork. */
export type EventName = 'push' | 'pull_request'

/** One run of a workflow. */
export interface Occasion {
  event: EventName
  commit: string
  runId: string
}

const repositoryId = '123456789'
const owner = { name: 'acme', id: '987654' }
const refs: Record<EventName, string> = { push: `refs/tags/${tag}`, pull_request: 'refs/pull/7/merge' }

function workflowRef(event: EventName): string {
  return `${repository}/${workflowPath}@${refs[event]}`
}

/** Claims of a job's OIDC token, like those of GitHub's issuer. */
export function claimsOf({ event, commit, runId }: Occasion): Record<string, string> {
  const [ref, workflow] = [refs[event], workflowRef(event)]
  return {
    sub: event === 'push' ? `repo:${repository}:ref:${ref}` : `repo:${repository}:pull_request`,
    ...{ ref, ref_type: event === 'push' ? 'tag' : 'branch', sha: commit, event_name: event, workflow: 'Release' },
    ...{ repository, repository_id: repositoryId, repository_owner: owner.name, repository_owner_id: owner.id },
    ...{ workflow_ref: workflow, workflow_sha: commit, job_workflow_ref: workflow, job_workflow_sha: commit },
    ...{ run_id: runId, run_number: '7', run_attempt: '1' },
  }
}

/** Variables that a runner sets and act does not. */
export function runnerEnv({ event, commit, runId }: Occasion): Record<string, string> {
  return {
    GITHUB_RUN_ID: runId,
    GITHUB_RUN_NUMBER: '7',
    GITHUB_REPOSITORY_ID: repositoryId,
    GITHUB_REPOSITORY_OWNER_ID: owner.id,
    GITHUB_WORKFLOW_REF: workflowRef(event),
    GITHUB_WORKFLOW_SHA: commit,
    RUNNER_ENVIRONMENT: 'github-hosted',
  }
}

/** The payload of the event, with the fields that are read. */
export function payloadOf({ event, commit }: Occasion): unknown {
  const about = { id: Number(repositoryId), full_name: repository, private: false, default_branch: 'main' }
  const common = { repository: { ...about, owner: { login: owner.name } } }
  if (event === 'push') return { ...common, ref: refs.push, after: commit }
  const [head, base] = [
    { ref: 'idea', sha: commit },
    { ref: 'main', sha: commit },
  ]
  return { ...common, action: 'opened', number: 7, pull_request: { number: 7, head, base } }
}
