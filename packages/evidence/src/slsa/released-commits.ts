import { list, matching, object, oneOf, optional, Problem, readShape } from '@release-tools/base'
import type { Statement } from '../in-toto/in-toto.ts'
import { claimedSigner } from '../sigstore/claimed-signer.ts'
import { SignatureVerifier, type Verified } from '../sigstore/sigstore.ts'
import type { TrustedRoot } from '../sigstore/trusted-root.ts'
import { type OwnBuilders, ownBuilders, type Released, workflowsDir } from './own-builders.ts'
import { releaseTagOf } from './workflow-pin.ts'

/** docs/buildtypes/released-commits-v1.md explains it. scripts/releases.ts writes it. */
const releasedType = 'https://github.com/org/release-tools/blob/v1/docs/buildtypes/released-commits-v1.md'
/** The workflow that releases release-tools itself. */
const releaseWorkflow = 'self-release.yml'
const next = 'Take the file released-commits.sigstore.json of a later release of release-tools.'
const what = 'the list of releases'

/**
 * Our builders, with the releases of a list that our own release workflow has signed: those that came after this version, and which ones
 * were withdrawn since. `bundle` is the text of a Sigstore bundle. Throws a Problem if anybody else signed it, or if it contradicts what
 * is known.
 */
export function withReleased(bundle: string, trustedRoot: TrustedRoot, known: OwnBuilders = ownBuilders): OwnBuilders {
  const signer = claimedSigner(bundle)
  const tag = requireOurs(signer, known)
  const { repository } = known
  const { statement, source } = new SignatureVerifier({ signers: [signer], trustedRoot, repository }).verifyStatement(
    bundle,
  )
  const listed = readReleased(statement, known)
  requireOwnRun(source, tag, listed)
  const moved = listed.find(one => known.releases.some(({ tag, commit }) => tag === one.tag && commit !== one.commit))
  if (moved !== undefined)
    throw refused(`it says that ${moved.tag} is ${moved.commit}, which contradicts this program.`)
  return { ...known, releases: united(known.releases, listed) }
}

/** Both lists, known releases first. A release that either of them withdraws stays withdrawn: an older list does not bring it back. */
function united(known: readonly Released[], listed: Released[]): Released[] {
  const withdrawn = new Map(
    [...listed, ...known].flatMap(one => (one.withdrawn === undefined ? [] : [[one.tag, one.withdrawn]])),
  )
  const all = new Map([...known, ...listed].map(one => [one.tag, one]))
  return [...all.values()].map(({ tag, commit }) => released(tag, commit, withdrawn.get(tag)))
}

function released(tag: string, commit: string, withdrawn: string | undefined): Released {
  return { tag, commit, ...(withdrawn === undefined ? {} : { withdrawn }) }
}

/** The tag whose run signed. The address of our release workflow has one part that differs from release to release. */
function requireOurs({ identity, issuer }: { identity: string; issuer: string }, known: OwnBuilders): string {
  const workflow = `${known.repository}/${workflowsDir}${releaseWorkflow}@`
  const tag = identity.startsWith(workflow) ? releaseTagOf(identity.slice(workflow.length)) : undefined
  if (tag !== undefined && issuer === known.issuer) return tag
  throw refused(
    `it is signed by ${identity} (issuer ${issuer}), which is not the workflow that releases release-tools.`,
  )
}

/** The run must be of the tag itself, and the list must have that tag as what it is. */
function requireOwnRun(source: Verified['source'], tag: string, listed: Released[]): void {
  const { ref, commit = '', builderCommit, event, runner } = source ?? {}
  const isRelease =
    ref === `refs/tags/${tag}` && builderCommit === commit && event === 'push' && runner === 'github-hosted'
  if (!isRelease) throw refused(`its signature is not of a run that released ${tag}.`)
  if (!listed.some(one => one.tag === tag && one.commit === commit))
    throw refused(`it does not have ${tag} at ${commit}, the release that signed it.`)
}

const gitCommit = matching(/^[0-9a-f]{40}$/, 'a commit of 40 lower-case hexadecimal digits')

/** One line that a terminal, a page and a JSON report show as it is. */
const reason = matching(/^[\x20-\x7e]{1,300}$/, 'one line of at most 300 ASCII characters')
const withdrawal = object({ tag: matching(/^v[\d.]+$/, 'the tag of a release'), reason })

function readReleased({ predicateType, predicate, subject }: Statement, { repository }: OwnBuilders): Released[] {
  readShape(oneOf(releasedType), predicateType, `the predicate type of ${what}`, next)
  const shape = object({ repository: oneOf(repository), withdrawn: optional(list(withdrawal, 1000)) })
  const { withdrawn = [] } = readShape(shape, predicate, what, next)
  const listed = subject.map(({ name = '', digest }) => {
    if (releaseTagOf(`refs/tags/${name}`) === undefined)
      throw refused(`${JSON.stringify(name)} is not the tag of a release.`)
    const commit = readShape(gitCommit, digest.gitCommit, `the commit of ${name} in ${what}`, next)
    return released(name, commit, withdrawn.find(({ tag }) => tag === name)?.reason)
  })
  if (new Set(listed.map(({ tag }) => tag)).size < listed.length) throw refused('it has a tag twice.')
  const missing = withdrawn.find(({ tag }) => !listed.some(one => one.tag === tag))
  if (missing !== undefined) throw refused(`it withdraws ${missing.tag}, which it does not list.`)
  return listed
}

function refused(found: string): Problem {
  return new Problem(`use ${what}`, { found, next })
}
