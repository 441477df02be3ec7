import { byBytes } from '@release-tools/base'
import type { ResourceDescriptor, Statement } from './in-toto.ts'

/** https://slsa.dev/spec/v1.1/provenance */
export const provenanceType = 'https://slsa.dev/provenance/v1'
/** docs/buildtypes/workflow-v1.md explains it. */
const buildType = 'https://github.com/org/release-tools/blob/v1/docs/buildtypes/workflow-v1.md'

/** The inputs of a called workflow, all of them: SLSA Build L3 asks for complete external parameters. */
export type WorkflowInputs = Record<string, string | number | boolean | null>

/** The fields that we write of the predicate of provenance. */
export interface Provenance {
  buildDefinition: {
    buildType: string
    externalParameters: {
      workflow: { ref: string; repository: string; path: string }
      inputs?: WorkflowInputs
    }
    internalParameters: { github: Record<string, string> }
    resolvedDependencies: ResourceDescriptor[]
  }
  runDetails: {
    builder: { id: string; builderDependencies?: ResourceDescriptor[] }
    metadata: { invocationId: string }
  }
}

/** What is known about the run that built. If a verified token says it, the claims of the token. */
export interface BuildRun {
  /** `https://github.com`. */
  serverUrl: string
  /** `owner/name`. */
  repository: string
  ref: string
  sha: string
  /** `owner/name/path@ref` of the workflow that was triggered. */
  workflowRef: string
  /** The same for the workflow that the job is written in. */
  jobWorkflowRef: string
  /** The commit of that workflow, if it is known. */
  jobWorkflowSha?: string
  runId: string
  runAttempt: string
  /** What the caller of a reusable workflow gave it; undefined if the workflow does not hand it over. */
  inputs?: WorkflowInputs | undefined
  /** event_name, repository_id, repository_owner_id and runner_environment, or a mark that they were not verified. */
  internal: Record<string, string>
}

/** The statement about what a run built. Sorts subjects and dependencies, and contains no time. */
export function provenanceStatement(
  run: BuildRun,
  subjects: ResourceDescriptor[],
  dependencies: ResourceDescriptor[],
): Statement<Provenance> {
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: inOrder(subjects),
    predicateType: provenanceType,
    predicate: { buildDefinition: buildDefinition(run, dependencies), runDetails: runDetails(run) },
  }
}

/** The part of the statement that a rebuild must reproduce: without what differs between two runs of the same build. */
export function rebuildable(statement: Statement<Provenance>): Statement {
  const { buildDefinition, runDetails } = statement.predicate
  return { ...statement, predicate: { buildDefinition, runDetails: { builder: runDetails.builder } } }
}

/** The descriptors without duplicates, in bytewise order of their names (or addresses) and digests. */
export function inOrder(descriptors: ResourceDescriptor[]): ResourceDescriptor[] {
  const byText = new Map(
    descriptors.map(one => [[one.name ?? one.uri ?? '', ...Object.values(one.digest)].join('\n'), one]),
  )
  return [...byText.entries()].sort(([a], [b]) => byBytes(a, b)).map(([, one]) => one)
}

function buildDefinition(run: BuildRun, dependencies: ResourceDescriptor[]): Provenance['buildDefinition'] {
  const { serverUrl, repository, ref, sha, workflowRef, inputs } = run
  const source = { uri: `git+${serverUrl}/${repository}@${ref}`, digest: { gitCommit: sha } }
  const workflow = { ref, repository: `${serverUrl}/${repository}`, path: parseWorkflowRef(workflowRef).path }
  return {
    buildType,
    externalParameters: { workflow, ...(inputs === undefined ? {} : { inputs: sorted(inputs) }) },
    internalParameters: { github: run.internal },
    resolvedDependencies: [source, ...inOrder(dependencies)],
  }
}

function sorted(inputs: WorkflowInputs): WorkflowInputs {
  return Object.fromEntries(Object.entries(inputs).sort(([a], [b]) => byBytes(a, b)))
}

function runDetails({
  serverUrl,
  repository,
  runId,
  runAttempt,
  jobWorkflowRef,
  jobWorkflowSha,
}: BuildRun): Provenance['runDetails'] {
  const { repository: owner, ref } = parseWorkflowRef(jobWorkflowRef)
  const uri = `git+${serverUrl}/${owner}@${ref}`
  const builderDependencies =
    jobWorkflowSha === undefined ? {} : { builderDependencies: [{ uri, digest: { gitCommit: jobWorkflowSha } }] }
  return {
    builder: { id: `${serverUrl}/${jobWorkflowRef}`, ...builderDependencies },
    metadata: { invocationId: `${serverUrl}/${repository}/actions/runs/${runId}/attempts/${runAttempt}` },
  }
}

/** Splits `owner/name/path@ref`. The path may contain `@`; the ref starts at `@refs/`, or after the last `@` if it is a commit. */
export function parseWorkflowRef(text: string): { repository: string; path: string; ref: string } {
  const full = text.indexOf('@refs/')
  const at = full === -1 ? text.lastIndexOf('@') : full
  const [owner = '', name = '', ...path] = text.slice(0, at === -1 ? undefined : at).split('/')
  return { repository: `${owner}/${name}`, path: path.join('/'), ref: at === -1 ? '' : text.slice(at + 1) }
}
