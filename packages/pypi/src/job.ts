import { posix } from 'node:path'
import { Problem, parseJson, textAt } from '@release-tools/base'
import { parseWorkflowRef } from '@release-tools/evidence'

/** What the identity token of the job says about it. It is only read for messages and comparisons: the index and Fulcio verify the token. */
export interface JobClaims {
  issuer: string
  /** `acme/widget` */
  repository: string
  /** `acme/widget/.github/workflows/release.yml@refs/tags/v1.2.0`: the workflow that was triggered. */
  workflowRef: string
  /** The workflow that the job is written in. */
  jobWorkflowRef: string
  environment: string | undefined
}

const next = 'Run the job on GitHub Actions, or set `api-token` to a token of the index.'

/** Reads an identity token of GitHub. Throws a Problem that does not show the token. */
export function readClaims(token: string): JobClaims {
  const claims = payloadOf(token)
  const [issuer, repository, workflowRef, jobWorkflowRef] = [
    'iss',
    'repository',
    'workflow_ref',
    'job_workflow_ref',
  ].map(name => textAt(claims, name))
  if (issuer === undefined || repository === undefined || workflowRef === undefined || jobWorkflowRef === undefined)
    throw new Problem('read the identity token of this job', { found: 'it lacks the claims of GitHub Actions.', next })
  return { issuer, repository, workflowRef, jobWorkflowRef, environment: textAt(claims, 'environment') }
}

function payloadOf(token: string): unknown {
  try {
    return parseJson(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString(), 'the token')
  } catch {
    return undefined
  }
}

/**
 * Throws a Problem for a job of a reusable workflow: PyPI looks for a publisher by one of the two workflows, and compares attestations with the
 * other (https://docs.pypi.org/trusted-publishers/troubleshooting/).
 */
export function refuseReusable({ workflowRef, jobWorkflowRef }: JobClaims): void {
  if (workflowRef === jobWorkflowRef) return
  throw new Problem('publish as a Trusted Publisher', {
    found: `this job is written in the reusable workflow ${jobWorkflowRef}, and PyPI accepts no publisher from there.`,
    next: `Call \`publish-pypi\` in a job of ${fileOf(workflowRef)} itself, after the job that calls the reusable workflow.`,
  })
}

/** What to enter at PyPI, so that this job is a publisher. */
export function publisherFields({ repository, workflowRef, environment }: JobClaims): string {
  const slash = repository.indexOf('/')
  const [owner, name] = [repository.slice(0, slash), repository.slice(slash + 1)]
  const place = environment === undefined ? 'no environment' : `environment “${environment}”`
  return `owner “${owner}”, repository “${name}”, workflow “${fileOf(workflowRef)}”, ${place}`
}

/** `release.yml` */
function fileOf(workflowRef: string): string {
  return posix.basename(parseWorkflowRef(workflowRef).path)
}
