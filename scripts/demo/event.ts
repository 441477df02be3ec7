import { loopback, ports } from '@release-tools/testbed'

/** The repository whose release is made. */
export interface Consumer {
  /** `acme/hostcard` */
  repository: string
  tag: string
  /** `.github/workflows/release.yml` */
  workflow: string
}

/** The consumer unless the user names a project: examples/python-app. */
export const example: Consumer = {
  repository: 'acme/hostcard',
  tag: 'v1.2.0',
  workflow: '.github/workflows/release.yml',
}

/** The OIDC issuer of the testbed, instead of GitHub's. */
export const issuerUrl = loopback(ports.issuer)

/** What starts a workflow: the tag was pushed, someone opened a pull request from a fork, or ran the workflow by hand on the tag. */
export type EventName = 'push' | 'pull_request' | 'workflow_dispatch'

/** One run of a workflow. */
export interface Occasion {
  consumer: Consumer
  event: EventName
  commit: string
  runId: string
  /** The reusable workflow that the consumer's workflow calls, as `job.workflow_ref` names it; undefined if it calls none. */
  called: string | undefined
}

/** The server of a run: the workflows for GitHub Enterprise Server run on one. */
export function serverOf({ called = '' }: Occasion): string {
  return isOnGhes(called) ? 'https://github.example.org' : 'https://github.com'
}

/** True for a workflow that is for GitHub Enterprise Server. */
export function isOnGhes(workflow: string): boolean {
  return /\.ghes\.yml(?:@|$)/.test(workflow)
}

/** The identity of keyless signatures: the workflow that the jobs are written in. */
export function identityOf(occasion: Occasion): string {
  return `${serverOf(occasion)}/${occasion.called ?? workflowRef(occasion)}`
}

/** The commit of release-tools that a called workflow is from. */
const calledCommit = 'c'.repeat(40)

const repositoryId = '123456789'
const ownerId = '987654'

function refOf({ event, consumer }: Occasion): string {
  return event === 'pull_request' ? 'refs/pull/7/merge' : `refs/tags/${consumer.tag}`
}

function workflowRef(occasion: Occasion): string {
  const { repository, workflow } = occasion.consumer
  return `${repository}/${workflow}@${refOf(occasion)}`
}

function ownerOf({ repository }: Consumer): string {
  return repository.slice(0, repository.indexOf('/'))
}

/** Claims of a job's OIDC token, like those of GitHub's issuer. */
export function claimsOf(occasion: Occasion): Record<string, string> {
  const { event, commit, runId, consumer, called } = occasion
  const [ref, workflow, { repository }] = [refOf(occasion), workflowRef(occasion), consumer]
  return {
    sub: event === 'pull_request' ? `repo:${repository}:pull_request` : `repo:${repository}:ref:${ref}`,
    ...{
      ref,
      ref_type: event === 'pull_request' ? 'branch' : 'tag',
      sha: commit,
      event_name: event,
      workflow: 'Release',
    },
    ...{ repository, repository_id: repositoryId, repository_owner: ownerOf(consumer), repository_owner_id: ownerId },
    ...{ workflow_ref: workflow, workflow_sha: commit },
    ...{ job_workflow_ref: called ?? workflow, job_workflow_sha: called === undefined ? commit : calledCommit },
    ...{ run_id: runId, run_number: '7', run_attempt: '1', runner_environment: runnerOf(occasion) },
  }
}

const runnerOf = ({ called = '' }: Occasion) => (isOnGhes(called) ? 'self-hosted' : 'github-hosted')

/** Variables that a runner sets and act does not. */
export function runnerEnv(occasion: Occasion): Record<string, string> {
  const { commit, runId } = occasion
  return {
    GITHUB_RUN_ID: runId,
    GITHUB_RUN_NUMBER: '7',
    GITHUB_REPOSITORY_ID: repositoryId,
    GITHUB_REPOSITORY_OWNER_ID: ownerId,
    GITHUB_WORKFLOW_REF: workflowRef(occasion),
    GITHUB_WORKFLOW_SHA: commit,
    GITHUB_SERVER_URL: serverOf(occasion),
    RUNNER_ENVIRONMENT: runnerOf(occasion),
  }
}

/** The payload of the event, with the fields that are read. */
export function payloadOf(occasion: Occasion): unknown {
  const { event, commit, consumer } = occasion
  const about = { id: Number(repositoryId), full_name: consumer.repository, private: false, default_branch: 'main' }
  const sender = { login: ownerOf(consumer), id: Number(ownerId) }
  const common = { repository: { ...about, owner: { login: ownerOf(consumer) } }, sender }
  if (event === 'workflow_dispatch') return { ...common, ref: refOf(occasion), inputs: {} }
  if (event === 'push') return { ...common, ref: refOf(occasion), after: commit }
  const [head, base] = [
    { ref: 'idea', sha: commit },
    { ref: 'main', sha: commit },
  ]
  return { ...common, action: 'opened', number: 7, pull_request: { number: 7, head, base } }
}
