import { Problem } from '@release-tools/base'
import {
  type Policy,
  type ReleaseTag,
  requireTag,
  type TagRule,
  type Trust,
  tagOf,
  tagOfRef,
} from '@release-tools/evidence'
import type { GitHub } from '@release-tools/github'
import type { Context, Host } from '@release-tools/host'
import type { Config, DeclaredProject } from '@release-tools/project'
import { hasWheels, readDistributions, readTrust } from '@release-tools/release'
import { readContext } from './context.ts'
import type { Values } from './inputs.ts'
import { type releaseSpec, requireToken, type trustSpec } from './release-inputs.ts'
import { type ConfigInputs, readRunConfig } from './run-config.ts'
import { connectGitHub } from './runner-github.ts'

/** What runner and work tree say about the release. */
export interface FoundRun {
  context: Context
  project: DeclaredProject
  /** What the project releases, and how. */
  config: Config
  /** Which tags are releases of the project. */
  rule: TagRule
  /** Of the input `tag`, or of the tag that started the run. Undefined on a branch or a pull request. */
  release: ReleaseTag | undefined
}

/** The release that this run makes. */
export interface ReleaseRun extends FoundRun {
  release: ReleaseTag
  /** True in a dry run on a branch if the build computes the version: nobody knows yet which version comes next. */
  provisional: boolean
}

type FindInputs = Values<typeof releaseSpec> & ConfigInputs & { 'release-dir'?: string }
type RunInputs = FindInputs & { 'dry-run': boolean }

/** Finds project and tag. Throws a Problem for a tag that does not belong to the project. */
export async function findRelease(inputs: FindInputs, host: Host): Promise<FoundRun> {
  const context = readContext()
  const tag = inputs.tag ?? tagOfRef(context.ref)
  const { project, config } = await readRunConfig(inputs, tag, host)
  const rule: TagRule = {
    pattern: config['tag-pattern'].value,
    scheme: (await isPython(config, inputs['release-dir'])) ? 'pep440' : 'semver',
  }
  return { context, project, config, rule, release: tag === undefined ? undefined : requireTag(tag, rule) }
}

/** What has wheels has versions of Python, also in a job without a checkout, unless the project says otherwise. */
async function isPython({ 'version-scheme': scheme }: Config, releaseDir: string | undefined): Promise<boolean> {
  if (scheme.value === 'pep440' || scheme.from !== 'default') return scheme.value === 'pep440'
  return releaseDir !== undefined && (await hasWheels(releaseDir))
}

/**
 * The release of the run. A dry run on a branch or a pull request makes the release that the next tag would, if a file of the
 * project states the version, and undefined otherwise. Throws a Problem in a run without a tag, unless it is a dry run.
 */
export function plannedRelease(found: FoundRun, dryRun: false): ReleaseTag
export function plannedRelease(found: FoundRun, dryRun: boolean): ReleaseTag | undefined
export function plannedRelease({ context, project, rule, release }: FoundRun, dryRun: boolean): ReleaseTag | undefined {
  if (release !== undefined) return release
  if (dryRun) return project.version === undefined ? undefined : requireTag(tagOf(project.version, rule.pattern), rule)
  throw new Problem('find the tag to release', {
    found: `this run was started by ${context.ref}, not by a tag.`,
    next: 'Start it by pushing a tag, set the input `tag`, or set `dry-run: true`.',
  })
}

/** The release of the run, for the steps after the build: if the build computes the version, what was built has it. */
export async function readReleaseRun(inputs: RunInputs & { 'release-dir': string }, host: Host): Promise<ReleaseRun> {
  const found = await findRelease(inputs, host)
  const release = plannedRelease(found, inputs['dry-run'])
  if (release !== undefined) return { ...found, release, provisional: false }
  const { distributions } = await readDistributions(inputs['release-dir'], found.project)
  const version = distributions[0]?.version ?? '0.0.0'
  host.notice(
    distributions.length > 0
      ? `This dry run has the version ${version}, which the build computed.`
      : `No file says which version comes next, so this dry run has the version ${version}.`,
  )
  return { ...found, release: requireTag(tagOf(version, found.rule.pattern), found.rule), provisional: true }
}

/** A client of GitHub's API for the repository of the run. Throws a Problem if there is no token. */
export function gitHubOf(
  inputs: { 'github-token': string | undefined },
  { repository, apiUrl }: Context,
  host: Host,
): Promise<GitHub> {
  return connectGitHub({ token: requireToken(inputs), repository, apiUrl }, host)
}

type TrustInputs = Values<typeof trustSpec>

/** The identity of the inputs, which defaults to that of this workflow; undefined if that is not known either (act). */
export function ownIdentity(
  inputs: TrustInputs,
  { workflowRef, serverUrl }: Context,
): { identity: string; issuer: string } | undefined {
  const own = workflowRef === '' ? undefined : `${serverUrl}/${workflowRef}`
  const identity = inputs['certificate-identity'] ?? own
  return identity === undefined ? undefined : { identity, issuer: inputs['certificate-oidc-issuer'] }
}

/** Whom to trust. The answer comes from the repository and the workflow, never from the release. */
export async function trustOf(inputs: TrustInputs, context: Context, policy: Policy, host: Host): Promise<Trust> {
  return readTrust({
    workspace: host.workspace,
    key: inputs.key,
    identity: ownIdentity(inputs, context)?.identity,
    issuer: inputs['certificate-oidc-issuer'],
    repository: `${context.serverUrl}/${context.repository}`,
    policy,
    trustedRoot: inputs['trusted-root'],
    gpgKey: inputs['gpg-key'],
  })
}
