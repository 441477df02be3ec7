import { byKind, isObject } from '@release-tools/base'
import { parseWorkflowRef } from '../in-toto/provenance.ts'
import type { CertifiedSource } from '../sigstore/certificate.ts'
import type { IdentitySigner } from '../sigstore/signer.ts'
import { isForGhes, levelOfWorkflow, type OwnBuilders, type Released } from './own-builders.ts'
import { operatorReason, serverOf } from './own-server.ts'
import { contradictionOf, isConfirmed } from './verified-provenance.ts'
import { pinOf, releaseTagOf } from './workflow-pin.ts'

/** The SLSA Build level that a release reaches (https://slsa.dev/spec/v1.2/build-track-basics). */
export interface BuildLevel {
  /** The level that is shown. */
  level: 0 | 1 | 2 | 3
  /** A higher level that it may have: what would show it is not known to this program. */
  possible?: 3
  /**
   * Address of a GitHub Enterprise Server that built it. Who operates the server has in hand what a higher level would rest on, so a
   * reader must decide whether to trust them.
   */
  operator?: string
  /** One sentence: what keeps it from a higher level, or what shows level 3. */
  reason: string
}

/** What decides the level of provenance that the identity of a run signed. */
export interface Run {
  signer: IdentitySigner
  source: CertifiedSource
  predicate: unknown
  /** Of the release. */
  tag: string
  builders: OwnBuilders
}

/** Gives the level that a run cannot exceed, with the reason; undefined if it sets no limit. */
type Limit = (run: Run) => BuildLevel | undefined

/** From the lowest level to the highest, so that the first one that limits a run gives its level. */
export const limits: Limit[] = [
  ofSigner,
  ofContradiction,
  ofIssuer,
  ofRunner,
  ofWithdrawn,
  ofWorkflow,
  ofEvent,
  ofRef,
  ofPin,
  ofInputs,
  ofRelease,
]

export function limited(level: BuildLevel['level'], reason: string): BuildLevel {
  return { level, reason }
}

export function ofSigner(run: Run): BuildLevel | undefined {
  if (isConfirmed(run)) return undefined
  const reason =
    'An identity other than that of the builder signed the provenance, so that the build platform does not confirm it.'
  return limited(1, reason)
}

export function ofContradiction(run: Run): BuildLevel | undefined {
  const reason = contradictionOf(run)
  return reason === undefined ? undefined : limited(1, reason)
}

function ofIssuer(run: Run): BuildLevel | undefined {
  const { signer, builders } = run
  if (signer.issuer === builders.issuer) return undefined
  const server = serverOf(signer, run.source.repository)
  if (server !== undefined) return ofOperator(run, server)
  return limited(1, `A higher level depends on who operates ${signer.issuer}, which says whose run it was.`)
}

/** What the operator would have to show, and what keeps such a run from more on any server. */
function ofOperator(run: Run, server: string): BuildLevel {
  const { repository } = parseWorkflowRef(run.signer.identity.slice(server.length + 1))
  const there = { ...run, builders: { ...run.builders, repository: `${server}/${repository}` } }
  const [besides] = [ofCopy, ofWithdrawn, ofEvent, ofRef, ofPin, ofInputs].flatMap(limit => limit(there)?.reason ?? [])
  return { ...limited(1, operatorReason(server, run.source.runner, besides)), operator: server }
}

/** A copy of our workflows for such a server, by its path: only its operator knows whether it has the content of ours. */
function ofCopy(run: Run): BuildLevel | undefined {
  return isForGhes(ownWorkflow(run)?.path ?? '') ? undefined : notOurs
}

export function ofRunner({ source: { runner } }: Run): BuildLevel | undefined {
  if (runner === 'github-hosted') return undefined
  const what = runner ? `The runner was ${runner}` : 'The certificate does not say whose runner it was'
  return limited(1, `${what}, so that nothing shows a hosted build platform.`)
}

/** Path and ref of a workflow of ours; undefined for one of another repository. */
function ownWorkflow({ signer, builders }: Run): { path: string; ref: string } | undefined {
  const { origin } = new URL(builders.repository)
  if (!signer.identity.startsWith(`${builders.repository}/`)) return undefined
  return parseWorkflowRef(signer.identity.slice(origin.length + 1))
}

