import type { ResourceDescriptor } from '../in-toto/in-toto.ts'
import type { Certified } from '../sigstore/verified.ts'
import { type OwnBuilders, ownBuilders } from '../slsa/own-builders.ts'
import { type Build, readBuild } from './build.ts'
import { type BuilderId, builderText, parseBuilderId, requireExactBuilder } from './builder-id.ts'
import { checkInputs } from './environment.ts'
import { gitUri, quoted, refName, splitGitUri } from './git-uri.ts'
import { isKnownBuilder, ownWorkflows, type Subject, trustedFor } from './known-builders.ts'
import { Refused, reasons, refused } from './refused.ts'
import { checkVersionedTag } from './semver.ts'
import { delegatedBuilder, requireOwnRelease, type TrustedBuilder, trustedBuilder } from './trusted-builder.ts'
import { requireGitHub, type WorkflowIdentity, workflowIdentity } from './workflow-identity.ts'

/** What the provenance must say: the flags of slsa-verifier. What is undefined was not asked. */
export interface Expected {
  /** SHA-256 (or SHA-512) of what was built, in lower-case hex. */
  digest: string
  /** `github.com/acme/widget` */
  sourceUri: string
  branch?: string | undefined
  tag?: string | undefined
  versionedTag?: string | undefined
  builderId?: string | undefined
  inputs?: ReadonlyMap<string, string>
}

/** Who built, as far as it was verified. */
export interface Built {
  /** The builder, with its version. */
  builder: string
  /** The commit that it was built from. */
  commit: string
}

/** Build types in whose `sourceUri` the ref may be missing: before npm was final, and where a builder commits before it builds. */
const withoutRef = [
  'https://github.com/npm/cli/gha@v1',
  'https://github.com/slsa-framework/slsa-github-generator/delegator-generic@v0',
]

/**
 * Checks what slsa-verifier checks, in its order, of provenance with a valid signature: builder and repository of the certificate, then
 * builder, source, digest, branch, tags and inputs of the statement. Throws Refused with its reason, or CannotCheck.
 */
export function checkProvenance(
  certified: Certified,
  expected: Expected,
  subject: Subject,
  own: OwnBuilders = ownBuilders,
): Built {
  const identity = workflowIdentity(certified.certificate)
  requireGitHub(identity)
  const builder = trustedBuilder(identity, expected.builderId, trustedFor[subject])
  checkRepository(identity, expected.sourceUri)
  const build = readBuild(certified.statement, builder.id.name)
  const id = checkBuilder(build, builder, expected.builderId)
  if (build.form === 'workflow') checkClaims(build, certified)
  checkBuild(build, expected)
  if (ownWorkflows.includes(builder.id.name)) requireOwnRelease(certified, identity, expected.builderId, own)
  return { builder: builderText(id), commit: identity.commit }
}

/** Checks source, digest, branch, tags and inputs, in this order. */
export function checkBuild(build: Build, expected: Expected): void {
  const { branch, tag, versionedTag, inputs } = expected
  checkSource(build, expected.sourceUri)
  checkDigest(build.subjects, expected.digest)
  if (branch !== undefined) checkBranch(build.branch(), branch)
  if (tag !== undefined) checkTag(build.tag(), tag)
  if (versionedTag !== undefined) checkVersionedTag(tagName(build.tag()), versionedTag)
  if (inputs !== undefined && inputs.size > 0) checkInputs(build.inputs(), inputs)
}

/** The certificate names the repository without its server. */
export function checkRepository({ repository }: WorkflowIdentity, sourceUri: string): void {
  const wanted = sourceUri.replace(/^git\+https:\/\//, '').replace(/^github\.com\//, '')
  if (repository !== wanted) throw refused('source', `expected source '${wanted}', got '${repository}'`)
}

function checkBuilder(build: Build, { id, isDelegator }: TrustedBuilder, wanted: string | undefined): BuilderId {
  if (isDelegator) return delegatedBuilder(build, wanted)
  requireExactBuilder(parseBuilderId(build.builderId), id)
  return id
}

/** Both what was built and the workflow that was started must be of the repository; and of the same ref. */
function checkSource(build: Build, sourceUri: string): void {
  const wanted = gitUri(sourceUri)
  if (!wanted.startsWith('git+https://github.com/'))
    throw refused('malformedUri', `expected source github.com repository ${quoted(wanted)}`)
  const trigger = build.trigger()
  checkTrigger(trigger, wanted)
  const source = build.source()
  const found = splitGitUri(source)
  if (found.uri !== wanted)
    throw refused('source', `expected source ${quoted(source)} to match source-uri ${quoted(wanted)}`)
  if (found.ref === '') {
    if (withoutRef.includes(build.buildType)) return
    throw refused('malformedUri', `missing ref: ${quoted(source)}`)
  }
  if (trigger !== source)
    throw refused('payload', `source and trigger URIs do not match: ${quoted(trigger)} != ${quoted(source)}`)
}

function checkTrigger(trigger: string, wanted: string): void {
  const { uri, ref } = splitGitUri(trigger)
  if (uri !== wanted)
    throw refused('source', `expected trigger ${quoted(wanted)} to match source-uri ${quoted(trigger)}`)
  if (ref === '') throw refused('malformedUri', `missing ref: ${quoted(trigger)}`)
}

/** The digest may be that of any subject. Its length says which digest it is. */
function checkDigest(subjects: ResourceDescriptor[], digest: string): void {
  const bits = digest.length * 4
  if (bits < 256) throw refused('invalidHash', `expected minimum 256-bit. Got ${bits}`)
  const name = `sha${bits}`
  if (!subjects.some(one => Object.hasOwn(one.digest, name) && one.digest[name] === digest))
    throw new Refused(`${reasons.expected} '${digest}' not found: ${reasons.hash}`)
}

function checkBranch(ref: string, wanted: string): void {
  const branch = within('verifying branch', () => refName('heads', ref))
  if (branch !== wanted) throw new Refused(`expected branch '${wanted}', got '${branch}': ${reasons.branch}`)
}

function checkTag(ref: string, wanted: string): void {
  const tag = tagName(ref)
  if (tag !== wanted) throw new Refused(`expected tag '${wanted}', got '${tag}': ${reasons.tag}`)
}

function tagName(ref: string): string {
  return within('verifying tag', () => refName('tags', ref))
}

function within<T>(what: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof Refused ? new Refused(`${what}: ${error.found}`, error) : error
  }
}

/**
 * The external parameters can be written by whoever runs in the job, if its builder is not one that keeps them apart. So they must agree
 * with what GitHub said of the run, except for the two builders that slsa-verifier trusts there.
 */
function checkClaims(build: Build, { certificate: { claims, uri = '' } }: Certified): void {
  const builder = uri.slice(0, uri.lastIndexOf('@'))
  if (isKnownBuilder(builder) && !ownWorkflows.includes(builder)) return
  const certified = `git+${claims[12] ?? ''}@${claims[14] ?? ''}`
  if (build.trigger() !== certified)
    throw refused('certificateMismatch', `${quoted(build.trigger())} != ${quoted(certified)}`)
}
