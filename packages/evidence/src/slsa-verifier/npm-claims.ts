import { at, isObject, listAt } from '@release-tools/base'
import type { Certified } from '../sigstore/verified.ts'
import { quoted } from './git-uri.ts'
import { refused } from './refused.ts'
import type { WorkflowIdentity } from './workflow-identity.ts'

/**
 * Checks the provenance that npm writes inside of the job: the job could have written anything. So each claim must be one that GitHub
 * confirmed in the certificate, and there must be no other. https://github.com/npm/cli/blob/latest/workspaces/libnpmpublish/lib/provenance.js
 */
export function checkNpmClaims({ statement, certificate: { claims } }: Certified, identity: WorkflowIdentity): void {
  const run = runOf(claims[21], identity.repository)
  const facts: Facts = {
    event: identity.event,
    repository: identity.repository,
    ref: claims[14],
    repositoryId: claims[15],
    ownerId: claims[17],
    commit: identity.commit,
    // Of the workflow that the job is written in, without the server.
    workflowRef: `${identity.workflow.replace(/^https:\/\/github\.com\//, '')}@${identity.workflowRef}`,
    workflowCommit: claims[10],
    runId: run?.id,
    attempt: run?.attempt,
    runUri: claims[21],
    started: startedPath(claims[18], identity.repository),
  }
  const { predicate, subject } = statement
  if (statement.predicateType.endsWith('v0.2')) checkV02(predicate, facts)
  else checkV1(predicate, facts)
  const [only, ...more] = subject
  if (more.length > 0) throw refused('claim', `invalid number of subjects: ${subject.length}`)
  if (only === undefined || !Object.hasOwn(only.digest, 'sha512')) throw refused('claim', "digest 'sha512' not present")
}

/** What the certificate says; a value is null or undefined if it does not say that. */
type Facts = Record<
  | 'event'
  | 'repository'
  | 'ref'
  | 'repositoryId'
  | 'ownerId'
  | 'commit'
  | 'workflowRef'
  | 'workflowCommit'
  | 'runId'
  | 'attempt'
  | 'runUri'
  | 'started',
  string | null | undefined
>

/** The variables of the run that npm writes, without the prefix that all of them have, with the fact that each must be. */
const variables: Record<string, keyof Facts> = {
  EVENT_NAME: 'event',
  REF: 'ref',
  REPOSITORY: 'repository',
  REPOSITORY_ID: 'repositoryId',
  REPOSITORY_OWNER_ID: 'ownerId',
  RUN_ATTEMPT: 'attempt',
  RUN_ID: 'runId',
  SHA: 'commit',
  WORKFLOW_REF: 'workflowRef',
  WORKFLOW_SHA: 'workflowCommit',
}
const prefix = 'GITHUB_'
const parameters: Record<string, keyof Facts> = {
  event_name: 'event',
  repository_id: 'repositoryId',
  repository_owner_id: 'ownerId',
}

function checkV02(predicate: unknown, facts: Facts): void {
  const known = Object.entries(variables).map(([name, fact]) => [`${prefix}${name}`, fact])
  checkAll(at(predicate, 'invocation', 'environment'), Object.fromEntries(known), facts)
  for (const [name, path] of [
    ['parameters', ['invocation', 'parameters']],
    ['buildConfig', ['buildConfig']],
  ] as const)
    requireEmpty(name, at(predicate, ...path))
  const metadata = at(predicate, 'metadata')
  for (const name of ['buildInvocationId', 'buildInvocationID'])
    checkOne(name, at(metadata, name) || undefined, `${facts.runId}-${facts.attempt}`)
  requireAbsent({
    'build start time': at(metadata, 'buildStartedOn'),
    'build finish time': at(metadata, 'buildFinishedOn'),
  })
  const flags = { reproducible: at(metadata, 'reproducible') }
  for (const [name, flag] of Object.entries({ ...flags, ...objectOf(at(metadata, 'completeness')) }))
    if (flag !== false && flag !== undefined) throw refused('claim', `${name}: ${shown(flag)}`)
  checkOne('trigger workflow', at(predicate, 'invocation', 'configSource', 'entryPoint') ?? '', facts.started)
  checkCommit(at(predicate, 'invocation', 'configSource', 'digest'), facts)
  checkSource(listAt(predicate, 'materials'), facts)
}

