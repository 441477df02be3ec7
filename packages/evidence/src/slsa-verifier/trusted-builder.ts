import { Problem } from '@release-tools/base'
import { CannotCheck } from '../sigstore/cannot-check.ts'
import type { Certified } from '../sigstore/verified.ts'
import { buildLevel } from '../slsa/build-level.ts'
import type { OwnBuilders } from '../slsa/own-builders.ts'
import type { VerifiedProvenance } from '../slsa/verified-provenance.ts'
import { releaseTagOf } from '../slsa/workflow-pin.ts'
import type { Build } from './build.ts'
import { type BuilderId, parseBuilderId, requireBuilder, requireJreleaserTag, requireReleaseTag } from './builder-id.ts'
import { quoted, splitRef } from './git-uri.ts'
import { delegators, generatorWorkflows, isKnownBuilder, ownWorkflows } from './known-builders.ts'
import { Refused, reasons, refused } from './refused.ts'
import type { WorkflowIdentity } from './workflow-identity.ts'

const googleCloudBuild = 'https://cloudbuild.googleapis.com/GoogleHostedWorker'
const jreleaser = 'https://github.com/jreleaser/release-action'

/** The builder that the certificate names. */
export interface TrustedBuilder {
  id: BuilderId
  /** True for a delegator: the provenance names the builder that counts. */
  isDelegator: boolean
}

/** Throws unless a builder ID is one that can be verified: CannotCheck for Google Cloud Build. */
export function requireVerifiable(builderId: string | undefined): void {
  if (builderId === undefined || builderId === '') return
  const { name } = parseBuilderId(builderId)
  if (name === googleCloudBuild) throw ofGoogle()
  if (!name.startsWith('https://github.com/')) throw refused('noVerifier', builderId)
}

function ofGoogle(): CannotCheck {
  return new CannotCheck('verify the provenance', {
    found: 'it is provenance of Google Cloud Build, which release-tools does not read.',
    next: 'Use slsa-verifier 2.7.1 for it.',
  })
}

/** Compares the workflow in the certificate with the builder ID, or with the builders that are trusted if none is given. */
export function trustedBuilder(
  { workflow, workflowRef }: WorkflowIdentity,
  builderId: string | undefined,
  trusted: readonly string[],
): TrustedBuilder {
  const id = { name: workflow, version: workflowRef }
  const isGiven = builderId !== undefined && builderId !== ''
  if (!isGiven && !trusted.includes(workflow))
    throw refused('untrusted', `${workflow} with builderID provided: ${builderId !== undefined}`)
  const isDelegator = delegators.includes(workflow) && trusted.includes(workflow)
  if (isGiven && !isDelegator) within(() => requireBuilder(id, builderId))
  requireRef(id, isGiven && !isDelegator && parseBuilderId(builderId).version !== '')
  return { id, isDelegator }
}

/**
 * The ref must be the tag of a release, `refs/tags/vX.Y.Z`. Ours are also called by commit. A builder that only the reader named may have
 * any ref, if the reader named that too.
 */
function requireRef({ name, version }: BuilderId, isNamed: boolean): void {
  const isOurs = ownWorkflows.includes(name)
  if (isNamed && (isOurs || !isKnownBuilder(name))) return
  if (isOurs && isCommit(version)) return
  requireReleaseTag(version)
}

/** The builder that a delegator signed for. Throws unless it is the one that was asked for, or one of the generator's own. */
export function delegatedBuilder({ builderId }: Build, wanted: string | undefined): BuilderId {
  const [name = '', ref, ...more] = builderId.split('@')
  if (ref === undefined || more.length > 0) throw refused('invalidBuilder', builderId)
  if (name.startsWith(jreleaser)) requireJreleaserTag(ref)
  else requireReleaseTag(ref)
  const id = parseBuilderId(builderId)
  if (wanted !== undefined) requireBuilder(id, wanted)
  else if (!name.startsWith(generatorWorkflows))
    throw refused(
      'invalidBuilder',
      `BuilderID Path Mismatch. Got: ${quoted(name)}. Expected BuilderID Path Prefix: ${quoted(generatorWorkflows)}`,
    )
  return id
}

/**
 * Our own builders are trusted for what they show, SLSA Build L3: our releases, on runners of GitHub, started by those who may. A builder
 * that the reader has named must only be a release that was not withdrawn, unless its ref was named too. Throws if that is not so, and
 * CannotCheck if it may be a release that came after this version.
 */
export function requireOwnRelease(
  certified: Certified,
  identity: WorkflowIdentity,
  wanted: string | undefined,
  builders: OwnBuilders,
): void {
  const provenance = asProvenance(certified, identity)
  refuseWithdrawn(identity, provenance.source?.builderCommit, builders)
  if (wanted) {
    requireKnownCommit(identity, wanted, builders)
    return
  }
  const { name: tag } = splitRef(provenance.source?.ref ?? '')
  const found = buildLevel([provenance], tag, builders)
  if (found.level === 3) return
  if (found.possible === undefined) throw refused('untrusted', `${identity.workflow}: ${found.reason}`)
  throw laterRelease(found.reason)
}

/** `workflow@COMMIT` also runs commits that nobody released, even those of forks. */
function requireKnownCommit({ workflowRef }: WorkflowIdentity, wanted: string, { releases }: OwnBuilders): void {
  if (!isCommit(workflowRef) || parseBuilderId(wanted).version !== '') return
  if (!releases.some(({ commit }) => commit === workflowRef))
    throw laterRelease(`commit ${workflowRef} of release-tools is not among the releases that are known here.`)
}

function laterRelease(found: string): CannotCheck {
  return new CannotCheck('verify the provenance', {
    found,
    next: 'Give --builders FILE, the list of a later release, or --builder-id with the builder and its version.',
  })
}

function refuseWithdrawn(
  { workflow, workflowRef }: WorkflowIdentity,
  commit: string | undefined,
  builders: OwnBuilders,
): void {
  const named = releaseTagOf(workflowRef)
  const bad = builders.releases.filter(({ withdrawn }) => withdrawn !== undefined)
  const release = bad.find(one => one.tag === named || one.commit === commit || one.commit === workflowRef)
  if (release !== undefined)
    throw refused('untrusted', `${workflow}: release ${release.tag} was withdrawn: ${release.withdrawn}`)
}

function asProvenance({ certificate, statement }: Certified, identity: WorkflowIdentity): VerifiedProvenance {
  const { claims, uri = '' } = certificate
  const optional = (name: string, number: number) => (claims[number] == null ? {} : { [name]: claims[number] })
  return {
    signer: { kind: 'identity', identity: uri, issuer: identity.issuer },
    source: {
      repository: claims[12] ?? '',
      commit: identity.commit,
      ref: claims[14] ?? '',
      ...optional('builder', 9),
      ...optional('builderCommit', 10),
      ...optional('runner', 11),
      ...optional('event', 20),
    },
    predicate: statement.predicate,
  }
}

function isCommit(ref: string): boolean {
  return /^[0-9a-f]{40}$/.test(ref)
}

/** slsa-verifier puts the reason of a comparison behind this one. */
function within(compare: () => void): void {
  try {
    compare()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    throw new Refused(`${reasons.untrusted}: ${error.found}`, error)
  }
}