const notOurs = limited(
  2,
  'It was not built by a reusable workflow of release-tools, so that nothing shows that build and signing were apart.',
)

function ofWorkflow(run: Run): BuildLevel | undefined {
  const own = ownWorkflow(run)
  if (own === undefined) return notOurs
  const { level, why } = levelOfWorkflow(own.path)
  return level === 3 ? undefined : limited(level, `The workflow ${own.path} of release-tools ${why}.`)
}

/** A release of ours that turned out to be bad, by its commit or by the tag that was called: nothing that it says of a build counts. */
export function ofWithdrawn(run: Run): BuildLevel | undefined {
  const tagged = releaseTagOf(ownWorkflow(run)?.ref ?? '')
  const bad = run.builders.releases.filter(({ withdrawn }) => withdrawn !== undefined)
  const release = bad.find(({ tag, commit }) => tag === tagged || commit === run.source.builderCommit)
  if (ownWorkflow(run) === undefined || release === undefined) return undefined
  return limited(1, `Release ${release.tag} of release-tools was withdrawn: ${release.withdrawn}`)
}

export function ofEvent({ source: { event } }: Run): BuildLevel | undefined {
  if (event !== undefined && ['push', 'release', 'workflow_dispatch'].includes(event)) return undefined
  const what = event ? `The event ${event} started the run` : 'The certificate does not say which event started the run'
  return limited(2, `${what}, so that code of others may have run with its rights.`)
}

export function ofRef({ source: { ref }, tag }: Run): BuildLevel | undefined {
  if (ref === `refs/tags/${tag}`) return undefined
  return limited(2, `The run was of ${ref || 'an unknown ref'}, not of the tag ${tag}.`)
}

function ofPin(run: Run): BuildLevel | undefined {
  const { builderCommit } = run.source
  if (!builderCommit) return limited(2, 'The certificate does not say which commit of the workflow ran.')
  return byKind(pinOf(ownWorkflow(run)?.ref ?? ''), {
    release: () => undefined,
    commit: ({ commit }) =>
      commit === builderCommit
        ? undefined
        : limited(2, `The workflow was called as ${commit}, but the certificate says that ${builderCommit} ran.`),
    moving: ({ ref }) => limited(2, `The workflow was called as ${ref}, which can be moved.`),
  })
}

/** Level 3 wants complete external parameters; a released workflow of ours hands over all of its inputs. */
function ofInputs({ predicate }: Run): BuildLevel | undefined {
  const { buildDefinition } = (predicate ?? {}) as { buildDefinition?: { externalParameters?: { inputs?: unknown } } }
  if (isObject(buildDefinition?.externalParameters?.inputs)) return undefined
  return limited(2, 'The provenance does not list the inputs of the workflow.')
}

/** `workflow@COMMIT` also runs commits that nobody released, even those of forks. Tag and commit must belong together. */
function ofRelease(run: Run): BuildLevel | undefined {
  const { source } = run
  const tagged = releaseTagOf(ownWorkflow(run)?.ref ?? '')
  const known = releaseOf(run)
  if (known === undefined)
    return {
      level: 2,
      possible: 3,
      reason: `Level 3 could not be checked: commit ${source.builderCommit} of release-tools is not among the releases that are known here.`,
    }
  if (known.commit === source.builderCommit && (tagged ?? known.tag) === known.tag) return undefined
  return limited(
    2,
    `The workflow was called as refs/tags/${tagged}, but ${known.tag} of release-tools is commit ${known.commit}, and ${source.builderCommit} ran.`,
  )
}

/** The release of ours whose workflow ran: that of its tag, else that of its commit. */
function releaseOf(run: Run): Released | undefined {
  const { releases } = run.builders
  const tagged = releaseTagOf(ownWorkflow(run)?.ref ?? '')
  return (
    releases.find(({ tag }) => tag === tagged) ?? releases.find(({ commit }) => commit === run.source.builderCommit)
  )
}

/** The level of a run that nothing limits. */
export function level3(run: Run): BuildLevel {
  const release = run.builders.releases.find(({ commit }) => commit === run.source.builderCommit)
  const reason = `The workflow ${ownWorkflow(run)?.path} of release-tools ${release?.tag} built and signed in separate jobs, on runners of GitHub.`
  return limited(3, reason)
}