function checkV1(predicate: unknown, facts: Facts): void {
  const [definition, details] = [at(predicate, 'buildDefinition'), at(predicate, 'runDetails')]
  const [internal, external] = [at(definition, 'internalParameters'), at(definition, 'externalParameters')]
  requireOnly(internal, ['github'])
  requireOnly(external, ['workflow'])
  requireOnly(at(external, 'workflow'), ['ref', 'repository', 'path'])
  checkAll(at(internal, 'github'), parameters, facts)
  checkOne('trigger workflow', at(external, 'workflow', 'path') ?? '', facts.started)
  checkOne('ref', at(external, 'workflow', 'ref') ?? '', facts.ref)
  for (const name of ['invocationId', 'invocationID'])
    checkOne(name, at(details, 'metadata', name) || undefined, facts.runUri)
  const [started, finished] = ['startedOn', 'finishedOn'].map(name => at(details, 'metadata', name))
  requireAbsent({ 'build start time': started, 'build finish time': finished, byproducts: at(details, 'byproducts') })
  const { version, builderDependencies } = objectOf(at(details, 'builder'))
  requireAbsent({ version, builderDependencies })
  checkSource(listAt(definition, 'resolvedDependencies'), facts)
}

/** What was built, and from which commit: exactly one. */
function checkSource(sources: unknown[], facts: Facts): void {
  if (sources.length !== 1) throw refused('claim', `unexpected number of resolved dependencies: ${sources.length}`)
  checkCommit(at(sources[0], 'digest'), facts)
}

/** slsa-verifier does not compare the commit of the source. Here, one that is not that of the certificate is refused. */
function checkCommit(digest: unknown, facts: Facts): void {
  for (const [name, value] of Object.entries(objectOf(digest))) checkOne(`commit (${name})`, value, facts.commit)
}

function checkAll(values: unknown, known: Record<string, keyof Facts>, facts: Facts): void {
  if (!isObject(values)) throw refused('payload', 'parameters type')
  for (const [name, value] of Object.entries(values)) {
    const fact = Object.hasOwn(known, name) ? known[name] : undefined
    if (fact === undefined) throw refused('certificateMismatch', `unknown '${name}' parameter`)
    checkOne(name, value, facts[fact])
  }
}

/** Throws unless the claim, if there is one, is what the certificate says. */
function checkOne(name: string, claim: unknown, fact: string | null | undefined): void {
  if (claim === undefined) return
  if (typeof claim !== 'string') throw refused('payload', `${name} is ${shown(claim)}, not a text`)
  if (fact === undefined || fact === null)
    throw refused('certificateMismatch', `empty certificate value to verify '${name}'`)
  if (claim !== fact) throw refused('certificateMismatch', `${name}: '${claim}' != '${fact}'`)
}

function requireOnly(value: unknown, known: string[]): void {
  const other = Object.keys(objectOf(value)).find(name => !known.includes(name))
  if (other !== undefined) throw refused('certificateMismatch', `unknown '${other}' parameter`)
}

function requireEmpty(name: string, value: unknown): void {
  if (value === undefined || value === null) return
  if (!isObject(value) || Object.keys(value).length > 0) throw refused('claim', `${name}: ${shown(value)}`)
}

function requireAbsent(claims: Record<string, unknown>): void {
  for (const [name, claim] of Object.entries(claims))
    if (claim !== undefined && claim !== null) throw refused('claim', `${name}: ${shown(claim)}`)
}

function objectOf(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {}
}

/** `https://github.com/acme/widget/actions/runs/1/attempts/2` */
function runOf(uri: string | null | undefined, repository: string): { id: string; attempt: string } | undefined {
  const prefix = `https://github.com/${repository}/actions/runs/`
  if (typeof uri !== 'string' || !uri.startsWith(prefix)) return undefined
  const [, id, attempt] = /^(\d+)\/attempts\/(\d+)$/.exec(uri.slice(prefix.length)) ?? []
  return id === undefined || attempt === undefined ? undefined : { id, attempt }
}

/** The path of the workflow that was started: `.github/workflows/release.yml`. */
function startedPath(uri: string | null | undefined, repository: string): string | undefined {
  const prefix = `https://github.com/${repository}/`
  return typeof uri === 'string' && uri.startsWith(prefix) ? uri.slice(prefix.length).split('@')[0] : undefined
}

function shown(value: unknown): string {
  return quoted(JSON.stringify(value).slice(0, 200))
}
