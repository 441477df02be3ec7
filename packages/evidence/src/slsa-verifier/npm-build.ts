import type { Certified } from '../sigstore/verified.ts'
import { type Build, readBuild } from './build.ts'
import { parseBuilderId, requireBuilder, requireReleaseTag } from './builder-id.ts'
import { type Built, checkBuild, checkRepository, type Expected } from './check-provenance.ts'
import { delegators, isKnownBuilder } from './known-builders.ts'
import { checkNpmClaims } from './npm-claims.ts'
import { refused } from './refused.ts'
import { delegatedBuilder } from './trusted-builder.ts'
import { requireGitHub, type WorkflowIdentity, workflowIdentity } from './workflow-identity.ts'

/** Who built, if the provenance is about the tarball and the repository. */
export function checkNpmBuild(certified: Certified, expected: Expected): Built {
  const identity = workflowIdentity(certified.certificate)
  requireGitHub(identity)
  const isDelegated = delegators.includes(identity.workflow)
  if (isDelegated) requireReleaseTag(identity.workflowRef)
  checkRepository(identity, expected.sourceUri)
  if (expected.builderId === undefined) throw refused('invalidBuilder', 'no expected builder ID')
  const builder = isDelegated
    ? delegated(certified, identity, expected)
    : ofRunner(certified, identity, expected, expected.builderId)
  return { builder, commit: identity.commit }
}

/** The builder of somebody else, for which a workflow of slsa-github-generator signed. It kept the job apart from what it writes. */
function delegated(certified: Certified, { workflow }: WorkflowIdentity, expected: Expected): string {
  const { claims } = certified.certificate
  if (claims[11] !== undefined && claims[11] !== hostedByGitHub)
    throw refused('builder', 'self hosted re-usable workflow')
  const build = readBuild(certified.statement, workflow)
  delegatedBuilder(build, expected.builderId)
  checkBuild(build, expected)
  return build.builderId
}

const hostedByGitHub = 'github-hosted'
/** The builder IDs that npm writes: where the job ran. The short one is older, and means a runner of GitHub. */
const runner = 'https://github.com/actions/runner'
const hostedRunner = `${runner}/${hostedByGitHub}`
const selfHostedRunner = `${runner}/self-hosted`

/** npm itself, in whatever workflow: the job wrote the provenance, so that each claim of it is compared with the certificate. */
function ofRunner(certified: Certified, identity: WorkflowIdentity, expected: Expected, builderId: string): string {
  requireRunner(certified, builderId)
  if (!isKnownBuilder(builderId)) throw refused('invalidBuilder', builderId)
  const build = readBuild(certified.statement, builderId)
  requireSameRunner(build, builderId)
  checkBuild(build, expected)
  checkNpmClaims(certified, identity)
  return builderId
}

function requireRunner({ certificate: { claims } }: Certified, builderId: string): void {
  const kind = claims[11]
  if (kind !== hostedByGitHub && kind !== 'self-hosted') throw refused('notSupported', 'hosted status unknown')
  if (![runner, hostedRunner, selfHostedRunner].includes(builderId))
    throw refused(
      'notSupported',
      `builder ${builderId}. Expected one of ${[runner, hostedRunner, selfHostedRunner].join(', ')}`,
    )
  const isSelfHosted = builderId === selfHostedRunner
  if (isSelfHosted !== (kind === 'self-hosted')) throw refused('builder', `re-usable workflow is ${kind}`)
}

/** The short name and the one of a runner of GitHub stand for each other. */
function requireSameRunner(build: Build, builderId: string): void {
  const id = parseBuilderId(build.builderId)
  const same = [runner, hostedRunner]
  if (!(same.includes(id.name) && same.includes(builderId))) requireBuilder(id, builderId)
}
